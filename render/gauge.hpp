// The time left in this side with a tick for each rep, as a ring or, where the number is too wide for one, as
// a bar. Inside the layout only; chooses no place.
#pragma once

#include "render/page.hpp"

namespace render {

/// A ring `diameter` px across. At its foot it is left open over `open` px, where words stand; 0: closed.
void draw_ring(Page& page, const Ring& ring, Side side, Point centre, float diameter, float open);

/// The same straightened, as high as `box` where there is time left.
void draw_bar(Page& page, const Ring& ring, Side side, const Box& box);

} // namespace render
