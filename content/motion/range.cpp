// Every number of a stance, a share of its way.
#include "content/motion/range.hpp"

#include "content/motion/body.hpp"
#include "content/motion/joints.hpp"
#include "content/motion/measures.hpp"
#include "content/motion/mix.hpp"
#include "content/motion/placement.hpp"
#include "content/motion/solver.hpp"

#include <algorithm>

namespace content::motion {
namespace {

constexpr float most_heel = static_cast<float>(MotionLimits::heel);

float mix_within(const Range& within, float from, float to, float share) {
    return std::clamp(mix(from, to, share), within.from + 2, within.to - 2);
}

/// Arms lose less than legs do: half of a reach overhead would hold the hand before the face.
float reach_at(float range) { return range < 1 ? 1 - 0.6F * (1 - range) : range; }

Foot foot_at(const Foot& a, const Foot& b, float range) {
    return {.back = mix(a.back, b.back, range),
            .side = mix(a.side, b.side, range),
            .turn = mix(a.turn, b.turn, range),
            .lift = std::max(0.0F, mix(a.lift, b.lift, range)),
            .heel = std::clamp(mix(a.heel, b.heel, range), 0.0F, most_heel)};
}

Arm arm_at(const Arm& a, const Arm& b, float range) {
    const float reach = reach_at(range);
    return {.plane = mix(a.plane, b.plane, std::min(reach, 1.0F)),
            .elevation = mix_within(Ranges::shoulder_elevation, a.elevation, b.elevation, reach),
            .rotation = mix_within(Ranges::shoulder_rotation, a.rotation, b.rotation, reach),
            .elbow = mix_within(Ranges::elbow, a.elbow, b.elbow, reach)};
}

Torso torso_at(const Torso& a, const Torso& b, float range) {
    return {.lean = mix(a.lean, b.lean, range),
            .bend = mix_within(Ranges::spine_bend, a.bend, b.bend, range),
            .twist = mix_within(Ranges::spine_twist, a.twist, b.twist, range)};
}

/// What the author fixed goes its share; what was found is found again.
Hips hips_at(const Placed& start, const Placed& full, float range) {
    const Vec &from = start.pose.pelvis.centre, &to = full.pose.pelvis.centre;
    Hips hips = full.stance.hips;
    hips.turn = mix(start.stance.hips.turn, hips.turn, range);
    hips.list = mix(start.stance.hips.list, hips.list, range);
    if (hips.tilt) hips.tilt = mix(start.pose.pelvis.tilt, *hips.tilt, range);
    if (hips.back) hips.back = mix(from.z, to.z, range);
    if (hips.side) hips.side = mix(from.x, to.x, range);
    if (hips.height) hips.height = mix(from.y, to.y, range);
    return hips;
}

Stance stance_at(const Placed& start, const Placed& full, float range) {
    Stance s = full.stance;
    for (const Limb limb : limbs) {
        s.feet[limb] = foot_at(start.stance.feet[limb], full.stance.feet[limb], range);
        s.knees[limb] = mix_within(Ranges::knee, start.stance.knees[limb], full.stance.knees[limb], range);
        s.hands[limb] = OnChest{arm_at(start.pose.arms[limb], full.pose.arms[limb], range)};
    }
    s.torso = torso_at(start.stance.torso, full.stance.torso, range);
    s.hips = hips_at(start, full, range);
    return s;
}

/// @return whether an ankle had to be eased
bool ease_ankles(Stance& stance, const Pose& pose) {
    const Skeleton body = solve(pose);
    bool eased = false;
    for (const Limb limb : limbs) {
        const LegAngles leg = leg_angles(body, limb);
        if (leg.ankle <= ankle_range(leg.knee).to) continue;
        eased = true;
        if (leg.knee > 30) {
            for (float& knee : stance.knees) knee -= 3;
        } else {
            stance.feet[limb].heel = std::min(stance.feet[limb].heel + 0.008F, most_heel);
        }
    }
    return eased;
}

} // namespace

Pose placed_at_range(const Placed& start, const Placed& full, float range) {
    constexpr int rounds = 24; // heels then stand as high as they may, or knees bend 72 degrees less
    Stance stance = stance_at(start, full, range);
    Pose pose = place(stance);
    if (range <= 1) return pose;
    for (int round = 0; round < rounds && ease_ankles(stance, pose); ++round) pose = place(stance);
    return pose;
}

} // namespace content::motion
