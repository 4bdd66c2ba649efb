// Hips found by rounds of balancing; hands by the arm that reaches them.
#include "content/motion/placement.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/body.hpp"
#include "content/motion/measures.hpp"
#include "content/motion/solver.hpp"
#include "content/motion/words.hpp"

namespace content::motion {
namespace {

constexpr int rounds = 12;         // the weight's error halves at least in each
constexpr float settled = 0.0002F; // metres

/// Of a trunk leaning forward the hips tilt most, for a hinge with a long back; leaning back the spine gives
/// more.
float tilt_for(float lean) { return lean > 0 ? 0.65F * lean : 0.4F * lean; }

struct Support {
    std::array<Leg, 2> feet;
    std::array<bool, 2> stands;
};

Support support_of(const Stance& stance) {
    Support s{};
    for (const Limb limb : limbs) s.feet[limb] = placed_foot(stance.feet[limb], limb);
    const float lowest = std::min(stance.feet[left].lift, stance.feet[right].lift);
    for (const Limb limb : limbs) s.stands[limb] = stance.feet[limb].lift < lowest + 0.001F;
    return s;
}

/// The point of a foot over which the weight is best: a little before the ankle, over the ball when the heel
/// is up.
Vec middle_of(const Leg& foot, float heel) {
    const Vec flat = foot.ankle + foot.foot * Vec{0, 0, -0.035F};
    return flat + (foot.ball - flat) * eased(heel, 0.01F, 0.05F);
}

Vec middle_of(const Support& support, const Stance& stance) {
    Vec sum{0, 0, 0};
    float feet = 0;
    for (const Limb limb : limbs)
        if (support.stands[limb]) sum += middle_of(support.feet[limb], stance.feet[limb].heel), ++feet;
    return sum / feet;
}

/// Where the pelvis would be if it hung on this leg alone, straight above the ankle.
Vec over(const Support& support, const Pelvis& pelvis, Limb limb) {
    return support.feet[limb].ankle - hip_offset(pelvis, limb);
}

/// Shifts the pelvis level until both legs are as long as their knees ask: the one place between the feet
/// where a stride with two straight legs can stand. Feet side by side leave it as it is.
void share_stride(Pelvis& pelvis, const Support& support, const Stance& stance) {
    const Vec a = over(support, pelvis, right), b = over(support, pelvis, left);
    const float apart = glm::length(b - a);
    const float ra = leg_length(stance.knees[right]), rb = leg_length(stance.knees[left]);
    if (apart < 1e-3F || std::abs(ra * ra - rb * rb) > apart * apart * 0.9F) return;
    const Vec u = (b - a) / apart;
    const Vec level{u.x, 0, u.z};
    const float steep = glm::dot(level, level);
    if (steep < 0.25F) return;
    const float wanted = (apart * apart + ra * ra - rb * rb) / (2 * apart);
    pelvis.centre += level * ((wanted - glm::dot(pelvis.centre - a, u)) / steep);
}

/// As high as the planted legs allow with their knees bent as asked.
float height_of(const Pelvis& pelvis, const Support& support, const Stance& stance) {
    float height = 2;
    for (const Limb limb : limbs) {
        if (!support.stands[limb]) continue;
        const Vec top = over(support, pelvis, limb);
        const float x = pelvis.centre.x - top.x, z = pelvis.centre.z - top.z;
        const float length = leg_length(stance.knees[limb]);
        const float up = std::sqrt(std::max(0.05F, length * length - x * x - z * z));
        height = std::min(height, top.y + up);
    }
    return height;
}

void settle(Pose& pose, const Support& support, const Stance& stance) {
    Pelvis& pelvis = pose.pelvis;
    const Hips& hips = stance.hips;
    if (!hips.side && !hips.back && support.stands[left] && support.stands[right])
        share_stride(pelvis, support, stance);
    if (hips.side) pelvis.centre.x = *hips.side;
    if (hips.back) pelvis.centre.z = *hips.back;
    pelvis.centre.y = hips.height.value_or(height_of(pelvis, support, stance));
}

Vec beside_knee(const Skeleton& body, const AtKnee& hand) {
    const Leg& leg = body.legs[hand.knee];
    const float outward = hand.outside ? sign(hand.knee) : -sign(hand.knee);
    const Vec aside = leg.thigh * Vec{1, 0, 0};
    return leg.knee + aside * (0.145F * outward) + Vec{0, 0.02F, 0};
}

/// Arm words mean the room, not the chest: held forward is level and hanging is plumb however the trunk
/// leans. Raised past the shoulder an arm goes with the trunk.
Arm levelled(Arm arm, float lean) {
    const float ahead = std::sin(arm.plane * degree) * (1 - eased(arm.elevation, 95, 150));
    arm.elevation = std::max(0.0F, arm.elevation + lean * ahead);
    return arm;
}

Arm arm_for(const Skeleton& body, const Stance& stance, Limb limb) {
    const Hand& hand = stance.hands[limb];
    const Vec out = body.chest() * Vec{sign(limb), 0, 0};
    const Vec back = body.chest() * Vec{0, 0, 1};
    const Vec down{0, -1, 0};
    if (const Arm* arm = std::get_if<Arm>(&hand)) return levelled(*arm, stance.torso.lean);
    if (const OnChest* fixed = std::get_if<OnChest>(&hand)) return fixed->arm;
    if (const AtKnee* knee = std::get_if<AtKnee>(&hand))
        return arm_to(body, limb, beside_knee(body, *knee), out + back * 0.5F);
    if (std::holds_alternative<OnHip>(hand)) {
        const Vec hip = body.spine[0] + body.hips * Vec{sign(limb) * 0.165F, 0.03F, 0.02F};
        return arm_to(body, limb, hip, out + back * 0.6F);
    }
    if (std::holds_alternative<AtChest>(hand)) {
        const Vec palm = body.spine[2] + body.chest() * Vec{sign(limb) * 0.045F, 0.06F, -0.27F};
        return arm_to(body, limb, palm, out * 0.7F + down);
    }
    const AtPlace& at = std::get<AtPlace>(hand);
    return arm_to(body, limb, {sign(limb) * at.side, at.up, at.back}, out + back * 0.4F + down * 0.4F);
}

} // namespace

Pose place(const Stance& stance) {
    Pose pose;
    pose.feet = stance.feet;
    pose.torso = stance.torso;
    pose.pelvis.turn = stance.hips.turn;
    pose.pelvis.list = stance.hips.list;
    pose.pelvis.tilt = stance.hips.tilt.value_or(tilt_for(stance.torso.lean));
    pose.arms = {arm_down(), arm_down()};
    const Support support = support_of(stance);
    const Vec target = middle_of(support, stance);
    pose.pelvis.centre = target;
    settle(pose, support, stance);
    for (int round = 0; round < rounds; ++round) {
        const Skeleton body = solve(pose);
        for (const Limb limb : limbs) pose.arms[limb] = arm_for(body, stance, limb);
        const Vec before = pose.pelvis.centre;
        const Vec error = target - centre_of_mass(body);
        pose.pelvis.centre += Vec{error.x, 0, error.z};
        settle(pose, support, stance);
        if (round > 1 && glm::length(pose.pelvis.centre - before) < settled) break;
    }
    return pose;
}

} // namespace content::motion
