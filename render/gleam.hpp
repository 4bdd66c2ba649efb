// How a barrel takes the light, from flank to flank. Used by the trunk's rasteriser only.
#pragma once

#include "render/barrel.hpp"
#include "render/shade.hpp"

#include <array>
#include <cstdint>

namespace render {

/// The colours of a barrel from flank to flank, as the light falls: a row goes along them evenly.
class Gleam {
public:
    Gleam(const Barrel& barrel, const Shade& shade) {
        if (shade.plain()) {
            colours_.fill(shade.colour_of({}));
            return;
        }
        for (int i = 0; i <= 2 * unit; ++i)
            colours_[static_cast<std::size_t>(i)] =
                shade.colour_of(barrel.normal_of(static_cast<float>(i - unit) / unit));
    }
    /// A place among them, times 2^16. @param turn  -1..1
    [[nodiscard]] static std::int32_t place_of(float turn) {
        return static_cast<std::int32_t>((turn * unit + (unit + 0.5F)) * 65536.0F);
    }
    [[nodiscard]] const std::uint32_t* colours() const { return colours_.data(); }

private:
    static constexpr int unit = 127;
    std::array<std::uint32_t, std::size_t{2 * unit + 1}> colours_;
};

} // namespace render
