// Which set (or round) this is: in words, and as dots of which offered ones are dashed. Inside the layout
// only.
#pragma once

#include "render/page.hpp"

namespace render {

/// The label fitted, over its dots.
struct Sets {
    Fitted label;
    float dots = 0;   ///< width of the row of dots; 0: too many to be told apart
    float height = 0; ///< px; 0: nothing to show
};
[[nodiscard]] Sets sets_in(const Page& page, const SetDots& sets, float width);

/// Draws `set`, made of `sets`, down from `top`, flush with `x` on the side that `align` says.
void place(Page& page, const Sets& set, const SetDots& sets, Side side, Align align, float x, float top);

} // namespace render
