// One colour on its way to another.
#pragma once

#include "render/draw_list.hpp"

#include <cmath>

namespace render {

[[nodiscard]] inline std::uint8_t mixed(std::uint8_t a, std::uint8_t b, float t) {
    return static_cast<std::uint8_t>(std::lround(static_cast<float>(a) + t * static_cast<float>(b - a)));
}
/// @param t  0 is `a`, 1 is `b`
[[nodiscard]] inline Colour mixed(Colour a, Colour b, float t) {
    return {mixed(a.r, b.r, t), mixed(a.g, b.g, t), mixed(a.b, b.b, t)};
}

} // namespace render
