// The moving figure as items of a draw list: metres to pixels, tints to colours, pieces to solids. Knows no
// card and draws nothing.
#pragma once

#include "render/accent.hpp"
#include "render/card.hpp"
#include "render/draw_list.hpp"

namespace render {

/// How the figure's metres lie on the screen.
struct FigureScale {
    float px = 0; ///< of a metre
    Point origin; ///< where the middle of the stance stands
};
/// As large as `place` allows with an arm raised, standing on its lower edge; smaller only for a view that
/// would not fit.
/// @param most  px of a metre at most, so that several views have one scale
[[nodiscard]] FigureScale scale_in(const FigureView& view, const Box& place, float most = 1e9F);

/// Adds the floor, the trails and the body, farthest first. @return what they take.
Box add_figure(DrawList& list, const FigureView& view, const FigureScale& scale, const Accents& accents = {});

} // namespace render
