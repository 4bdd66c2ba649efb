// Cropping SDL_ttf's surfaces to their ink, and laying glyphs side by side.
#include "render/coverage.hpp"

#include <algorithm>

namespace render {
namespace {

std::uint8_t alpha_at(const SDL_Surface& surface, int x, int y) {
    const auto* row = static_cast<const std::uint8_t*>(surface.pixels) + std::ptrdiff_t{y} * surface.pitch;
    return row[std::ptrdiff_t{x} * 4 + (SDL_BYTEORDER == SDL_LIL_ENDIAN ? 3 : 0)];
}

bool row_empty(const SDL_Surface& s, int y) {
    for (int x = 0; x < s.w; ++x)
        if (alpha_at(s, x, y) != 0) return false;
    return true;
}
bool column_empty(const SDL_Surface& s, int x, int top, int bottom) {
    for (int y = top; y < bottom; ++y)
        if (alpha_at(s, x, y) != 0) return false;
    return true;
}

} // namespace

Coverage cropped(const SDL_Surface& surface, int origin_x, int origin_y) {
    int top = 0, bottom = surface.h, left = 0, right = surface.w;
    while (top < bottom && row_empty(surface, top)) ++top;
    while (bottom > top && row_empty(surface, bottom - 1)) --bottom;
    if (top == bottom) return {};
    while (left < right && column_empty(surface, left, top, bottom)) ++left;
    while (right > left && column_empty(surface, right - 1, top, bottom)) --right;
    Coverage out{left - origin_x, top - origin_y, right - left, bottom - top, 0, {}};
    out.alpha.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    for (int y = top; y < bottom; ++y)
        for (int x = left; x < right; ++x) out.alpha.push_back(alpha_at(surface, x, y));
    return out;
}

namespace {

/// Lays `from` with its origin at `x`, `y` of `into`'s origin.
void lay_over(Coverage& into, const Coverage& from, int x, int y) {
    for (int row = 0; row < from.height; ++row) {
        for (int column = 0; column < from.width; ++column) {
            const int to_x = x + from.left + column - into.left, to_y = y + from.top + row - into.top;
            auto& pixel = into.alpha[static_cast<std::size_t>(to_y * into.width + to_x)];
            pixel = std::max(pixel, from.alpha[static_cast<std::size_t>(row * from.width + column)]);
        }
    }
}

} // namespace

Coverage joined(const std::vector<Placed>& glyphs, float advance) {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool first = true;
    for (const auto& [glyph, x, y] : glyphs) {
        if (glyph.alpha.empty()) continue;
        const int l = x + glyph.left, t = y + glyph.top;
        left = first ? l : std::min(left, l);
        top = first ? t : std::min(top, t);
        right = first ? l + glyph.width : std::max(right, l + glyph.width);
        bottom = first ? t + glyph.height : std::max(bottom, t + glyph.height);
        first = false;
    }
    Coverage out{left, top, right - left, bottom - top, advance, {}};
    out.alpha.assign(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height), 0);
    for (const auto& [glyph, x, y] : glyphs) lay_over(out, glyph, x, y);
    return out;
}

} // namespace render
