// A pose in a trainer's numbers (where the feet are, how the trunk leans, how high the arms), and the
// skeleton that solve() makes of it. Plain data; the frame is x to the mover's right, y up, z back from the
// wall, metres, with the origin on the floor midway between the feet of `stand`.
#pragma once

#include <array>

#include <glm/geometric.hpp>
#include <glm/gtc/quaternion.hpp>
#include <glm/vec3.hpp>

namespace content::motion {

using Vec = glm::vec3;
using Turn = glm::quat;

/// Index of a limb in arrays of two.
enum Limb : std::size_t { left = 0, right = 1 };
inline constexpr std::array limbs{left, right};
[[nodiscard]] constexpr float sign(Limb limb) { return limb == right ? 1.0F : -1.0F; }
[[nodiscard]] constexpr Limb opposite(Limb limb) { return limb == right ? left : right; }

/// Where a foot is. `side` and `turn` are + outward on the foot's own side, so that a mirrored pose only
/// swaps feet.
struct Foot {
    float back = 0;
    float side = 0.10F; ///< of the ankle, from the midline
    float turn = 0;     ///< degrees
    float lift = 0;     ///< the ball's height
    float heel = 0;     ///< how much higher the heel is than the ball
    friend bool operator==(const Foot&, const Foot&) = default;
};

/// Degrees. The upper arm is swung up by `elevation` in the plane `plane` (0 sideways, 90 forwards), from
/// hanging down, then turned about itself by `rotation` (inward +); at 0 the elbow bends as the plane says.
struct Arm {
    float plane = 40;
    float elevation = 7;
    float rotation = 0;
    float elbow = 12;
    friend bool operator==(const Arm&, const Arm&) = default;
};

/// Degrees; `turn`, `twist`, `bend` and `list` are + to the mover's right, `tilt` and `lean` + forwards.
struct Pelvis {
    Vec centre{0, 0.92F, 0}; ///< midway between the hip joints
    float turn = 0;
    float tilt = 0;
    float list = 0; ///< right hip lower
    friend bool operator==(const Pelvis&, const Pelvis&) = default;
};
struct Torso {
    float lean = 0;  ///< of the chest from upright, the pelvis' tilt included
    float bend = 0;  ///< to the side, of the spine alone
    float twist = 0; ///< of the chest on the pelvis
    friend bool operator==(const Torso&, const Torso&) = default;
};

struct Pose {
    Pelvis pelvis;
    Torso torso;
    std::array<Foot, 2> feet;
    std::array<Arm, 2> arms;
    friend bool operator==(const Pose&, const Pose&) = default;
};

/// The same pose by the other side's limbs.
[[nodiscard]] Pose mirrored(Pose pose);

struct Leg {
    Vec hip, knee, ankle, heel, ball, tip; ///< heel, ball and tip lie on the sole
    Turn thigh, shank, foot, toes;
};
struct Reach {
    Vec root, shoulder, elbow, wrist, fingers; ///< root: where the collar bone begins
    Turn clavicle, upper, lower;
};

/// A solved body: joints, and the turn of each part from its place in an upright figure facing the wall.
struct Skeleton {
    Vec pelvis;               ///< midway between the hips
    std::array<Vec, 4> spine; ///< L5, T12, T8, C7
    Vec skull, crown;         ///< where the neck ends, and the top of the head
    Turn hips, neck, head;    ///< of the parts
    std::array<Turn, 3> back; ///< lumbar, midriff, chest
    std::array<Leg, 2> legs;
    std::array<Reach, 2> arms;
    [[nodiscard]] const Turn& chest() const { return back[2]; }
};

} // namespace content::motion
