// Curves through the keys, and what a step adds to them.
#include "content/motion/track.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/mix.hpp"
#include "content/motion/placement.hpp"
#include "content/motion/range.hpp"
#include "content/motion/solver.hpp"

#include <bit>

namespace content::motion {
namespace {

constexpr float take_off =
    0.08F; // share of a step's time in which the weight shifts and the foot still stands
constexpr float weight_shift = 0.5F; // of the way to the standing foot
// The heel leads the ball by this many times the arc's height: less, and a long leg is pulled straight in the
// air. bends.
constexpr float peel = 1.2F;

Row row_of(const Pose& pose) { return std::bit_cast<Row>(pose); }

/// Keys repeat each other, in the hold and at the end: what is known is not sought again.
Pose placed(const Motion& motion, const Key& key, const std::vector<Pose>& before) {
    for (std::size_t i = 0; i < before.size(); ++i)
        if (motion.keys[i].stance == key.stance) return before[i];
    return place(key.stance);
}

std::vector<Pose> posed_keys(const Motion& motion, float range) {
    std::vector<Pose> poses;
    poses.reserve(motion.keys.size());
    for (const Key& key : motion.keys) poses.push_back(placed(motion, key, poses));
    if (range == 1) return poses;
    const std::vector<Pose> whole = poses;
    const Placed start{motion.keys.front().stance, whole.front()};
    for (std::size_t i = 1; i < poses.size(); ++i)
        poses[i] = placed_at_range(start, {motion.keys[i].stance, whole[i]}, range);
    return poses;
}

float arc_between(const Foot& from, const Foot& to) {
    if (from.lift > 0.001F || to.lift > 0.001F) return 0;
    const float way =
        std::hypot(to.back - from.back, to.side - from.side) + std::abs(to.turn - from.turn) / 450;
    return way < 1e-4F ? 0 : 0.045F + 0.03F * std::min(1.0F, way / 0.5F);
}

bool at_part_end(float at) {
    for (const float end : part_ends)
        if (std::abs(at - end) < 1e-4F) return true;
    return at == 0;
}

/// A slope that overshoots neither neighbour; with no acceleration at the knots the curve between is monotone
/// while two slopes add up to at most 2.5 of the way's own.
float slope_between(float before, float after) {
    if (before * after <= 0) return 0;
    const float mean = 2 * before * after / (before + after);
    const float most = 1.25F * std::min(std::abs(before), std::abs(after));
    return std::clamp(mean, -most, most);
}

void set_slopes(std::vector<Knot>& knots) {
    for (std::size_t i = 1; i + 1 < knots.size(); ++i) {
        if (at_part_end(knots[i].at)) continue; // parts have a tempo of their own: only what rests may cross
        const Knot &a = knots[i - 1], &b = knots[i + 1];
        Knot& k = knots[i];
        for (std::size_t c = 0; c < channels; ++c)
            k.slope[c] = slope_between((k.value[c] - a.value[c]) / (k.at - a.at),
                                       (b.value[c] - k.value[c]) / (b.at - k.at));
        Pose slope = std::bit_cast<Pose>(k.slope);
        const Pose value = std::bit_cast<Pose>(k.value);
        for (const Limb limb : limbs)
            if (value.feet[limb].lift < 0.001F)
                slope.feet[limb] = Foot{.side = 0, .heel = slope.feet[limb].heel}; // what stands, stands
        k.slope = row_of(slope);
    }
}

/// Quintic through two knots with their slopes and no acceleration at either.
Row between(const Knot& a, const Knot& b, float u) {
    const float u3 = u * u * u, width = b.at - a.at;
    const float way = u3 * (10 - 15 * u + 6 * u * u);
    const float leave = u - u3 * (6 - 8 * u + 3 * u * u);
    const float arrive = u3 * (-4 + 7 * u - 3 * u * u);
    Row row;
    for (std::size_t c = 0; c < channels; ++c)
        row[c] =
            a.value[c] + (b.value[c] - a.value[c]) * way + width * (a.slope[c] * leave + b.slope[c] * arrive);
    return row;
}

/// 0 at both ends with no slope, 1 in the middle.
float bump(float u) {
    const float v = 4 * u * (1 - u);
    return v * v * v;
}
/// As bump, but earlier off the floor and later back on it.
float broad_bump(float u) {
    const float v = 4 * u * (1 - u);
    return v * v;
}

/// From the hip to the ankle of the foot that stands.
Vec stretch_of(const Pose& pose, Limb standing) {
    return pose.pelvis.centre + hip_offset(pose.pelvis, standing) -
           placed_foot(pose.feet[standing], standing).ankle;
}

/// While one foot is in the air the other leg keeps the length that it has at the keys: the hips pass over it
/// instead of sinking between.
void vault(Pose& pose, const Knot& a, const Knot& b, float u, Limb standing) {
    const float from = glm::length(stretch_of(std::bit_cast<Pose>(a.value), standing)),
                to = glm::length(stretch_of(std::bit_cast<Pose>(b.value), standing));
    const Vec now = stretch_of(pose, standing);
    const float length = mix(from, to, eased(u, 0, 1));
    const float up =
        std::sqrt(std::max(now.y * now.y * 0.25F, length * length - now.x * now.x - now.z * now.z));
    constexpr float settled = 0.15F; // the share of a step at either end in which the keys have their way
    pose.pelvis.centre.y += (up - now.y) * eased(u, 0, settled) * eased(1 - u, 0, settled);
}

/// A foot that changes its place is carried there in an arc, the weight on the other one meanwhile.
void step(Pose& pose, const Knot& a, const Knot& b, float u, Limb limb) {
    const Foot from = std::bit_cast<Pose>(a.value).feet[limb], to = std::bit_cast<Pose>(b.value).feet[limb];
    const float t = std::clamp((u - take_off) / (1 - take_off), 0.0F, 1.0F);
    const float way = t * t * t * (10 - 15 * t + 6 * t * t);
    Foot& foot = pose.feet[limb];
    foot.back = mix(from.back, to.back, way);
    foot.side = mix(from.side, to.side, way);
    foot.turn = mix(from.turn, to.turn, way);
    foot.lift = a.arc[limb] * bump(t);
    foot.heel += peel * a.arc[limb] * broad_bump(u); // heel off, then ball; ball down, then heel
    if (a.arc[opposite(limb)] > 0) {                 // both feet in the air: a jump
        pose.pelvis.centre.y += 0.5F * foot.lift;
        return;
    }
    const Foot& other = pose.feet[opposite(limb)];
    const float share = weight_shift * bump(u) * (1 - u) * 2 / 1.2F; // more at the start than at the end
    pose.pelvis.centre.x = mix(pose.pelvis.centre.x, sign(opposite(limb)) * other.side, share * 0.8F);
    pose.pelvis.centre.z = mix(pose.pelvis.centre.z, other.back, share * 0.5F);
    vault(pose, a, b, u, opposite(limb));
}

} // namespace

Track make_track(const Motion& motion, float range) {
    Track track;
    const std::vector<Pose> poses = posed_keys(motion, range);
    track.knots.reserve(poses.size() + 1);
    for (std::size_t i = 0; i < poses.size(); ++i)
        track.knots.push_back({.at = motion.keys[i].at, .value = row_of(poses[i])});
    if (track.knots.back().at < 1) track.knots.push_back({.at = 1, .value = row_of(poses.front())});
    for (std::size_t i = 0; i + 1 < track.knots.size(); ++i)
        for (const Limb limb : limbs)
            track.knots[i].arc[limb] = arc_between(std::bit_cast<Pose>(track.knots[i].value).feet[limb],
                                                   std::bit_cast<Pose>(track.knots[i + 1].value).feet[limb]);
    set_slopes(track.knots);
    return track;
}

Pose pose_at(const Track& track, float phase) {
    phase -= std::floor(phase);
    std::size_t i = 0;
    while (i + 2 < track.knots.size() && track.knots[i + 1].at <= phase) ++i;
    const Knot &a = track.knots[i], &b = track.knots[i + 1];
    const float u = std::clamp((phase - a.at) / (b.at - a.at), 0.0F, 1.0F);
    Pose pose = std::bit_cast<Pose>(between(a, b, u));
    for (const Limb limb : limbs)
        if (a.arc[limb] > 0) step(pose, a, b, u, limb);
    return pose;
}

} // namespace content::motion
