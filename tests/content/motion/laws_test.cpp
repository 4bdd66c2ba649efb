// What no motion may do, over 240 phases of every shipped one, on both sides.
#include "tests/content/motion/motions.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/body.hpp"
#include "content/motion/breath.hpp"
#include "content/motion/figure.hpp"
#include "content/motion/joints.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace content::motion {
namespace {

constexpr float default_tempo = 6; // seconds a rep

class EveryMotion : public testing::TestWithParam<Shown> {
protected:
    [[nodiscard]] static Skeleton body(int frame) { return GetParam().body(phase_of(frame)); }
    [[nodiscard]] static Pose pose(int frame) { return GetParam().pose(phase_of(frame)); }
};

std::string name_of(const testing::TestParamInfo<Shown>& shown) {
    std::string name = shown.param.id + (shown.param.side == Side::left ? "_left" : "_right");
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}
INSTANTIATE_TEST_SUITE_P(Shipped, EveryMotion, testing::ValuesIn(every_motion()), name_of);

/// Every bone's length less what it should be.
std::vector<float> length_errors(const Skeleton& s) {
    std::vector<float> errors;
    const auto bone = [&](const Vec& a, const Vec& b, float length) {
        errors.push_back(glm::length(b - a) - length);
    };
    bone(s.pelvis, s.spine[0], std::hypot(Body::pelvis, 0.01F)); // the joint lies a centimetre behind
    bone(s.spine[0], s.spine[1], Body::lumbar);
    bone(s.spine[1], s.spine[2], Body::midriff);
    bone(s.spine[2], s.spine[3], Body::chest);
    bone(s.spine[3], s.skull, std::hypot(Body::neck, 0.02F));
    bone(s.skull, s.crown, Body::head);
    bone(s.legs[left].hip, s.legs[right].hip, 2 * Body::half_hips);
    for (const Limb limb : limbs) {
        const Leg& leg = s.legs[limb];
        const Reach& arm = s.arms[limb];
        bone(leg.hip, leg.knee, Body::thigh);
        bone(leg.knee, leg.ankle, Body::shank);
        bone(leg.heel, leg.ball, Body::ankle_to_heel + Body::ankle_to_ball);
        bone(leg.ankle, leg.ball, std::hypot(Body::ankle_height, Body::ankle_to_ball));
        bone(leg.ball, leg.tip, Body::toe);
        bone(arm.root, arm.shoulder, Body::clavicle);
        bone(arm.shoulder, arm.elbow, Body::upper_arm);
        bone(arm.elbow, arm.wrist, Body::forearm);
        bone(arm.wrist, arm.fingers, Body::hand);
    }
    return errors;
}

TEST_P(EveryMotion, KeepsTheLengthOfEveryBone) {
    for (int frame = 0; frame < all_phases; ++frame)
        EXPECT_THAT(length_errors(body(frame)), testing::Each(testing::FloatNear(0, 1e-4F)))
            << "frame " << frame;
}

TEST_P(EveryMotion, TurnsNoJointOutOfItsRange) {
    for (int frame = 0; frame < all_phases; ++frame)
        for (const Joint& joint : joints_of(body(frame)))
            EXPECT_TRUE(joint.range.holds(joint.degrees, 0))
                << joint.name << ' ' << joint.movement << ' ' << joint.degrees << " in frame " << frame;
}

TEST_P(EveryMotion, BendsNoKneeOrElbowBackwards) {
    for (int frame = 0; frame < all_phases; ++frame)
        for (const Limb limb : limbs) {
            EXPECT_GE(leg_angles(body(frame), limb).knee, 0) << frame;
            EXPECT_GE(arm_angles(body(frame), limb).elbow, 0) << frame;
        }
}

/// The direction in which a knee or an elbow bends must not jump from frame to frame.
TEST_P(EveryMotion, FlipsNoKneeOrElbow) {
    for (int frame = 0; frame < all_phases; ++frame)
        for (const Limb limb : limbs) {
            const Skeleton now = body(frame), next = body(frame + 1);
            const Vec x{1, 0, 0};
            EXPECT_LT(between(now.legs[limb].thigh * x, next.legs[limb].thigh * x), 15) << frame;
            EXPECT_LT(between(now.arms[limb].upper * x, next.arms[limb].upper * x), 20) << frame;
        }
}

TEST_P(EveryMotion, LeavesPlantedFeetWhereTheyAre) {
    for (int frame = 0; frame < all_phases; ++frame)
        for (const Limb limb : limbs) {
            const Leg now = body(frame).legs[limb], next = body(frame + 1).legs[limb];
            if (!planted(now) || !planted(next)) continue;
            EXPECT_LT(glm::length(next.ball - now.ball), 0.005F) << frame;
            EXPECT_LT(between(next.toes * Vec{0, 0, -1}, now.toes * Vec{0, 0, -1}), 1) << frame;
        }
}

/// From landing to lifting, not only from frame to frame.
TEST_P(EveryMotion, LetsNoPlantedFootCreep) {
    for (const Limb limb : limbs) {
        Leg landed = body(0).legs[limb];
        for (int frame = 1; frame < all_phases; ++frame) {
            const Leg now = body(frame).legs[limb];
            if (!planted(now) || !planted(body(frame - 1).legs[limb])) {
                landed = now;
                continue;
            }
            EXPECT_LT(glm::length(now.ball - landed.ball), 0.005F) << frame;
            EXPECT_LT(between(now.toes * Vec{0, 0, -1}, landed.toes * Vec{0, 0, -1}), 1) << frame;
        }
    }
}

TEST_P(EveryMotion, PutsNoShoeUnderTheFloor) {
    for (int frame = 0; frame < all_phases; ++frame)
        for (const Limb limb : limbs) {
            const Leg leg = body(frame).legs[limb];
            EXPECT_GT(std::min({leg.heel.y, leg.ball.y, leg.tip.y}), -0.005F) << frame;
        }
}

TEST_P(EveryMotion, ReachesEveryFootItPlaces) {
    for (int frame = 0; frame < all_phases; ++frame)
        for (const Limb limb : limbs) {
            const Leg wanted = placed_foot(pose(frame).feet[limb], limb);
            EXPECT_LT(glm::length(body(frame).legs[limb].ankle - wanted.ankle), 0.002F) << frame;
        }
}

TEST_P(EveryMotion, BalancesWhileItHolds) {
    for (int frame = 80; frame <= 120; ++frame) EXPECT_GT(balance(body(frame)).value_or(-1), 0.010F) << frame;
    for (int frame = 200; frame <= 240; ++frame)
        EXPECT_GT(balance(body(frame)).value_or(-1), 0.010F) << frame;
}

TEST_P(EveryMotion, StandsStillInItsHoldAndItsPause) {
    for (int frame = 80; frame < 120; ++frame) EXPECT_EQ(pose(frame), pose(100)) << frame;
    for (int frame = 200; frame < 240; ++frame) EXPECT_EQ(pose(frame), pose(220)) << frame;
}

TEST_P(EveryMotion, WorksWithTheLegOfItsSide) {
    const auto legs = working_limbs(GetParam().track).legs; // as written
    if (legs[left] == legs[right]) return;
    const Limb works = legs[left] ? left : right;
    EXPECT_EQ(GetParam().other_side ? opposite(works) : works, GetParam().stepping());
}

/// The daily plan's first reps.
TEST_P(EveryMotion, StaysAPossibleOneWhereItBeginsGently) {
    Shown gentle = GetParam();
    gentle.track = make_track(gentle.motion, 0.7F);
    for (int frame = 0; frame < all_phases; ++frame) {
        const Skeleton body = gentle.body(phase_of(frame));
        for (const Joint& joint : joints_of(body))
            EXPECT_TRUE(joint.range.holds(joint.degrees, 0))
                << joint.name << ' ' << joint.degrees << " in " << frame;
        EXPECT_THAT(length_errors(body), testing::Each(testing::FloatNear(0, 1e-4F))) << frame;
        const bool held = (frame >= 80 && frame <= 120) || frame >= 200;
        if (held) {
            EXPECT_GT(balance(body).value_or(-1), 0.010F) << frame;
        }
    }
}

TEST_P(EveryMotion, EndsAsItBegins) { EXPECT_EQ(pose(all_phases), pose(0)); }

/// The angle between a part's turns of two frames, in degrees a second.
float speed(const Turn& before, const Turn& after) {
    const float half = std::min(1.0F, std::abs(glm::dot(before, after)));
    return 2 * std::acos(half) / degree * all_phases / default_tempo;
}

TEST_P(EveryMotion, TurnsNoJointFasterThan500DegreesASecond) {
    for (int frame = 0; frame < all_phases; ++frame) {
        const auto now = joints_of(body(frame)), next = joints_of(body(frame + 1));
        for (std::size_t i = 0; i < joint_count; ++i) {
            if (now[i].movement == "swings across" || now[i].movement == "turns in") continue; // see below
            const float fast = std::abs(next[i].degrees - now[i].degrees) * all_phases / default_tempo;
            EXPECT_LT(fast, 500) << now[i].name << ' ' << now[i].movement << " in frame " << frame;
        }
        // A shoulder's plane and twist mean little near plumb; its whole turn says how fast it is.
        const Skeleton a = body(frame), b = body(frame + 1);
        for (const Limb limb : limbs)
            EXPECT_LT(speed(glm::inverse(a.chest()) * a.arms[limb].upper,
                            glm::inverse(b.chest()) * b.arms[limb].upper),
                      500)
                << frame;
    }
}

/// Where every joint is, in a row.
std::vector<Vec> joints(const Skeleton& s) {
    std::vector<Vec> row{s.pelvis, s.spine[1], s.spine[3], s.crown};
    for (const Limb limb : limbs) {
        const Leg& leg = s.legs[limb];
        const Reach& arm = s.arms[limb];
        row.insert(row.end(),
                   {leg.knee, leg.ankle, leg.heel, leg.tip, arm.shoulder, arm.elbow, arm.wrist, arm.fingers});
    }
    return row;
}

/// How much the velocity after `phase` differs from the one before, from differences over `h` of a rep;
/// metres a second.
float velocity_change(const Shown& shown, float phase, float h) {
    const auto before = joints(shown.body(phase - h)), now = joints(shown.body(phase)),
               after = joints(shown.body(phase + h));
    float most = 0;
    for (std::size_t i = 0; i < now.size(); ++i)
        most = std::max(most, glm::length((after[i] - now[i]) - (now[i] - before[i])) / (h * default_tempo));
    return most;
}

/// A change of velocity that smooth acceleration makes goes with `h`; a step stays. This is what stays at h =
/// 0.
float velocity_step(const Shown& shown, float phase) {
    constexpr float h = 1.0F / 960;
    return (4 * velocity_change(shown, phase, h / 4) - velocity_change(shown, phase, h)) / 3;
}

TEST_P(EveryMotion, HasNoStepOfVelocityAtItsKeysAndItsSeam) {
    for (const Knot& knot : GetParam().track.knots)
        EXPECT_LT(velocity_step(GetParam(), knot.at == 0 ? 1.0F : knot.at), 0.05F) << "key at " << knot.at;
}

TEST_P(EveryMotion, HasNoStepOfVelocityAnywhere) {
    for (int frame = 0; frame < all_phases; ++frame)
        EXPECT_LT(velocity_step(GetParam(), phase_of(frame)), 0.05F) << "frame " << frame;
}

TEST(Breathing, IsAtRestAtTheEndsOfEveryPart) {
    for (const float end : {0.0F, 1 / 3.0F, 0.5F, 5 / 6.0F}) {
        EXPECT_NEAR(breath_at(end), 0, 1e-5F) << end;
        EXPECT_NEAR(breath_at(end + 0.002F), 0, 2e-3F) << end;
    }
    for (const float middle : {5 / 12.0F, 11 / 12.0F}) EXPECT_NEAR(breath_at(middle), 1, 1e-5F) << middle;
}

} // namespace
} // namespace content::motion
