// Reads the pixels of a drawn card: what is lit, where, how high.
#include "tests/render/ink.hpp"

#include <algorithm>

namespace ink {

using render::PixelBox;

void Sheet::blacken(const PixelBox& part) {
    const PixelBox area = render::common(part, whole());
    for (int y = area.y; y < area.bottom(); ++y)
        std::fill_n(pixels_.begin() + std::ptrdiff_t{y} * width_ + area.x, area.w, 0xFF000000U);
}

std::optional<PixelBox> Sheet::ink(const PixelBox& part) const {
    const PixelBox area = render::common(part, whole());
    int left = area.right(), right = area.x, top = area.bottom(), bottom = area.y;
    const auto lit = [](std::uint32_t pixel) { return pixel != 0xFF000000U; };
    for (int y = area.y; y < area.bottom(); ++y) {
        const std::uint32_t* from = pixels_.data() + std::ptrdiff_t{y} * width_ + area.x;
        const std::uint32_t* first = std::find_if(from, from + area.w, lit);
        if (first == from + area.w) continue;
        const std::uint32_t* last = from + area.w - 1;
        while (!lit(*last)) --last;
        left = std::min(left, area.x + static_cast<int>(first - from));
        right = std::max(right, area.x + static_cast<int>(last - from) + 1);
        top = std::min(top, y), bottom = std::max(bottom, y + 1);
    }
    if (left >= right) return std::nullopt;
    return PixelBox{left, top, right - left, bottom - top};
}

bool Sheet::black() const {
    return std::all_of(pixels_.begin(), pixels_.end(), [](std::uint32_t p) { return p == 0xFF000000U; });
}

double Sheet::lit() const {
    const auto lit = std::count_if(pixels_.begin(), pixels_.end(), [](std::uint32_t p) {
        return (p & 0xFFU) > 24 || (p >> 8U & 0xFFU) > 24 || (p >> 16U & 0xFFU) > 24;
    });
    return static_cast<double>(lit) / static_cast<double>(pixels_.size());
}

bool inside(const PixelBox& inner, const PixelBox& outer) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

PixelBox grown(const PixelBox& box, int by) {
    return {box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by};
}

} // namespace ink
