// Which colours a part of the figure has: by what it is, how near its side is, and whose colour the work has.
#pragma once

#include "render/card.hpp"
#include "render/theme.hpp"

namespace render {

/// @param near  1 on the side turned to the viewer, 0 on the other
/// @param side  whose colour working limbs have; neutral ones without a side
[[nodiscard]] theme::Paint paint_of(Tint tint, float near, Side side);

} // namespace render
