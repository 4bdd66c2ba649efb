// The figure's one light, and the colours a surface takes in it. A table, because it is asked for every
// pixel.
#pragma once

#include "render/shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace render {

class Shade {
public:
    Shade(Colour dark, Colour lit) {
        for (std::size_t i = 0; i < steps; ++i) {
            const float t = static_cast<float>(i) / (steps - 1);
            table_[i] = packed({mixed(dark.r, lit.r, t), mixed(dark.g, lit.g, t), mixed(dark.b, lit.b, t)});
        }
    }
    /// Of a surface with this normal; nz is the part towards the viewer.
    [[nodiscard]] std::uint32_t at(float nx, float ny, float nz) const {
        // From above the viewer's left, wrapped half way round the body, so that nothing falls into shadow;
        // and a little light from behind along the upper edge, which parts a limb from what is behind it.
        const float turned = -0.42F * nx - 0.54F * ny, edge = 1 - nz;
        const float light =
            0.16F + 0.66F * turned + 0.62F * nz + 0.36F * std::max(0.0F, turned) * edge * edge;
        return table_[static_cast<std::size_t>(std::clamp(light, 0.0F, 1.0F) * (steps - 1) + 0.5F)];
    }

private:
    static constexpr std::size_t steps = 128;
    static std::uint8_t mixed(std::uint8_t a, std::uint8_t b, float t) {
        return static_cast<std::uint8_t>(std::lround(static_cast<float>(a) + t * static_cast<float>(b - a)));
    }
    std::array<std::uint32_t, steps> table_{};
};

} // namespace render
