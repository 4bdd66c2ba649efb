// The colours of the figure's parts.
#pragma once

#include "render/card.hpp"
#include "render/theme.hpp"

namespace render {

/// @param near  1 on the side turned to the viewer, 0 on the other
/// @param side  whose colour a working limb has
[[nodiscard]] theme::Paint paint_of(Tint tint, float near, Side side);

} // namespace render
