// The rasteriser: fills and strokes shapes with smooth edges into memory, clipped. It knows no text, no
// pictures and no cards.
#pragma once

#include "render/draw_list.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace render {

/// Whole pixels, half-open.
struct PixelBox {
    int x = 0, y = 0, w = 0, h = 0;
    [[nodiscard]] int right() const { return x + w; }
    [[nodiscard]] int bottom() const { return y + h; }
    [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
    friend bool operator==(const PixelBox&, const PixelBox&) = default;
};
[[nodiscard]] inline PixelBox common(const PixelBox& a, const PixelBox& b) {
    const int x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0, std::min(a.right(), b.right()) - x),
            std::max(0, std::min(a.bottom(), b.bottom()) - y)};
}
/// The smallest box around both; one that is empty does not count.
[[nodiscard]] inline PixelBox around(const PixelBox& a, const PixelBox& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}
/// The smallest whole pixels around `box`.
[[nodiscard]] PixelBox around(const Box& box);

/// The box around the arc alone, not around its whole circle.
[[nodiscard]] Box extent_of(const RingSector& shape);

/// Pixels to draw on (0xAARRGGBB each), and the only part of them that may change. Does not own them.
struct Canvas {
    std::uint32_t* pixels = nullptr;
    std::ptrdiff_t stride = 0; ///< pixels from one row to the next
    PixelBox clip;             ///< inside the memory
    [[nodiscard]] std::uint32_t* row(int y) const { return pixels + stride * y; }
};

/// Disjoint parts of a canvas, from top to bottom by their first row.
using Parts = std::span<const PixelBox>;

[[nodiscard]] constexpr std::uint32_t packed(Colour c) {
    return 0xFF000000U | std::uint32_t{c.r} << 16U | std::uint32_t{c.g} << 8U | c.b;
}
/// Lays `colour` over `pixel`; `alpha` 0..255.
inline void blend(std::uint32_t& pixel, std::uint32_t colour, std::uint32_t alpha) {
    if (alpha == 0) return;
    if (alpha == 255) {
        pixel = colour;
        return;
    }
    // Two channels at once, each divided by 255 and rounded: (t + t / 256) / 256 is that for all t up to 255
    // * 255.
    const auto mixed = [&](std::uint32_t under, std::uint32_t over) {
        constexpr std::uint32_t lanes = 0x00FF00FFU;
        const std::uint32_t t = (under & lanes) * (255 - alpha) + (over & lanes) * alpha + 0x00800080U;
        return ((t + ((t >> 8U) & lanes)) >> 8U) & lanes;
    };
    pixel = 0xFF000000U | mixed(pixel, colour) | (mixed(pixel >> 8U, colour >> 8U) & 0xFFU) << 8U;
}

void fill(const Canvas& canvas, const FilledBox& shape, Colour colour);
void stroke(const Canvas& canvas, const OutlinedBox& shape, Colour colour);
void stroke(const Canvas& canvas, const RingSector& shape, Colour colour);
void fill(const Canvas& canvas, const Triangle& shape, Colour colour);
void fill(const Canvas& canvas, const Polygon& shape, Colour colour);

/// All that its soft edges touch.
[[nodiscard]] Box bounds_of(const Polygon& shape);

} // namespace render
