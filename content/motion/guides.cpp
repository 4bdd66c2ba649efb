// Samples of a track: prints and paths.
#include "content/motion/guides.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/solver.hpp"

#include <algorithm>

namespace content::motion {
namespace {

constexpr float in_the_hold = 0.4F;
constexpr float swaying = 0.10F;       ///< metres about the shoulder that are no way yet
constexpr float settling = 0.05F;      ///< metres from the hold that are no way any more
constexpr float a_reach = 0.25F;       ///< metres from the start to the hold
constexpr float off_the_floor = 0.15F; ///< metres: higher than the arc of any step

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

Vec ball_of(const Skeleton& body, Limb limb) { return body.legs[limb].ball; }
Vec wrist_of(const Skeleton& body, Limb limb) { return body.arms[limb].wrist; }

using Point = Vec (*)(const Skeleton&, Limb);

constexpr int fine_steps = 96; ///< in which a way is searched

/// The phase at which a point has come so near to where it is held that the rest is only settling.
float arrival(const Track& track, Limb limb, Point point) {
    const Vec held = point(solve(pose_at(track, in_the_hold)), limb);
    for (int i = fine_steps; i > 0; --i) {
        const float phase = in_the_hold * static_cast<float>(i) / fine_steps;
        if (glm::length(point(solve(pose_at(track, phase)), limb) - held) > settling) return phase;
    }
    return in_the_hold;
}

Path path_of(const Track& track, Limb limb, Point point, float from) {
    Path path{.points = {}, .from = from, .to = std::max(from + 0.01F, arrival(track, limb, point))};
    for (std::size_t i = 0; i < path_points; ++i) {
        const float share = static_cast<float>(i) / (path_points - 1);
        path.points[i] = point(solve(pose_at(track, path.from + (path.to - path.from) * share)), limb);
    }
    return path;
}

/// Where a hand is as seen from its shoulder: what the body carries along is not its own way.
Vec held_out(const Track& track, Limb hand, float phase) {
    const Skeleton body = solve(pose_at(track, phase));
    return body.arms[hand].wrist - body.arms[hand].root;
}

/// The phase at which a hand is about to leave its place.
float leaving(const Track& track, Limb hand) {
    const Vec start = held_out(track, hand, 0);
    for (int i = fine_steps - 1; i > 0; --i) {
        const float phase = in_the_hold * static_cast<float>(i) / fine_steps;
        if (glm::length(held_out(track, hand, phase) - start) < swaying) return phase;
    }
    return 0;
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

std::optional<Path> foot_path(const Track& track, Limb foot) {
    const Path path = path_of(track, foot, ball_of, 0);
    const bool carried = std::ranges::any_of(path.points, [](const Vec& at) { return at.y > off_the_floor; });
    return carried ? std::optional{path} : std::nullopt;
}

std::optional<Path> hand_path(const Track& track, Limb hand) {
    const Vec way = held_out(track, hand, in_the_hold) - held_out(track, hand, 0);
    if (glm::length(way) < a_reach) return std::nullopt;
    Path path = path_of(track, hand, wrist_of, leaving(track, hand));
    // What is carried along before that is drawn straight: the way begins where the hand rests.
    const Vec carried = path.points.front() - wrist_of(solve(pose_at(track, 0)), hand);
    for (std::size_t i = 0; i < path_points; ++i) {
        const float ahead = 1 - static_cast<float>(i) / (path_points - 1);
        path.points[i] -= carried * (ahead * ahead);
    }
    return path;
}

} // namespace content::motion
