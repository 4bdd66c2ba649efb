// The light's table and a part's ramp of colours.
#include "render/shade.hpp"

namespace render {

Light::Light() {
    for (int row = 0; row < 2 * middle; ++row) {
        for (int column = 0; column < 2 * middle; ++column) {
            const float nx = (static_cast<float>(column - middle) + 0.5F) / unit,
                        ny = (static_cast<float>(row - middle) + 0.5F) / unit;
            cells_[static_cast<std::size_t>(row) * pitch + static_cast<std::size_t>(column)] =
                static_cast<std::uint8_t>(light_on({nx, ny}) * (steps - 1) + 0.5F);
        }
    }
}

const Light& Light::table() {
    static const Light made;
    return made;
}

Shade::Shade(Colour dark, Colour lit) : light_{&Light::table()}, plain_{dark == lit} {
    if (plain_) {
        ramp_.fill(packed(lit));
        return;
    }
    // In 16.16; half a step more, which rounds.
    constexpr int last = Light::steps - 1;
    const auto start = [](std::uint8_t from) { return from * 65536 + 32768; };
    const auto each = [](std::uint8_t from, std::uint8_t to) { return (to - from) * 65536 / last; };
    int r = start(dark.r), g = start(dark.g), b = start(dark.b);
    const int dr = each(dark.r, lit.r), dg = each(dark.g, lit.g), db = each(dark.b, lit.b);
    for (std::uint32_t& colour : ramp_) {
        colour = 0xFF000000U | (static_cast<std::uint32_t>(r) & 0xFF0000U) |
                 ((static_cast<std::uint32_t>(g) >> 8U) & 0xFF00U) | static_cast<std::uint32_t>(b) >> 16U;
        r += dr, g += dg, b += db;
    }
}

} // namespace render
