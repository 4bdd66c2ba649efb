// The rasteriser of the moving figure: limbs and a trunk as round, matte bodies, and ellipses on the floor,
// with smooth edges. It decides neither colours nor places, and allocates nothing.
#pragma once

#include "render/cover.hpp"

namespace render {

/// Where on a canvas a body is drawn: a figure is set up once for all parts.
struct Seen {
    const Canvas& canvas;
    Parts parts;
    const Veil& veil; ///< what hides it
    Veil::Piece own;  ///< what it covers itself; without rows: to be found
};

/// `lit` is the colour of what faces the light, which comes from above the viewer's left.
void fill(const Seen& seen, const LimbItem& limb, Colour lit);
void fill(const Seen& seen, const TrunkItem& trunk, Colour lit);

/// What of each row from `top` on they cover as a whole, or nearly so.
void cover(std::span<Stretch> rows, int top, const LimbItem& limb);
void cover(std::span<Stretch> rows, int top, const TrunkItem& trunk);

void fill(const Canvas& canvas, const EllipseItem& ellipse, Colour colour);

/// A capsule of one colour, without light.
[[nodiscard]] LimbItem flat(const Capsule& capsule, Colour colour);

/// No pixel of it lies outside, its dark line included.
[[nodiscard]] Box bounds_of(const LimbItem& limb);
[[nodiscard]] Box bounds_of(const TrunkItem& trunk);
[[nodiscard]] Box bounds_of(const Capsule& capsule);
[[nodiscard]] Box united(const Box& a, const Box& b);

} // namespace render
