// One row a joint, beside its range.
#include "content/motion/joints.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/measures.hpp"

namespace content::motion {
namespace {

using JointRow = std::array<Joint, joint_count>;

constexpr Range anywhere{-360, 360};

std::size_t add_leg(JointRow& row, std::size_t at, const LegAngles& a, Limb limb) {
    const bool r = limb == right;
    const std::string_view hip = r ? "right hip" : "left hip", ankle = r ? "right ankle" : "left ankle";
    row[at++] = {hip, "bends", a.hip_flexion, Ranges::hip_flexion};
    row[at++] = {hip, "spreads", a.hip_abduction, Ranges::hip_abduction};
    row[at++] = {hip, "turns", a.hip_rotation, Ranges::hip_rotation};
    row[at++] = {r ? "right knee" : "left knee", "bends", a.knee, Ranges::knee};
    row[at++] = {ankle, "bends up", a.ankle, ankle_range(a.knee)};
    row[at++] = {ankle, "turns", a.ankle_turn, Ranges::ankle_turn};
    row[at++] = {r ? "right toes" : "left toes", "bend up", a.toe, Ranges::toe};
    return at;
}

/// Near hanging and near upright an arm has no plane to speak of.
std::size_t add_arm(JointRow& row, std::size_t at, const ArmAngles& a, Limb limb) {
    const bool r = limb == right;
    const std::string_view shoulder = r ? "right shoulder" : "left shoulder";
    const bool has_plane = a.elevation > 15 && a.elevation < 160;
    const bool behind = has_plane && (a.plane < -25 || a.plane > 155);
    row[at++] = {shoulder, "is raised", a.elevation,
                 behind ? Ranges::shoulder_back : Ranges::shoulder_elevation};
    row[at++] = {shoulder, "swings across", a.plane, has_plane ? Ranges::shoulder_plane : anywhere};
    row[at++] = {shoulder, "turns in", a.rotation, Ranges::shoulder_rotation};
    row[at++] = {r ? "right elbow" : "left elbow", "bends", a.elbow, Ranges::elbow};
    return at;
}

} // namespace

Range ankle_range(float knee) {
    const float more = Ranges::ankle_with_bent_knee - Ranges::ankle.to;
    return {Ranges::ankle.from, Ranges::ankle.to + more * eased(knee, 3, 20)};
}

std::array<Joint, joint_count> joints_of(const Skeleton& body) {
    JointRow row{};
    std::size_t at = 0;
    for (const Limb limb : limbs) {
        at = add_leg(row, at, leg_angles(body, limb), limb);
        at = add_arm(row, at, arm_angles(body, limb), limb);
    }
    const TrunkAngles trunk = trunk_angles(body);
    row[at++] = {"spine", "bends forward", trunk.flexion, Ranges::spine_flexion};
    row[at++] = {"spine", "bends aside", trunk.bend, Ranges::spine_bend};
    row[at++] = {"spine", "twists", trunk.twist, Ranges::spine_twist};
    row[at++] = {"neck", "turns", trunk.neck, Ranges::neck};
    return row;
}

} // namespace content::motion
