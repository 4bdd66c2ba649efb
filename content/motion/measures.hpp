// What can be measured on a solved body: the angles of its joints, where its weight is and what carries it.
// Judges nothing; body.hpp has the ranges, motion_check.hpp the verdicts.
#pragma once

#include "content/motion/pose.hpp"

#include <optional>

namespace content::motion {

/// Degrees; positive as in body.hpp's ranges, and equal for a pose and its mirror image.
struct LegAngles {
    float hip_flexion, hip_abduction, hip_rotation, knee, ankle, ankle_turn, toe;
};
struct ArmAngles {
    float plane, elevation, rotation, elbow;
};
struct TrunkAngles {
    float flexion, bend, twist; ///< chest on pelvis; bend and twist + to the right
    float neck;                 ///< head on chest, about whatever axis
};

[[nodiscard]] LegAngles leg_angles(const Skeleton& body, Limb limb);
[[nodiscard]] ArmAngles arm_angles(const Skeleton& body, Limb limb);
[[nodiscard]] TrunkAngles trunk_angles(const Skeleton& body);
/// The pelvis' turn from the wall, + to the right.
[[nodiscard]] float pelvis_turn(const Skeleton& body);

[[nodiscard]] Vec centre_of_mass(const Skeleton& body);

/// A foot whose ball is within a millimetre of the floor stands on it.
[[nodiscard]] bool planted(const Leg& leg);

/// How far the centre of mass is inside the hull of the planted soles, metres; negative outside, nullopt when
/// no foot is planted. A raised heel carries nothing.
[[nodiscard]] std::optional<float> balance(const Skeleton& body);

} // namespace content::motion
