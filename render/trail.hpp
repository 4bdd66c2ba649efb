// Where a hand or a foot goes: dashes that grow towards an arrow's head. Inside the figure's drawing only.
#pragma once

#include "render/figure.hpp"

#include <span>

namespace render {

/// Adds the trail of a smooth way through these places; none for a way too short for dashes.
void add_trail(DrawList& list, std::span<const Spot> way, const FigureScale& scale, Colour colour);

/// Half of what a trail takes to each side of its way, metres.
inline constexpr float trail_breadth = 0.032F;

} // namespace render
