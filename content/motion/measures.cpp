// Angles read off a skeleton, its centre of mass and the hull of its soles.
#include "content/motion/measures.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/body.hpp"

#include <glm/vec2.hpp>

namespace content::motion {
namespace {

using FloorPoint = glm::vec2; // on the floor: x to the right, y back

float cross(const FloorPoint& o, const FloorPoint& a, const FloorPoint& b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

struct Soles {
    std::array<FloorPoint, 10> spots{};
    std::size_t count = 0;
    void add(const Vec& at) { spots[count++] = {at.x, at.z}; }
};

void add_sole(Soles& soles, const Leg& leg) {
    const Vec aside = leg.foot * Vec{Body::half_sole, 0, 0};
    soles.add(leg.tip);
    soles.add(leg.ball + aside * 1.2F);
    soles.add(leg.ball - aside * 1.2F);
    if (leg.heel.y > 0.01F) return;
    soles.add(leg.heel + aside);
    soles.add(leg.heel - aside);
}

/// Andrew's monotone chain, counter-clockwise.
std::size_t hull(Soles& soles, std::array<FloorPoint, 21>& out) {
    const auto before = [](const FloorPoint& a, const FloorPoint& b) {
        return a.x < b.x || (a.x == b.x && a.y < b.y);
    };
    std::sort(soles.spots.begin(), soles.spots.begin() + static_cast<std::ptrdiff_t>(soles.count), before);
    std::size_t n = 0;
    const auto push = [&](const FloorPoint& spot, std::size_t floor) {
        while (n >= floor + 2 && cross(out[n - 2], out[n - 1], spot) <= 0) --n;
        out[n++] = spot;
    };
    for (std::size_t i = 0; i < soles.count; ++i) push(soles.spots[i], 0);
    const std::size_t lower = n - 1;
    for (std::size_t i = soles.count - 1; i-- > 0;) push(soles.spots[i], lower);
    return n - 1;
}

/// The turn about its own length that is left of `turn` once the swing from hanging down to `along` is
/// undone.
float twist_about(const Turn& turn, const Vec& along) {
    const Vec down{0, -1, 0};
    const Turn swing = glm::normalize(Turn(1 + glm::dot(down, along), glm::cross(down, along)));
    const Turn rest = glm::inverse(swing) * turn;
    float degrees = 2 * std::atan2(rest.y, rest.w) / degree;
    if (degrees > 180) degrees -= 360;
    if (degrees < -180) degrees += 360;
    return degrees;
}

void weigh(Vec& sum, const Vec& from, const Vec& to, const Mass& mass) {
    sum += (from + (to - from) * mass.along) * mass.share;
}

} // namespace

LegAngles leg_angles(const Skeleton& body, Limb limb) {
    const Leg& leg = body.legs[limb];
    const Turn thigh = own_side(glm::inverse(body.hips) * leg.thigh, limb);
    const Vec along = thigh * Vec{0, -1, 0};
    const Vec toes = own_side(glm::inverse(leg.shank) * leg.foot, limb) * Vec{0, 0, -1};
    const Vec tip = glm::inverse(leg.foot) * leg.toes * Vec{0, 0, -1};
    LegAngles a{};
    a.hip_flexion = std::atan2(-along.z, -along.y) / degree;
    a.hip_abduction = std::asin(std::clamp(along.x, -1.0F, 1.0F)) / degree;
    a.hip_rotation = -twist_about(thigh, along);
    a.knee = between(leg.thigh * Vec{0, -1, 0}, leg.shank * Vec{0, -1, 0});
    if ((glm::inverse(leg.thigh) * leg.shank * Vec{0, -1, 0}).z < 0) a.knee = -a.knee;
    a.ankle = std::asin(std::clamp(toes.y, -1.0F, 1.0F)) / degree;
    a.ankle_turn = std::atan2(toes.x, -toes.z) / degree;
    a.toe = std::atan2(tip.y, -tip.z) / degree;
    return a;
}

ArmAngles arm_angles(const Skeleton& body, Limb limb) {
    const Reach& arm = body.arms[limb];
    const Turn upper = own_side(glm::inverse(body.chest()) * arm.upper, limb);
    const Vec along = upper * Vec{0, -1, 0};
    const Vec lower = glm::inverse(arm.upper) * arm.lower * Vec{0, -1, 0};
    return {.plane = std::atan2(-along.z, along.x) / degree,
            .elevation = between(along, {0, -1, 0}),
            .rotation = twist_about(upper, along),
            .elbow = std::atan2(-lower.z, -lower.y) / degree};
}

TrunkAngles trunk_angles(const Skeleton& body) {
    const Turn chest = glm::inverse(body.hips) * body.chest();
    const Vec up = chest * Vec{0, 1, 0};
    const Vec ahead = chest * Vec{0, 0, -1};
    const Turn head = glm::inverse(body.chest()) * body.head;
    return {.flexion = std::atan2(-up.z, up.y) / degree,
            .bend = std::asin(std::clamp(up.x, -1.0F, 1.0F)) / degree,
            .twist = std::atan2(ahead.x, -ahead.z) / degree,
            .neck = 2 * std::acos(std::min(1.0F, std::abs(head.w))) / degree};
}

float pelvis_turn(const Skeleton& body) {
    const Vec ahead = body.hips * Vec{0, 0, -1};
    return std::atan2(ahead.x, -ahead.z) / degree;
}

Vec centre_of_mass(const Skeleton& body) {
    Vec sum{0, 0, 0};
    weigh(sum, body.pelvis, body.spine[0], Masses::pelvis);
    weigh(sum, body.spine[0], body.spine[1], Masses::abdomen);
    weigh(sum, body.spine[1], body.spine[3], Masses::thorax);
    weigh(sum, body.spine[3], body.crown, Masses::head_and_neck);
    for (const Limb limb : limbs) {
        const Leg& leg = body.legs[limb];
        const Reach& arm = body.arms[limb];
        weigh(sum, leg.hip, leg.knee, Masses::thigh);
        weigh(sum, leg.knee, leg.ankle, Masses::shank);
        weigh(sum, leg.heel, leg.tip, Masses::foot);
        weigh(sum, arm.shoulder, arm.elbow, Masses::upper_arm);
        weigh(sum, arm.elbow, arm.wrist, Masses::forearm);
        weigh(sum, arm.wrist, arm.fingers, Masses::hand);
    }
    return sum; // the shares add up to 1
}

bool planted(const Leg& leg) { return leg.ball.y < 0.001F; }

std::optional<float> balance(const Skeleton& body) {
    Soles soles;
    for (const Limb limb : limbs)
        if (planted(body.legs[limb])) add_sole(soles, body.legs[limb]);
    if (soles.count == 0) return std::nullopt;
    std::array<FloorPoint, 21> edge;
    const std::size_t corners = hull(soles, edge);
    const Vec centre = centre_of_mass(body);
    float margin = 1e9F;
    for (std::size_t i = 0; i < corners; ++i) {
        const FloorPoint &a = edge[i], &b = edge[(i + 1) % corners];
        margin = std::min(margin, cross(a, b, {centre.x, centre.z}) / std::max(1e-6F, glm::length(b - a)));
    }
    return margin;
}

} // namespace content::motion
