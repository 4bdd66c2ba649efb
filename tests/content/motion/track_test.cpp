// From keys to a rep in motion: curves, arcs, range.
#include "tests/content/motion/motions.hpp"

#include "content/motion/figure.hpp"
#include "content/motion/floor_prints.hpp"
#include "content/motion/guides.hpp"
#include "content/motion/joints.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace content::motion {
namespace {

Track track_of(const std::vector<std::string>& keys, float range = 1) {
    return make_track(reading_keys(keys).motion.value(), range);
}

const std::vector<std::string> step_back{"at = 0",
                                         "at = 0.33, right_foot = { back = 0.45 }, right_hand = \"overhead\"",
                                         "at = 0.5", "at = 0.83, pose = \"start\""};

TEST(AFootThatChangesItsPlace, IsLiftedInAnArcOf5To8Centimetres) {
    const Track track = track_of(step_back);
    float highest = 0;
    for (int frame = 0; frame <= 80; ++frame)
        highest = std::max(highest, pose_at(track, phase_of(frame)).feet[right].lift);
    EXPECT_GE(highest, 0.05F);
    EXPECT_LE(highest, 0.08F);
}

TEST(AFootThatChangesItsPlace, LeavesHeelFirstAndLandsBallFirst) {
    const Track track = track_of(step_back);
    EXPECT_GT(pose_at(track, 0.03F).feet[right].heel, 0.005F);
    EXPECT_LT(pose_at(track, 0.03F).feet[right].lift, 0.001F);
    EXPECT_GT(pose_at(track, 0.30F).feet[right].heel, pose_at(track, 0.30F).feet[right].lift);
}

TEST(AFootThatLandsAndLeavesAgain, RestsInBetween) {
    const Track track = track_of({"at = 0", "at = 0.15, right_foot = { back = -0.2 }",
                                  "at = 0.33, right_foot = { back = -0.4, lift = 0.3 }",
                                  "at = 0.66, right_foot = { lift = 0 }"});
    const float landed = pose_at(track, 0.15F).feet[right].back;
    EXPECT_NEAR(pose_at(track, 0.152F).feet[right].back, landed, 1e-5F);
    EXPECT_NEAR(pose_at(track, 0.148F).feet[right].back, landed, 1e-5F);
}

TEST(AStep, PutsTheWeightOnTheStandingFootMeanwhile) {
    EXPECT_LT(pose_at(track_of(step_back), 0.12F).pelvis.centre.x, -0.02F);
}

TEST(AThingNotNamed, StandsStill) {
    const Track track = track_of(step_back);
    for (int frame = 0; frame < all_phases; ++frame)
        EXPECT_EQ(pose_at(track, phase_of(frame)).feet[left], pose_at(track, 0).feet[left]);
}

TEST(APhase, IsTakenRoundTheRep) {
    const Track track = track_of(step_back);
    EXPECT_EQ(pose_at(track, 1.25F), pose_at(track, 0.25F));
    EXPECT_EQ(pose_at(track, -0.75F), pose_at(track, 0.25F));
}

TEST(ACurve, OvershootsNoKey) {
    const Track track =
        track_of({"at = 0", "at = 0.1, torso = { bend = 10 }", "at = 0.33, torso = { bend = 20 }", "at = 0.5",
                  "at = 0.7, torso = { bend = 19 }", "at = 0.83, pose = \"start\""});
    for (int frame = 0; frame < all_phases; ++frame) {
        EXPECT_GE(pose_at(track, phase_of(frame)).torso.bend, -1e-4F);
        EXPECT_LE(pose_at(track, phase_of(frame)).torso.bend, 20 + 1e-4F);
    }
}

TEST(AMotionOfOneKey, IsAStandingFigure) {
    const Track track = track_of({"at = 0, pose = \"half-squat\""});
    EXPECT_EQ(pose_at(track, 0.6F), pose_at(track, 0));
}

// ---- range
TEST(Range, ScalesTheStep) {
    const Track all = track_of(step_back), some = track_of(step_back, 0.7F);
    EXPECT_NEAR(pose_at(some, 0.4F).feet[right].back, 0.7F * pose_at(all, 0.4F).feet[right].back, 1e-4F);
}
TEST(Range, ScalesTheReach) {
    const Track all = track_of(step_back), some = track_of(step_back, 0.7F);
    EXPECT_LT(solve(pose_at(some, 0.4F)).arms[right].wrist.y,
              solve(pose_at(all, 0.4F)).arms[right].wrist.y - 0.05F);
}
TEST(Range, ScalesDepthAndTwist) {
    const Shown lunge = shown("rear-diagonal-lunge", Side::right);
    const Skeleton all = lunge.body(0.4F), some = solve(pose_at(make_track(lunge.motion, 0.7F), 0.4F));
    EXPECT_GT(some.pelvis.y, all.pelvis.y + 0.03F);
    EXPECT_NEAR(pelvis_turn(some), 0.7F * pelvis_turn(all), 1);
}
TEST(Range, LeavesTheStartAsItIs) {
    const Shown wide = shown("step-back-wide", Side::left);
    EXPECT_EQ(pose_at(make_track(wide.motion, 0.3F), 0), pose_at(wide.track, 0));
}

class EveryRange : public testing::TestWithParam<float> {};
INSTANTIATE_TEST_SUITE_P(Of, EveryRange, testing::Values(0.1F, 0.3F, 0.7F, 0.9F, 1.2F, 1.5F),
                         [](const auto& range) {
                             return std::to_string(static_cast<int>(range.param * 100 + 0.5F));
                         });

TEST_P(EveryRange, KeepsFeetReachedAndKneesForward) {
    for (const Shown& one : every_motion()) {
        const Track track = make_track(one.motion, GetParam());
        for (int frame = 0; frame < all_phases; frame += 4) {
            const Pose pose = pose_at(track, phase_of(frame));
            const Skeleton body = solve(pose);
            for (const Limb limb : limbs) {
                EXPECT_GE(leg_angles(body, limb).knee, 0) << one;
                EXPECT_LT(glm::length(body.legs[limb].ankle - placed_foot(pose.feet[limb], limb).ankle),
                          0.01F)
                    << one << " frame " << frame;
            }
        }
    }
}

TEST_P(EveryRange, KeepsItsBalanceInTheHold) {
    for (const Shown& one : every_motion())
        EXPECT_GT(balance(solve(pose_at(make_track(one.motion, GetParam()), 0.4F))).value_or(-1), 0.0F)
            << one;
}

// ---- guides
TEST(TheFootMap, ShowsTheStepOnTheSteppingSide) {
    const FootMap map = foot_map(track_of(step_back), false);
    EXPECT_TRUE(map.moves[right]);
    EXPECT_FALSE(map.moves[left]);
    EXPECT_NEAR(map.to[right].back - map.from[right].back, 0.45F, 1e-4F);
    EXPECT_GT(map.from[right].x, 0);
}
TEST(TheFootMap, IsMirroredForTheOtherSide) {
    const FootMap map = foot_map(track_of(step_back), true);
    EXPECT_TRUE(map.moves[left]);
    EXPECT_FALSE(map.moves[right]);
    EXPECT_LT(map.to[left].x, 0);
}
TEST(ThePathOfAHand, EndsWhereTheHandIsHeld) {
    const Track track = track_of(step_back);
    const auto path = hand_path(track, right);
    ASSERT_TRUE(path);
    EXPECT_LT(glm::length(path->points.back() - solve(pose_at(track, 0.4F)).arms[right].wrist), 0.06F);
    EXPECT_GT(path->to, path->from);
}
TEST(ThePathOfAHand, BeginsWhereTheHandLeavesItsPlaceHoweverTheBodySwaysBefore) {
    const Track track = shown("step-back-wide", Side::left).track;
    const auto path = hand_path(track, right);
    ASSERT_TRUE(path);
    for (std::size_t i = 1; i < path_points; ++i) EXPECT_GT(path->points[i].y, path->points[i - 1].y) << i;
}
TEST(ThePathOfAHand, IsNoneForAHandThatHangs) { EXPECT_FALSE(hand_path(track_of(step_back), left)); }
TEST(ThePathOfAFoot, IsNoneForAStepOnTheFloor) { EXPECT_FALSE(foot_path(track_of(step_back), right)); }
TEST(ThePathOfAFoot, IsThatOfAFootCarriedThroughTheAir) {
    const auto path = foot_path(shown("open-hip-stretch", Side::right).track, right);
    ASSERT_TRUE(path);
    EXPECT_GT(std::ranges::max(path->points, {}, &Vec::y).y, 0.25F);
}

// ---- floor prints
const FloorPiece* piece(const FloorPrints& prints, FloorMark mark) {
    const auto found = std::ranges::find(prints.pieces(), mark, &FloorPiece::mark);
    return found == prints.pieces().end() ? nullptr : &*found;
}
Vec middle_of(const FloorPiece& piece) {
    Vec sum{0};
    for (const Vec& at : piece.corners()) sum += at;
    return sum / static_cast<float>(piece.count);
}
TEST(TheFloor, ShowsWhereTheFootStartsAndLands) {
    const FootMap map = foot_map(track_of(step_back), false);
    const FloorPrints prints = floor_prints(map);
    ASSERT_TRUE(piece(prints, FloorMark::start) && piece(prints, FloorMark::landing));
    const Vec start = middle_of(*piece(prints, FloorMark::start)),
              landing = middle_of(*piece(prints, FloorMark::landing));
    EXPECT_NEAR(start.x, map.from[right].x, 0.01F);
    EXPECT_NEAR(landing.z - start.z, 0.45F, 0.01F);
}
TEST(TheFloor, HasAnArrowThatPointsFromTheStartToTheLanding) {
    const FloorPrints prints = floor_prints(foot_map(track_of(step_back), false));
    const FloorPiece* start = piece(prints, FloorMark::start);
    ASSERT_TRUE(start && prints.pieces().back().mark == FloorMark::arrow);
    const FloorPiece& head = prints.pieces().back();
    ASSERT_EQ(head.count, 3U);
    for (std::size_t i = 1; i < 3; ++i)
        EXPECT_GT(head.edge[0].z, head.edge[i].z + 0.05F) << "its tip lies farthest back";
    EXPECT_GT(middle_of(head).z, middle_of(*start).z);
}
TEST(TheFloor, IsBareWhereNoFootComesToStandElsewhere) {
    EXPECT_EQ(floor_prints(foot_map(shown("deep-squat", Side::right).track, false)).count, 0U);
    EXPECT_EQ(floor_prints(foot_map(shown("high-knees", Side::right).track, false)).count, 0U);
}
TEST(TheFloor, HasOnlyConvexPieces) {
    for (const Shown& one : every_motion()) {
        const FloorPrints prints = floor_prints(foot_map(one.track, false));
        for (const FloorPiece& each : prints.pieces())
            for (std::size_t i = 0; i < each.count; ++i) {
                const Vec &a = each.edge[i], &b = each.edge[(i + 1) % each.count],
                          &c = each.edge[(i + 2) % each.count];
                EXPECT_GT((b.x - a.x) * (c.z - b.z) - (b.z - a.z) * (c.x - b.x), -1e-7F) << one;
            }
    }
}

// ---- working limbs
TEST(WorkingLimbs, AreTheSteppingLegAndTheReachingArm) {
    EXPECT_EQ(working_limbs(track_of(step_back)), (Working{.legs = {false, true}, .arms = {false, true}}));
}
TEST(WorkingLimbs, AreOppositeInStepBackWide) {
    EXPECT_EQ(working_limbs(shown("step-back-wide", Side::left).track),
              (Working{.legs = {true, false}, .arms = {false, true}}));
}
TEST(WorkingLimbs, LeaveOutArmsThatAreOnlyHeld) {
    EXPECT_EQ(working_limbs(shown("open-hip-stretch", Side::right).track),
              (Working{.legs = {false, true}, .arms = {}}));
}
TEST(WorkingLimbs, AreBothLegsInASquat) {
    EXPECT_EQ(working_limbs(shown("deep-squat", Side::right).track),
              (Working{.legs = {true, true}, .arms = {}}));
}

} // namespace
} // namespace content::motion
