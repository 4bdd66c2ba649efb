// The colours of the figure's parts.
#pragma once

#include "render/accent.hpp"
#include "render/card.hpp"

namespace render {

/// @param near  1 on the side turned to the viewer, 0 on the other
/// @param side  whose colour a working limb has
[[nodiscard]] theme::Paint paint_of(Tint tint, float near, Side side, const Accents& accents);

} // namespace render
