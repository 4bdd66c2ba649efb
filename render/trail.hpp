// Where a hand or a foot goes: dashes that grow towards an arrow's head. Inside the figure's drawing only.
#pragma once

#include "render/figure.hpp"

#include <span>

namespace render {

/// A smooth way through these places (as many as a figure has of one), and how much of it is drawn.
struct Trail {
    std::span<const TrailSpot> way;
    float gone = 0;     ///< places, from the first, that lie behind by now
    bool front = false; ///< only what lies before the trunk, or only the rest
};
/// Adds its dashes, which stay where they are while others go; none for a way too short for dashes.
void add_trail(DrawList& list, const Trail& trail, const FigureScale& scale, Colour colour);

/// Half of what a trail takes to each side of its way, metres.
inline constexpr float trail_breadth = 0.032F;

} // namespace render
