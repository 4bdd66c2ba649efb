// Where the figure is seen from, and the flat shapes that are seen: tapered capsules and ellipses in metres
// on the picture, farthest first. Knows no pixel and no colour.
#pragma once

#include "content/motion/figure.hpp"
#include "content/motion/sole.hpp"

namespace content::motion {

enum class Facing {
    mirror,     ///< as in a mirror: the right arm on the right of the picture
    instructor, ///< face to face: the right arm on the left
    behind
};

struct Camera {
    Facing facing = Facing::mirror;
    float turn = 30;        ///< degrees about the figure; + brings `nearer` nearer
    Limb nearer = right;    ///< the working side
    float above = 19;       ///< degrees
    float distance = 6;     ///< metres; a mild perspective
    Vec aim{0, 0.9F, 0.1F}; ///< stays in the same place of the picture, whatever the turn
};

/// Metres in the plane through `aim`, x to the picture's right, y down, 0,0 where the floor's origin is seen.
struct Spot {
    float x = 0, y = 0;
};

/// One solid as seen.
struct Shape {
    Spot a, b;
    float ra = 0, rb = 0;
    Part part = Part::torso;
    Limb side = right;
    bool of_limb = false;
    bool working = false;
    /// 1 for the limbs of the side that is turned to the viewer, 0 for the other side's; between only as the
    /// camera swings past the front, so that no shade pops while the figure moves.
    float near = 1;
    float depth = 0; ///< metres towards the viewer, of its middle
};

/// The trunk's outline: a smooth closed polygon, and the line across it along which it is shaded as a round
/// body is.
struct Outline {
    static constexpr std::size_t steps = 4; ///< points for each section and side
    static constexpr std::size_t points = 2 * ((Figure::sections - 1) * steps + 1);
    std::array<Spot, points> edge;
    Spot from, to;
    float depth = 0;
};

struct FloorEllipse {
    Spot centre;
    float rx = 0, ry = 0;
};

/// The light on the floor under a foot: round the heel, round the ball, all about its shoe; convex.
struct Contact {
    static constexpr std::size_t points = sole_points;
    std::array<Spot, points> edge;
    float strength = 1; ///< 1 standing, less the higher the foot
};

struct Scene {
    std::array<Shape, Figure::most> row;
    std::size_t count = 0;
    std::size_t trunk_at = 0; ///< the trunk is drawn before this shape
    Outline trunk;
    std::size_t visor_at = 0; ///< and the cap's peak before this one
    std::array<Spot, Figure::visor_points> visor;
    FloorEllipse ground;
    std::array<Contact, 2> contacts;                                                    ///< under either foot
    [[nodiscard]] std::span<const Shape> shapes() const { return {row.data(), count}; } ///< farthest first
};

/// No allocation.
[[nodiscard]] Scene seen(const Figure& figure, const Skeleton& body, const Camera& camera);

/// A point of the room as seen.
[[nodiscard]] Spot seen(const Vec& point, const Camera& camera);

/// What lies in the room beside the figure: points as seen, with their depth. `into` is at least as long.
struct Sight {
    Spot at;
    float depth = 0; ///< metres towards the viewer
};
void look_at(std::span<const Vec> points, const Camera& camera, std::span<Sight> into);

} // namespace content::motion
