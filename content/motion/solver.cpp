// Two-bone legs and arms, the spine in steps, and hips that give way.
#include "content/motion/solver.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/body.hpp"

#include <glm/mat3x3.hpp>

namespace content::motion {
namespace {

constexpr float straightest_knee = 1.0F; // degrees; straighter, and the knee would snap
constexpr float soft = 0.0005F;          // metres over which the pelvis begins to give way
constexpr float deepest_sink = 0.40F;    // metres the pelvis may give way to a foot that is too far
constexpr float knee_follows_foot = 0.6F;

/// A part whose hinge's axis (x, to the right in an upright figure) and own up are known.
Turn hinged(const Vec& axis, const Vec& up) {
    return glm::normalize(glm::quat_cast(glm::mat3(axis, up, glm::cross(axis, up))));
}

/// The middle joint of two bones between `root` and `end`, on the side of `pole`; `end` within reach.
Vec middle_joint(const Vec& root, const Vec& end, float first, float second, const Vec& pole) {
    const Vec along = direction(end - root, {0, -1, 0});
    const float span = glm::length(end - root);
    const float foot = span > 1e-5F ? (first * first - second * second + span * span) / (2 * span) : 0;
    const float height = std::sqrt(std::max(0.0F, first * first - foot * foot));
    const Vec aside = pole - along * glm::dot(pole, along);
    return root + along * foot + direction(aside, {0, 0, -1}) * height;
}

/// Draws `end` in so that two bones reach it, and pushes it out to where they do not fold flat.
Vec within_reach(const Vec& root, const Vec& end, float shortest, float longest) {
    const Vec along = end - root;
    const float span = glm::length(along);
    return root + direction(along, {0, -1, 0}) * std::clamp(span, shortest, longest);
}

Turn turn_of(const Pelvis& pelvis) {
    return about_y(-pelvis.turn) * about_x(-pelvis.tilt) * about_z(-pelvis.list);
}

/// `value`, but never over `limit`, bent into it without a kink.
float held_under(float value, float limit) {
    const float over = value - limit;
    if (over <= -soft) return value;
    if (over >= soft) return limit;
    return value - (over + soft) * (over + soft) / (4 * soft);
}

/// The pelvis' centre, lowered until every foot is in reach.
Vec sunk_pelvis(const Pose& pose, const std::array<Leg, 2>& feet) {
    Vec centre = pose.pelvis.centre;
    const float reach = leg_length(straightest_knee);
    float highest = centre.y;
    for (const Limb limb : limbs) {
        const Vec offset = hip_offset(pose.pelvis, limb);
        const Vec away = centre + offset - feet[limb].ankle;
        const float across = away.x * away.x + away.z * away.z;
        const float up = std::sqrt(std::max(0.0F, reach * reach - across));
        highest = held_under(highest, feet[limb].ankle.y + up - offset.y);
    }
    centre.y = std::max(highest, centre.y - deepest_sink);
    return centre;
}

/// A foot that is well off the floor hangs from its shank, whatever way it left the floor.
void relax_foot(Leg& leg) {
    const float free = eased(leg.ball.y, 0.08F, 0.30F);
    if (free <= 0) return;
    leg.foot = glm::slerp(leg.foot, leg.shank * about_x(-12), free);
    leg.toes = glm::slerp(leg.toes, leg.foot, free);
    leg.ball = leg.ankle + leg.foot * Vec{0, -Body::ankle_height, -Body::ankle_to_ball};
    leg.heel = leg.ankle + leg.foot * Vec{0, -Body::ankle_height, Body::ankle_to_heel};
    leg.tip = leg.ball + leg.toes * Vec{0, 0, -Body::toe};
}

void solve_leg(Leg& leg, const Vec& hip, float pelvis_turn) {
    leg.hip = hip;
    const Vec wanted = leg.ankle;
    leg.ankle = within_reach(hip, wanted, 0.30F * Body::leg, leg_length(straightest_knee));
    const Vec drawn = leg.ankle - wanted;
    for (Vec* point : {&leg.heel, &leg.ball, &leg.tip}) *point += drawn;
    const Vec toes = leg.foot * Vec{0, 0, -1};
    const Vec ahead = about_y(-pelvis_turn) * Vec{0, 0, -1};
    const Vec pole =
        direction(Vec{toes.x, 0, toes.z}, ahead) * knee_follows_foot + ahead * (1 - knee_follows_foot);
    leg.knee = middle_joint(hip, leg.ankle, Body::thigh, Body::shank, pole);
    // The whole leg and the pole tell the hinge's axis: of an almost straight knee the bones alone do not,
    // and of a thigh raised to the pole's own direction that does not either.
    const Vec axis = direction(glm::cross(pole, hip - leg.ankle), {1, 0, 0});
    leg.thigh = hinged(axis, (hip - leg.knee) / Body::thigh);
    leg.shank = hinged(axis, (leg.knee - leg.ankle) / Body::shank);
    relax_foot(leg);
}

/// The collar bone rises as the arm goes up (about a degree for six, half of Inman's rhythm: the other half
/// is the shoulder blade's, which has no bone here) and swings forward with an arm held out in front.
Turn collar_bone(const Arm& arm) {
    const float up = eased(arm.elevation, 20, 190);
    const float ahead = up * std::sin(arm.plane * degree);
    return about_y(14 * ahead * (1 - up)) * about_z(28 * up);
}

Turn swung(const Arm& arm) {
    return about_y(arm.plane) * about_z(arm.elevation) * about_y(arm.rotation - arm.plane);
}

const Vec collar_rest = glm::normalize(Vec{1, 0, 0.12F});

Vec collar_root(const Skeleton& s, Limb limb) {
    return s.spine[3] + s.chest() * own_side(Vec{Body::clavicle_start, -0.03F, -0.02F}, limb);
}

void solve_arm(Skeleton& s, const Arm& arm, Limb limb) {
    Reach& out = s.arms[limb];
    out.root = collar_root(s, limb);
    out.clavicle = s.chest() * own_side(collar_bone(arm), limb);
    out.shoulder = out.root + out.clavicle * own_side(collar_rest, limb) * Body::clavicle;
    out.upper = s.chest() * own_side(swung(arm), limb);
    out.lower = out.upper * about_x(arm.elbow);
    out.elbow = out.shoulder + out.upper * Vec{0, -Body::upper_arm, 0};
    out.wrist = out.elbow + out.lower * Vec{0, -Body::forearm, 0};
    out.fingers = out.wrist + out.lower * Vec{0, -Body::hand, 0};
}

void solve_spine(Skeleton& s, const Pose& pose) {
    const float flexion = (pose.torso.lean - pose.pelvis.tilt) / 3;
    const Turn step = about_y(-pose.torso.twist / 3) * about_x(-flexion) * about_z(-pose.torso.bend / 3);
    constexpr std::array lengths{Body::lumbar, Body::midriff, Body::chest};
    s.spine[0] = s.pelvis + s.hips * Vec{0, Body::pelvis, 0.01F};
    Turn turn = s.hips;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        turn = glm::normalize(turn * step);
        s.back[i] = turn;
        s.spine[i + 1] = s.spine[i] + turn * Vec{0, lengths[i], 0};
    }
}

/// The gaze stays level and ahead as far as a neck allows: it follows half of the chest's turn and a third of
/// its lean.
void solve_head(Skeleton& s, const Pose& pose) {
    const float turn = 0.5F * (pose.pelvis.turn + pose.torso.twist);
    const float nod = std::max(pose.torso.lean / 5, pose.torso.lean - 35);
    s.head = about_y(-turn) * about_x(-nod) * about_z(-0.3F * pose.torso.bend);
    s.neck = glm::slerp(s.chest(), s.head, 0.5F);
    s.skull = s.spine[3] + s.neck * Vec{0, Body::neck, -0.02F};
    s.crown = s.skull + s.head * Vec{0, Body::head, 0};
}

/// The right arm's angles for a chest at rest, from the directions of upper arm and forearm.
Arm angles_of(const Vec& upper, const Vec& lower, float rotation_before) {
    Arm arm;
    arm.elevation = between(upper, {0, -1, 0});
    arm.plane = arm.elevation > 2 && arm.elevation < 178 ? std::atan2(-upper.z, upper.x) / degree : 90;
    if (arm.plane < -120) arm.plane += 360;
    arm.elbow = between(upper, lower);
    const Vec bent = glm::inverse(about_y(arm.plane) * about_z(arm.elevation) * about_y(-arm.plane)) * lower;
    arm.rotation = arm.elbow > 3 ? std::atan2(-bent.x, -bent.z) / degree : rotation_before;
    return arm;
}

} // namespace

float leg_length(float degrees) {
    const float a = Body::thigh, b = Body::shank;
    return std::sqrt(a * a + b * b + 2 * a * b * std::cos(degrees * degree));
}

Vec hip_offset(const Pelvis& pelvis, Limb limb) {
    return turn_of(pelvis) * own_side(Vec{Body::half_hips, 0, 0}, limb);
}

Leg placed_foot(const Foot& foot, Limb limb) {
    constexpr float sole = Body::ankle_to_heel + Body::ankle_to_ball;
    const Turn ahead = about_y(-sign(limb) * foot.turn);
    const float pitch = std::asin(std::clamp(foot.heel / sole, -0.9F, 0.9F)) / degree;
    Leg leg{};
    leg.foot = ahead * about_x(-pitch);
    leg.ball = Vec{sign(limb) * foot.side, foot.lift, foot.back} + ahead * Vec{0, 0, -Body::ankle_to_ball};
    leg.ankle = leg.ball + leg.foot * Vec{0, Body::ankle_height, Body::ankle_to_ball};
    leg.heel = leg.ball + leg.foot * Vec{0, 0, sole};
    // On the floor the toes lie flat while the heel rises; in the air they hang along, as far as the floor
    // lets them.
    leg.toes = ahead * about_x(-0.6F * pitch * eased(foot.lift, 0.01F, 0.10F));
    leg.tip = leg.ball + leg.toes * Vec{0, 0, -Body::toe};
    return leg;
}

Skeleton solve(const Pose& pose) {
    Skeleton s{};
    for (const Limb limb : limbs) s.legs[limb] = placed_foot(pose.feet[limb], limb);
    s.pelvis = sunk_pelvis(pose, s.legs);
    s.hips = turn_of(pose.pelvis);
    for (const Limb limb : limbs)
        solve_leg(s.legs[limb], s.pelvis + hip_offset(pose.pelvis, limb), pose.pelvis.turn);
    solve_spine(s, pose);
    solve_head(s, pose);
    for (const Limb limb : limbs) solve_arm(s, pose.arms[limb], limb);
    return s;
}

Arm arm_to(const Skeleton& body, Limb limb, const Vec& wrist, const Vec& pole) {
    const Turn chest = glm::inverse(body.chest());
    Skeleton s = body;
    Arm arm;
    // The shoulder moves with the arm it carries; three rounds settle it to a tenth of a millimetre.
    for (int round = 0; round < 4; ++round) {
        solve_arm(s, arm, limb);
        const Vec& shoulder = s.arms[limb].shoulder;
        const Vec end = within_reach(shoulder, wrist, 0.1F * Body::arm, 0.999F * Body::arm);
        const Vec elbow = middle_joint(shoulder, end, Body::upper_arm, Body::forearm, pole);
        const Vec upper = own_side(chest * ((elbow - shoulder) / Body::upper_arm), limb);
        const Vec lower = own_side(chest * ((end - elbow) / Body::forearm), limb);
        arm = angles_of(upper, lower, arm.rotation);
    }
    return arm;
}

} // namespace content::motion
