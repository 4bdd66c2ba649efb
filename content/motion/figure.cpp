#include "content/motion/figure.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/body.hpp"
#include "content/motion/solver.hpp"

#include <bit>
#include <utility>

namespace content::motion {
namespace {

/// Adds solids of one part after another, joint to joint.
class Builder {
public:
    explicit Builder(Figure& into) : figure(&into) {}

    Builder& limb(Limb which, bool works) {
        side = which;
        of_limb = true;
        working = works;
        return *this;
    }
    Builder& add(Part part, const Vec& a, float ra, const Vec& b, float rb) {
        figure->row[figure->count++] = {a, b, ra, rb, part, side, of_limb, working};
        return *this;
    }

private:
    Figure* figure;
    Limb side = right;
    bool of_limb = false;
    bool working = false;
};

void add_torso(Figure& figure, const Skeleton& s) {
    Builder build{figure};
    const Vec across = s.hips * Vec{1, 0, 0}, wide = s.chest() * Vec{1, 0, 0},
              middle = s.back[1] * Vec{1, 0, 0};
    const Vec seat = s.pelvis + s.hips * Vec{0, 0.035F, 0.012F};
    const Vec waist = s.spine[1] + s.back[0] * Vec{0, -0.02F, -0.015F};
    const Vec ribs = s.spine[2] + s.chest() * Vec{0, 0.015F, -0.02F};
    const Vec top = s.spine[3] + s.chest() * Vec{0, -0.065F, -0.012F};
    build.add(Part::hips, seat - across * 0.078F, 0.093F, seat + across * 0.078F, 0.093F);
    for (const float x : {-1.0F, 1.0F}) {
        build.add(Part::torso, seat + across * (0.066F * x), 0.088F, waist + middle * (0.050F * x), 0.084F);
        build.add(Part::torso, waist + middle * (0.050F * x), 0.084F, ribs + wide * (0.068F * x), 0.096F);
        build.add(Part::torso, ribs + wide * (0.068F * x), 0.096F, top + wide * (0.095F * x), 0.078F);
    }
    build.add(Part::torso, waist, 0.088F, ribs, 0.1F);
    build.add(Part::torso, ribs, 0.098F, top, 0.085F);
    build.add(Part::torso, top - wide * 0.1F, 0.078F, top + wide * 0.1F, 0.078F);
    for (const Limb limb : limbs) {
        const Vec yoke = s.spine[3] + s.chest() * Vec{0, 0.0F, 0};
        build.add(Part::torso, yoke, 0.055F, s.arms[limb].shoulder + s.chest() * Vec{0, 0.006F, 0}, 0.056F);
    }
}

void add_head(Figure& figure, const Skeleton& s) {
    Builder build{figure};
    const auto at = [&](float x, float y, float z) { return s.crown + s.head * Vec{x, y, z}; };
    build.add(Part::neck, s.spine[3] + s.neck * Vec{0, -0.02F, -0.005F}, 0.056F, at(0, -0.13F, -0.01F),
              0.052F);
    build.add(Part::head, at(0, -0.100F, -0.012F), 0.086F, at(0, -0.165F, -0.040F), 0.056F);
    build.add(Part::nose, at(0, -0.112F, -0.098F), 0.011F, at(0, -0.136F, -0.112F), 0.014F);
    build.add(Part::cap, at(0, -0.092F, -0.012F), 0.092F, at(0, -0.088F, 0.008F), 0.092F);
    build.add(Part::visor, at(-0.058F, -0.072F, -0.092F), 0.016F, at(0.058F, -0.072F, -0.092F), 0.016F);
    build.add(Part::visor, at(-0.040F, -0.076F, -0.122F), 0.014F, at(0.040F, -0.076F, -0.122F), 0.014F);
    build.add(Part::visor, at(-0.022F, -0.079F, -0.146F), 0.012F, at(0.022F, -0.079F, -0.146F), 0.012F);
}

void add_leg(Figure& figure, const Leg& leg, Limb limb, bool works) {
    Builder build{figure};
    build.limb(limb, works);
    const Vec calf = leg.knee + (leg.ankle - leg.knee) * 0.32F + leg.shank * Vec{0, 0, 0.014F};
    const Vec hip = leg.hip + leg.thigh * Vec{0, -0.03F, 0};
    build.add(Part::thigh, hip, 0.086F, leg.knee + leg.thigh * Vec{0, 0.02F, 0}, 0.057F);
    build.add(Part::shank, leg.knee, 0.055F, calf, 0.054F);
    build.add(Part::shank, calf, 0.054F, leg.ankle, 0.036F);
    const Vec heel = leg.heel + leg.foot * Vec{0, 0.036F, -0.032F};
    const Vec instep = leg.ball + leg.foot * Vec{0, 0.036F, 0.03F};
    const Vec ball = leg.ball + leg.foot * Vec{0, 0.031F, 0};
    const Vec tip = leg.tip + leg.toes * Vec{0, 0.027F, 0.027F};
    build.add(Part::shoe, leg.ankle + leg.foot * Vec{0, -0.012F, 0.004F}, 0.042F, instep, 0.036F);
    build.add(Part::shoe, heel, 0.036F, leg.ankle + leg.foot * Vec{0, -0.012F, 0.004F}, 0.042F);
    build.add(Part::shoe, heel, 0.036F, ball, 0.031F);
    build.add(Part::shoe, ball, 0.031F, tip, 0.027F);
    if (!works) return;
    const Vec aside = leg.foot * own_side(Vec{0.034F, 0, 0}, limb);
    build.add(Part::stripe, leg.ankle + leg.foot * Vec{0, -0.028F, -0.02F} + aside, 0.011F,
              instep + leg.foot * Vec{0, -0.012F, 0.0F} + aside, 0.009F);
}

void add_arm(Figure& figure, const Reach& arm, Limb limb, bool works) {
    Builder build{figure};
    build.limb(limb, works);
    const auto along = [&](float share) { return arm.wrist + (arm.fingers - arm.wrist) * share; };
    const Vec belly = arm.elbow + (arm.wrist - arm.elbow) * 0.25F;
    build.add(Part::upper_arm, arm.shoulder, 0.056F, arm.elbow, 0.040F);
    build.add(Part::forearm, arm.elbow, 0.040F, belly, 0.041F);
    build.add(Part::forearm, belly, 0.041F, arm.wrist, 0.028F);
    const Vec thumb_from = along(0.15F) + arm.lower * own_side(Vec{-0.012F, 0, -0.018F}, limb);
    const Vec thumb_to = along(0.50F) + arm.lower * own_side(Vec{-0.016F, 0, -0.040F}, limb);
    build.add(Part::hand, arm.wrist, 0.028F, along(0.45F), 0.035F);
    build.add(Part::hand, along(0.45F), 0.035F, along(0.88F), 0.019F);
    build.add(Part::hand, thumb_from, 0.014F, thumb_to, 0.011F);
    if (works) {
        const Vec back = arm.elbow + (arm.wrist - arm.elbow) * 0.86F;
        build.add(Part::cuff, back, 0.0335F, arm.elbow + (arm.wrist - arm.elbow) * 0.95F, 0.0325F);
    }
}

float arm_travel(const Track& track, Limb limb) {
    const auto direction_at = [&](const Knot& knot) {
        const Skeleton body = solve(std::bit_cast<Pose>(knot.value));
        return glm::inverse(body.chest()) * (body.arms[limb].wrist - body.arms[limb].root);
    };
    const Vec start = direction_at(track.knots.front());
    float most = 0;
    for (const Knot& knot : track.knots) most = std::max(most, glm::length(direction_at(knot) - start));
    return most;
}

float foot_travel(const Track& track, Limb limb) {
    const Foot start = std::bit_cast<Pose>(track.knots.front().value).feet[limb];
    float most = 0;
    for (const Knot& knot : track.knots) {
        const Foot now = std::bit_cast<Pose>(knot.value).feet[limb];
        most = std::max(most, std::hypot(now.back - start.back, now.side - start.side) + now.lift);
    }
    return most;
}

bool bends_knees(const Track& track) {
    const float start = std::bit_cast<Pose>(track.knots.front().value).pelvis.centre.y;
    float lowest = start;
    for (const Knot& knot : track.knots)
        lowest = std::min(lowest, std::bit_cast<Pose>(knot.value).pelvis.centre.y);
    return start - lowest > 0.08F;
}

} // namespace

Working working_limbs(const Track& track) {
    constexpr float a_step = 0.05F, a_reach = 0.25F;
    Working working;
    for (const Limb limb : limbs) {
        working.legs[limb] = foot_travel(track, limb) > a_step;
        working.arms[limb] = arm_travel(track, limb) > a_reach;
    }
    if (!working.legs[left] && !working.legs[right] && bends_knees(track)) working.legs = {true, true};
    return working;
}

Working mirrored(Working working) {
    std::swap(working.legs[left], working.legs[right]);
    std::swap(working.arms[left], working.arms[right]);
    return working;
}

Figure figure_of(const Skeleton& body, const Working& working) {
    Figure figure;
    add_torso(figure, body);
    add_head(figure, body);
    for (const Limb limb : limbs) {
        add_leg(figure, body.legs[limb], limb, working.legs[limb]);
        add_arm(figure, body.arms[limb], limb, working.arms[limb]);
    }
    return figure;
}

} // namespace content::motion
