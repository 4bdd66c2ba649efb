// The rasteriser of the moving figure: limbs and a trunk as round, matte bodies, and ellipses on the floor,
// with smooth edges. It decides neither colours nor places, and allocates nothing.
#pragma once

#include "render/shapes.hpp"

namespace render {

/// `lit` is the colour of what faces the light, which comes from above the viewer's left.
void fill(const Canvas& canvas, const LimbItem& limb, Colour lit);
/// Only the dark line around a limb, and what it leaves of the edge.
void darken_around(const Canvas& canvas, const LimbItem& limb);
void fill(const Canvas& canvas, const TrunkItem& trunk, Colour lit);
void fill(const Canvas& canvas, const EllipseItem& ellipse, Colour colour);

/// A capsule of one colour, without light.
[[nodiscard]] LimbItem flat(const Capsule& capsule, Colour colour);

/// No pixel of it lies outside, its dark line included.
[[nodiscard]] Box bounds_of(const LimbItem& limb);
[[nodiscard]] Box bounds_of(const TrunkItem& trunk);
[[nodiscard]] Box bounds_of(const Capsule& capsule);
[[nodiscard]] Box united(const Box& a, const Box& b);

} // namespace render
