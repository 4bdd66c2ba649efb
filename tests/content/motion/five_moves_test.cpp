// The facts of the five hip moves, in numbers: what a person must see, and what would teach the wrong move.
#include "tests/content/motion/motions.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace content::motion {
namespace {

constexpr float start = 0, hold = 0.4F;

/// A move on one side, asked by what its limbs do.
class Move {
public:
    Move(const std::string& id, Side side) : shown_(shown(id, side)) {}

    [[nodiscard]] Skeleton body(float phase) const { return shown_.body(phase); }
    [[nodiscard]] Leg stepping(float phase) const { return body(phase).legs[shown_.stepping()]; }
    [[nodiscard]] Leg standing(float phase) const { return body(phase).legs[shown_.standing()]; }
    [[nodiscard]] Reach same_arm(float phase) const { return body(phase).arms[shown_.stepping()]; }
    [[nodiscard]] Reach other_arm(float phase) const { return body(phase).arms[shown_.standing()]; }
    [[nodiscard]] float knee(float phase, bool of_stepping) const {
        return leg_angles(body(phase), of_stepping ? shown_.stepping() : shown_.standing()).knee;
    }
    /// Metres from the midline to the stepping foot's own side.
    [[nodiscard]] float outward(const Vec& at) const { return motion::outward(at, shown_.stepping()); }
    [[nodiscard]] float back(float phase) const { return stepping(phase).ankle.z - stepping(start).ankle.z; }
    /// Degrees towards the stepping side.
    [[nodiscard]] float pelvis_turn(float phase) const {
        return sign(shown_.stepping()) * motion::pelvis_turn(body(phase));
    }
    [[nodiscard]] float bend(float phase) const {
        return sign(shown_.stepping()) * trunk_angles(body(phase)).bend;
    }
    /// The leg that stands; the other one unlocks its knee to lift its foot and is asked in its holds.
    [[nodiscard]] bool straight_legged() const {
        return always([&](float phase) { return knee(phase, false) <= 10; });
    }
    /// The first phase on the way out from which the stepping foot stands for good.
    [[nodiscard]] float landing() const {
        int frame = 90;
        while (frame > 0 && planted(stepping(phase_of(frame - 1)))) --frame;
        return phase_of(frame);
    }
    template <class Holds> [[nodiscard]] bool always(Holds holds) const {
        for (int frame = 0; frame < all_phases; ++frame)
            if (!holds(phase_of(frame))) return false;
        return true;
    }

private:
    Shown shown_;
};

bool flat(const Leg& leg) {
    return std::abs(leg.heel.y) < 0.010F && std::abs(leg.ball.y) < 0.010F && leg.tip.y < 0.010F;
}
bool overhead(const Reach& arm, const Skeleton& body) { return arm.wrist.y > body.crown.y + 0.10F; }
bool hanging(const Reach& arm) { return arm.wrist.y < arm.shoulder.y - 0.45F; }

class BothSides : public testing::TestWithParam<Side> {};
std::string side_name(const testing::TestParamInfo<Side>& side) { return std::string{to_string(side.param)}; }

// ---- 1. Step Back & Reach
class StepBackAndReach : public BothSides {
protected:
    Move move{"step-back-reach", GetParam()};
};
INSTANTIATE_TEST_SUITE_P(On, StepBackAndReach, testing::Values(Side::right, Side::left), side_name);

TEST_P(StepBackAndReach, StartsWithFeetHipWideFlatAndLegsStraight) {
    EXPECT_TRUE(flat(move.stepping(start)) && flat(move.standing(start)));
    EXPECT_LT(std::max(move.knee(start, true), move.knee(start, false)), 10);
    EXPECT_NEAR(move.stepping(start).ankle.z, move.standing(start).ankle.z, 0.001F);
}
TEST_P(StepBackAndReach, StepsStraightBack) {
    EXPECT_GE(move.back(hold), 0.35F);
    EXPECT_NEAR(move.outward(move.stepping(hold).ankle), move.outward(move.stepping(start).ankle), 0.02F);
}
TEST_P(StepBackAndReach, HoldsWithFlatFeetAndStraightLegs) {
    EXPECT_TRUE(flat(move.stepping(hold)) && flat(move.standing(hold)));
    EXPECT_LE(std::max(move.knee(hold, true), move.knee(hold, false)), 10);
}
TEST_P(StepBackAndReach, KeepsTheStandingLegStraight) { EXPECT_TRUE(move.straight_legged()); }
TEST_P(StepBackAndReach, ReachesOverheadWithTheArmOfTheSteppingSide) {
    EXPECT_TRUE(overhead(move.same_arm(hold), move.body(hold)));
    EXPECT_TRUE(move.always([&](float phase) { return hanging(move.other_arm(phase)); }));
}
TEST_P(StepBackAndReach, BringsHandAndFootThereTogether) {
    const float halfway = move.landing() / 2;
    EXPECT_FALSE(hanging(move.same_arm(halfway)));
    EXPECT_FALSE(overhead(move.same_arm(halfway), move.body(halfway)));
    EXPECT_NEAR(move.landing(), 1.0F / 3, 0.04F);
}
TEST_P(StepBackAndReach, KeepsTheHipsParallel) {
    EXPECT_TRUE(move.always([&](float phase) { return std::abs(move.pelvis_turn(phase)) <= 5; }));
}

// ---- 2. Step Back Wide
class StepBackWide : public BothSides {
protected:
    Move move{"step-back-wide", GetParam()};
};
INSTANTIATE_TEST_SUITE_P(On, StepBackWide, testing::Values(Side::left, Side::right), side_name);

TEST_P(StepBackWide, StartsWithTheFootAlreadyBehindFlatAndLegsStraight) {
    EXPECT_GE(move.stepping(start).ankle.z - move.standing(start).ankle.z, 0.25F);
    EXPECT_TRUE(flat(move.stepping(start)) && flat(move.standing(start)));
    EXPECT_LE(std::max(move.knee(start, true), move.knee(start, false)), 10);
}
TEST_P(StepBackWide, StepsOnAwayFromTheBody) {
    EXPECT_GE(move.outward(move.stepping(hold).ankle) - move.outward(move.stepping(start).ankle), 0.25F);
    EXPECT_GE(move.back(hold), 0.10F);
}
TEST_P(StepBackWide, LiftsTheOppositeArmOnlyAfterTheFootLanded) {
    EXPECT_TRUE(hanging(move.other_arm(move.landing())));
    EXPECT_TRUE(overhead(move.other_arm(hold), move.body(hold)));
    EXPECT_TRUE(move.always([&](float phase) { return hanging(move.same_arm(phase)); }));
}
TEST_P(StepBackWide, LengthensTheSideOfTheRaisedArm) {
    EXPECT_GE(move.bend(hold), 10);
    EXPECT_LE(move.bend(hold), 16);
}
TEST_P(StepBackWide, HoldsWithFlatFeetStraightLegsAndSquareHips) {
    EXPECT_TRUE(flat(move.stepping(hold)) && flat(move.standing(hold)));
    EXPECT_LE(std::max(move.knee(hold, true), move.knee(hold, false)), 10);
    EXPECT_LE(std::abs(move.pelvis_turn(hold)), 5);
}

TEST_P(StepBackWide, KeepsTheStandingLegStraight) { EXPECT_TRUE(move.straight_legged()); }

// ---- 3. Open Hip Stretch
class OpenHipStretch : public BothSides {
protected:
    Move move{"open-hip-stretch", GetParam()};
};
INSTANTIATE_TEST_SUITE_P(On, OpenHipStretch, testing::Values(Side::right, Side::left), side_name);

TEST_P(OpenHipStretch, StartsInASlightSquat) {
    EXPECT_GE(move.knee(start, true), 25);
    EXPECT_LE(move.knee(start, true), 45);
}
TEST_P(OpenHipStretch, LiftsTheKneeInFrontBeforeItOpens) {
    const float lifted = 0.11F;
    EXPECT_GE(leg_angles(move.body(lifted), GetParam() == Side::left ? left : right).hip_flexion, 60);
    EXPECT_LT(move.stepping(lifted).knee.z, move.stepping(start).hip.z - 0.25F);
    EXPECT_LE(std::abs(move.pelvis_turn(lifted)), 5);
}
TEST_P(OpenHipStretch, OpensTheThighOutwardInTheAir) {
    const float open = 0.21F;
    EXPECT_FALSE(planted(move.stepping(open)));
    EXPECT_GE(move.outward(move.stepping(open).knee) - move.outward(move.stepping(open).hip), 0.15F);
}
TEST_P(OpenHipStretch, LandsBehindAndOutwardOnAFlatFoot) {
    EXPECT_GE(move.back(hold), 0.30F);
    EXPECT_GE(move.outward(move.stepping(hold).ankle), 0.30F);
    EXPECT_TRUE(flat(move.stepping(hold)));
}
TEST_P(OpenHipStretch, TurnsThePelvis20To35DegreesTowardsTheLeg) {
    EXPECT_GE(move.pelvis_turn(hold), 20);
    EXPECT_TRUE(move.always([&](float phase) { return move.pelvis_turn(phase) <= 35; }));
}
TEST_P(OpenHipStretch, KeepsTheArmsAtShoulderHeight) {
    EXPECT_TRUE(move.always([&](float phase) {
        const Reach a = move.same_arm(phase), b = move.other_arm(phase);
        return std::abs(a.elbow.y - a.shoulder.y) < 0.12F && std::abs(b.elbow.y - b.shoulder.y) < 0.12F;
    }));
}
TEST_P(OpenHipStretch, DoesNotStandUpInBetween) {
    EXPECT_TRUE(move.always([&](float phase) { return move.knee(phase, false) >= 25; }));
    EXPECT_TRUE(move.always(
        [&](float phase) { return move.body(phase).pelvis.y <= move.body(start).pelvis.y + 0.03F; }));
}

// ---- 4. Inward Back Step with Overhead Reach
class InwardBackStep : public BothSides {
protected:
    Move move{"inward-back-step", GetParam()};
};
INSTANTIATE_TEST_SUITE_P(On, InwardBackStep, testing::Values(Side::right, Side::left), side_name);

TEST_P(InwardBackStep, StartsAFootsLengthBehindFlatAndStraight) {
    EXPECT_NEAR(move.stepping(start).ankle.z - move.standing(start).ankle.z, 0.30F, 0.03F);
    EXPECT_TRUE(flat(move.stepping(start)) && flat(move.standing(start)));
    EXPECT_LE(std::max(move.knee(start, true), move.knee(start, false)), 10);
}
TEST_P(InwardBackStep, CrossesPastTheStandingHeel) {
    EXPECT_LE(move.outward(move.stepping(hold).ankle), move.outward(move.standing(hold).heel) - 0.10F);
    EXPECT_GE(move.back(hold), 0.05F);
}
TEST_P(InwardBackStep, CrossesBehindNeverThroughTheOtherLeg) {
    EXPECT_TRUE(move.always(
        [&](float phase) { return move.stepping(phase).ankle.z > move.standing(phase).ankle.z + 0.20F; }));
}
TEST_P(InwardBackStep, ReachesOverheadWithTheArmOfTheSameSideMeanwhile) {
    EXPECT_TRUE(overhead(move.same_arm(hold), move.body(hold)));
    EXPECT_FALSE(hanging(move.same_arm(move.landing() / 2)));
    EXPECT_TRUE(move.always([&](float phase) { return hanging(move.other_arm(phase)); }));
}
TEST_P(InwardBackStep, KeepsThePelvisSquareAndTheLegsStraight) {
    EXPECT_TRUE(move.always([&](float phase) { return std::abs(move.pelvis_turn(phase)) <= 5; }));
    EXPECT_LE(std::max(move.knee(hold, true), move.knee(hold, false)), 10);
    EXPECT_LE(move.stepping(hold).heel.y, 0.03F);
}

TEST_P(InwardBackStep, KeepsTheStandingLegStraight) { EXPECT_TRUE(move.straight_legged()); }

// ---- 5. Rear Diagonal Lunge
class RearDiagonalLunge : public BothSides {
protected:
    Move move{"rear-diagonal-lunge", GetParam()};
};
INSTANTIATE_TEST_SUITE_P(On, RearDiagonalLunge, testing::Values(Side::right, Side::left), side_name);

TEST_P(RearDiagonalLunge, StartsWithBothArmsStraightOutInFront) {
    for (const Reach& arm : {move.same_arm(start), move.other_arm(start)}) {
        EXPECT_NEAR(arm.wrist.y, arm.shoulder.y, 0.06F);
        EXPECT_LT(arm.wrist.z, arm.shoulder.z - 0.5F);
    }
}
TEST_P(RearDiagonalLunge, StepsBackOnTheDiagonalAndLandsFlat) {
    EXPECT_GE(move.back(hold), 0.35F);
    EXPECT_GE(move.outward(move.stepping(hold).ankle), 0.30F);
    EXPECT_TRUE(flat(move.stepping(hold)) && flat(move.standing(hold)));
}
TEST_P(RearDiagonalLunge, LowersOnlyAfterTheFootLanded) {
    EXPECT_LT(move.landing(), 0.20F);
    const float lands = move.body(move.landing()).pelvis.y, held = move.body(hold).pelvis.y;
    EXPECT_LE(held, 0.78F);
    EXPECT_GE(lands, held + 0.08F);
}
TEST_P(RearDiagonalLunge, BendsTheSteppingKneeMore) {
    EXPECT_GE(move.knee(hold, true), 50);
    EXPECT_GE(move.knee(hold, true), move.knee(hold, false) + 15);
}
TEST_P(RearDiagonalLunge, TwistsThePelvisTowardsTheSteppingLeg) { EXPECT_GE(move.pelvis_turn(hold), 20); }
TEST_P(RearDiagonalLunge, FramesTheSteppingKneeWithBothHands) {
    const Leg leg = move.stepping(hold);
    const Vec a = move.same_arm(hold).wrist - leg.knee, b = move.other_arm(hold).wrist - leg.knee;
    EXPECT_LT(glm::length(a), 0.25F);
    EXPECT_LT(glm::length(b), 0.25F);
    const Vec across = leg.thigh * Vec{1, 0, 0};
    EXPECT_LT(glm::dot(a, across) * glm::dot(b, across), 0) << "one on either side";
}

// ---- Told apart
std::vector<Vec> hands_and_feet(const Move& move) {
    const auto own = [&](Vec at) { return Vec{move.outward(at), at.y, at.z}; };
    return {own(move.stepping(hold).ankle), own(move.standing(hold).ankle), own(move.same_arm(hold).wrist),
            own(move.other_arm(hold).wrist)};
}

TEST(AnyTwoMoves, DifferFromEachOtherAtTheHold) {
    std::vector<std::string> ids;
    for (const Shown& shown : every_motion())
        if (shown.side == Side::right) ids.push_back(shown.id);
    EXPECT_GE(ids.size(), 14U);
    for (std::size_t i = 0; i < ids.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const auto a = hands_and_feet({ids[i], Side::right}), b = hands_and_feet({ids[j], Side::right});
            float most = 0;
            for (std::size_t k = 0; k < a.size(); ++k) most = std::max(most, glm::length(a[k] - b[k]));
            EXPECT_GE(most, 0.20F) << ids[i] << " and " << ids[j];
        }
}

} // namespace
} // namespace content::motion
