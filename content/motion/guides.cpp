// Samples of a track: prints and paths.
#include "content/motion/guides.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/solver.hpp"

namespace content::motion {
namespace {

constexpr float in_the_hold = 0.4F;

Pose pose_of(const Track& track, float phase, bool other_side) {
    const Pose pose = pose_at(track, phase);
    return other_side ? mirrored(pose) : pose;
}

Print print_of(const Pose& pose, Limb limb) {
    const Foot& foot = pose.feet[limb];
    const Leg leg = placed_foot(foot, limb);
    const Vec middle = (leg.heel + leg.tip) * 0.5F;
    return {.x = middle.x,
            .back = middle.z,
            .turn = sign(limb) * foot.turn,
            .foot = limb,
            .touches = foot.lift < 0.001F};
}

template <class Point> Path path_of(const Track& track, bool other_side, Point point) {
    Path path;
    for (std::size_t i = 0; i < path_points; ++i) {
        const float phase = in_the_hold * static_cast<float>(i) / (path_points - 1);
        path[i] = point(solve(pose_of(track, phase, other_side)));
    }
    return path;
}

} // namespace

FootMap foot_map(const Track& track, bool other_side) {
    const Pose start = pose_of(track, 0, other_side), hold = pose_of(track, in_the_hold, other_side);
    FootMap map;
    for (const Limb limb : limbs) {
        map.from[limb] = print_of(start, limb);
        map.to[limb] = print_of(hold, limb);
        const Print &a = map.from[limb], &b = map.to[limb];
        map.moves[limb] = std::hypot(b.x - a.x, b.back - a.back) > 0.03F || a.touches != b.touches;
    }
    return map;
}

Path foot_path(const Track& track, Limb foot, bool other_side) {
    return path_of(track, other_side, [&](const Skeleton& body) { return body.legs[foot].ball; });
}

Path hand_path(const Track& track, Limb hand, bool other_side) {
    return path_of(track, other_side, [&](const Skeleton& body) { return body.arms[hand].wrist; });
}

} // namespace content::motion
