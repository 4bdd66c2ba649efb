// The mannequin's shapes: how thick each part is and where it sits on its bones.
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

struct Cut {
    std::size_t on;   ///< 0 the pelvis, 1.. the spine's joints
    Vec offset;       ///< from there, in the part's own frame
    float wide, deep; ///< half of the body's breadth and depth
    float swell = 0;  ///< by which full lungs make it wider and deeper
};
/// Breadths and depths of a lean adult, from Pheasant, Bodyspace, table 10.1 (hip, waist, chest; 50th
/// percentiles). A quiet breath goes into belly and lower ribs: shoulders, head and hands stay where they
/// are.
constexpr std::array<Cut, Figure::sections> cuts{{{0, {0, -0.105F, 0.012F}, 0.030F, 0.040F},
                                                  {0, {0, -0.070F, 0.015F}, 0.118F, 0.090F},
                                                  {0, {0, 0.000F, 0.018F}, 0.168F, 0.118F},
                                                  {0, {0, 0.080F, 0.008F}, 0.156F, 0.108F},
                                                  {1, {0, 0.070F, -0.010F}, 0.134F, 0.094F, 0.004F},
                                                  {2, {0, 0.020F, -0.012F}, 0.142F, 0.102F, 0.006F},
                                                  {3, {0, 0.010F, -0.016F}, 0.162F, 0.114F, 0.004F},
                                                  {3, {0, 0.085F, -0.012F}, 0.175F, 0.106F},
                                                  {4, {0, -0.022F, 0.000F}, 0.150F, 0.078F},
                                                  {4, {0, 0.028F, 0.000F}, 0.060F, 0.054F}}};

void add_torso(Figure& figure, const Skeleton& s, float breath) {
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const Cut& cut = cuts[i];
        const Turn& turn = cut.on == 0 ? s.hips : s.back[std::min<std::size_t>(cut.on - 1, 2)];
        const Vec joint = cut.on == 0 ? s.pelvis : s.spine[cut.on - 1];
        const float swell = cut.swell * breath;
        figure.trunk[i] = {joint + turn * cut.offset, turn * Vec{cut.wide + swell, 0, 0},
                           turn * Vec{0, 0, cut.deep + swell}};
    }
    Builder build{figure};
    for (const Limb limb : limbs) {
        const Vec& shoulder = s.arms[limb].shoulder;
        const Vec yoke = s.spine[3] + s.chest() * Vec{0, -0.012F, 0};
        build.add(Part::torso, yoke, 0.052F, shoulder + s.chest() * Vec{0, -0.002F, 0}, 0.054F);
    }
}

void add_head(Figure& figure, const Skeleton& s) {
    Builder build{figure};
    const auto at = [&](float x, float y, float z) { return s.crown + s.head * Vec{x, y, z}; };
    build.add(Part::neck, s.spine[3] + s.neck * Vec{0, -0.03F, 0}, 0.054F, at(0, -0.13F, -0.01F), 0.052F);
    build.add(Part::head, at(0, -0.105F, -0.020F), 0.082F, at(0, -0.172F, -0.042F), 0.055F);
    build.add(Part::nose, at(0, -0.118F, -0.098F), 0.010F, at(0, -0.144F, -0.114F), 0.014F);
    build.add(Part::cap, at(0, -0.080F, -0.020F), 0.084F, at(0, -0.092F, 0.014F), 0.088F);
    // From temple to temple round the front, and back along the brow.
    constexpr std::size_t front = 10, brow = Figure::visor_points - front;
    for (std::size_t i = 0; i < front; ++i) {
        const float angle = (static_cast<float>(i) / (front - 1) - 0.5F) * 180;
        const float x = std::sin(angle * degree), z = std::cos(angle * degree);
        figure.visor[i] = at(0.078F * x, -0.056F - 0.016F * z, -0.055F - 0.105F * z);
    }
    for (std::size_t i = 0; i < brow; ++i) {
        const float x = 1 - 2 * (static_cast<float>(i) + 1) / (brow + 1);
        figure.visor[front + i] = at(0.078F * x, -0.052F, -0.062F - 0.034F * (1 - x * x));
    }
}

void add_leg(Figure& figure, const Leg& leg, Limb limb, bool works) {
    Builder build{figure};
    build.limb(limb, works);
    const Vec calf = leg.knee + (leg.ankle - leg.knee) * 0.32F + leg.shank * Vec{0, 0, 0.014F};
    const Vec hip = leg.hip + leg.thigh * Vec{0, -0.03F, 0};
    build.add(Part::thigh, hip, 0.088F, leg.knee + leg.thigh * Vec{0, 0.02F, 0}, 0.057F);
    build.add(Part::shank, leg.knee, 0.055F, calf, 0.054F);
    build.add(Part::shank, calf, 0.054F, leg.ankle, 0.036F);
    const Vec heel = leg.heel + leg.foot * Vec{0, 0.036F, -0.032F};
    const Vec instep = leg.ball + leg.foot * Vec{0, 0.036F, 0.03F};
    const Vec ball = leg.ball + leg.foot * Vec{0, 0.038F, 0};
    const Vec tip = leg.tip + leg.toes * Vec{0, 0.033F, 0.033F};
    build.add(Part::shoe, leg.ankle + leg.foot * Vec{0, -0.012F, 0.004F}, 0.042F, instep, 0.036F);
    build.add(Part::shoe, heel, 0.036F, leg.ankle + leg.foot * Vec{0, -0.012F, 0.004F}, 0.042F);
    build.add(Part::shoe, heel, 0.036F, ball, 0.038F);
    build.add(Part::shoe, ball, 0.038F, tip, 0.033F);
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
    const auto down = [&](float share) { return arm.shoulder + (arm.elbow - arm.shoulder) * share; };
    build.add(Part::sleeve, arm.shoulder, 0.057F, down(0.34F), 0.0515F);
    build.add(Part::upper_arm, down(0.26F), 0.047F, arm.elbow, 0.040F);
    build.add(Part::forearm, arm.elbow, 0.040F, belly, 0.041F);
    build.add(Part::forearm, belly, 0.041F, arm.wrist, 0.028F);
    const Vec thumb_from = along(0.15F) + arm.lower * own_side(Vec{-0.012F, 0, -0.018F}, limb);
    const Vec thumb_to = along(0.50F) + arm.lower * own_side(Vec{-0.016F, 0, -0.040F}, limb);
    build.add(Part::hand, arm.wrist, 0.028F, along(0.45F), 0.035F);
    build.add(Part::hand, along(0.45F), 0.035F, along(0.87F), 0.021F);
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

Figure figure_of(const Skeleton& body, const Working& working, float breath) {
    Figure figure;
    add_torso(figure, body, breath);
    add_head(figure, body);
    for (const Limb limb : limbs) {
        add_leg(figure, body.legs[limb], limb, working.legs[limb]);
        add_arm(figure, body.arms[limb], limb, working.arms[limb]);
    }
    return figure;
}

} // namespace content::motion
