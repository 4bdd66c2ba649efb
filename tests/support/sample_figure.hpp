// A figure for the screen's tests: one instant of a real motion, written down, so that they need no routine.
#pragma once

#include "render/card.hpp"

namespace samples {

/// A step back with the arm raised, and its foot map. Left is the mirror image of right.
[[nodiscard]] render::FigureScene figure_scene(render::Side side, bool with_feet);

} // namespace samples
