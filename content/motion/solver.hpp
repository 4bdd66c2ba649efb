// From a pose to a skeleton. Planted feet come first: where a leg cannot reach its foot the pelvis sinks
// until it can. Knows no time, no keys and no limits of joints.
#pragma once

#include "content/motion/pose.hpp"

namespace content::motion {

/// Solves the body. Total: any finite pose gives finite joints; bones always keep their lengths. No
/// allocation.
[[nodiscard]] Skeleton solve(const Pose& pose);

/// Where the ankle of a foot is, and the foot's turn; legs are solved towards it.
[[nodiscard]] Leg placed_foot(const Foot& foot, Limb limb);

/// The hip joint as seen from the pelvis' centre.
[[nodiscard]] Vec hip_offset(const Pelvis& pelvis, Limb limb);

/// Distance from hip to ankle when the knee bends by `degrees`.
[[nodiscard]] float leg_length(float degrees);

/// The arm that brings the wrist of `limb` to `wrist`, the elbow pointing towards `pole`, on an otherwise
/// solved body. A wrist out of reach is approached with a straight arm.
[[nodiscard]] Arm arm_to(const Skeleton& body, Limb limb, const Vec& wrist, const Vec& pole);

} // namespace content::motion
