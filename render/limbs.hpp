// The rasteriser of the moving figure: limbs and a trunk as round, matte bodies, and ellipses on the floor,
// with smooth edges. It decides neither colours nor places, and allocates nothing.
#pragma once

#include "render/shapes.hpp"

namespace render {

/// `lit` is the colour of what faces the light, which comes from above the viewer's left. Draws what lies in
/// `parts`: a figure is set up once for all of them.
void fill(const Canvas& canvas, Parts parts, const LimbItem& limb, Colour lit);
void fill(const Canvas& canvas, Parts parts, const TrunkItem& trunk, Colour lit);
void fill(const Canvas& canvas, const EllipseItem& ellipse, Colour colour);

/// A capsule of one colour, without light.
[[nodiscard]] LimbItem flat(const Capsule& capsule, Colour colour);

/// No pixel of it lies outside, its dark line included.
[[nodiscard]] Box bounds_of(const LimbItem& limb);
[[nodiscard]] Box bounds_of(const TrunkItem& trunk);
[[nodiscard]] Box bounds_of(const Capsule& capsule);
[[nodiscard]] Box united(const Box& a, const Box& b);

} // namespace render
