// The colours of the sides: of words and marks, and what a working limb is painted with.
#pragma once

#include "render/theme.hpp"

namespace render {

struct Accent {
    Colour plain;
    theme::Paint near, far; ///< of a limb on the side turned to the viewer, and on the other
    friend bool operator==(const Accent&, const Accent&) = default;
};

/// The house's own, tuned by eye.
inline constexpr Accent amber{theme::right, theme::near_right, theme::far_right};
inline constexpr Accent sky{theme::left, theme::near_left, theme::far_left};

struct Accents {
    Accent right = amber;
    Accent left = sky;

    [[nodiscard]] constexpr Colour of(Side side) const {
        if (side == Side::right) return right.plain;
        return side == Side::left ? left.plain : theme::text;
    }
    friend bool operator==(const Accents&, const Accents&) = default;
};

/// With a side's colour so light, both of its limbs stand out from black, the near one also from the far one.
inline constexpr double least_accent_contrast = 9;

/// @param plain  9:1 on black at least, for paints of 5:1 whose near one is nearly twice as light as the far
/// one
[[nodiscard]] Accent accent_of(Colour plain);

} // namespace render
