// The step from above, as dance steps are printed: soles, numbers, an arrow, and the wall with the screen.
// Inside the layout only; it decides neither where on a card it stands nor whether it does.
#pragma once

#include "render/page.hpp"

namespace render {

/// Soles (1 grey, 2 in the side's colour) as large as `place` allows, the wall at its upper edge.
/// @param cap  height of the numbers, px
void lay_out_foot_map(Page& page, const FootMap& map, const Box& place, float cap);

} // namespace render
