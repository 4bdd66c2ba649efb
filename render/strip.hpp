// Pictures of a motion for people who look at files: a row of phases, and the foot map alone. Decides nothing
// about cards.
#pragma once

#include "render/card.hpp"
#include "render/layout.hpp"

#include <span>

namespace render {

/// Whole pixels.
struct Size {
    int width = 0, height = 0;
};

/// The views side by side, all at one scale, each with its phase below: "0/8" to "7/8" for eight.
[[nodiscard]] DrawList strip(std::span<const FigureView> views, Size size, const TextMeasure& measure);

/// One view alone, filling the picture: a frame of an animated sample. The scale is the same for all views of
/// a motion that fit in it.
[[nodiscard]] DrawList frame(const FigureView& view, Size size);

/// The step from above, filling the picture.
[[nodiscard]] DrawList feet(const FootMap& map, Size size, const TextMeasure& measure);

} // namespace render
