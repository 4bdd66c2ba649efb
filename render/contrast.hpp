// How far a colour stands out from the black that a mirror needs: WCAG 2's relative luminance and contrast
// ratio.
#pragma once

#include "render/draw_list.hpp"

#include <cmath>

namespace render {

/// 0 for black to 1 for white.
[[nodiscard]] inline double luminance(Colour colour) {
    const auto linear = [](std::uint8_t c) {
        const double v = c / 255.0;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
}

/// 1 to 21.
[[nodiscard]] inline double contrast_on_black(Colour colour) { return (luminance(colour) + 0.05) / 0.05; }

} // namespace render
