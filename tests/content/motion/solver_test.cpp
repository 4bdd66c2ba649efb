// The body under a pose: what stands, what gives way, what a mirror shows.
#include "tests/content/motion/motions.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/body.hpp"
#include "content/motion/placement.hpp"
#include "content/motion/words.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace content::motion {
namespace {

Stance standing() {
    Stance stance;
    pose_words().front().apply(stance);
    return stance;
}

void expect_near(const Vec& a, const Vec& b, float tolerance) { EXPECT_LT(glm::length(a - b), tolerance); }

TEST(ABodyThatStands, IsAsTallAsItsStature) {
    EXPECT_NEAR(solve(place(standing())).crown.y, Body::stature, 0.02F);
}

TEST(ABodyThatStands, HasItsHipsOverItsFeet) {
    const Skeleton body = solve(place(standing()));
    EXPECT_NEAR(body.pelvis.x, 0, 0.001F);
    EXPECT_NEAR(body.pelvis.y, 0.92F, 0.02F);
    EXPECT_GT(balance(body).value(), 0.05F);
}

TEST(APose, LooksInTheMirrorAsItsMirroredSelf) {
    const Pose pose = shown("rear-diagonal-lunge", Side::right).pose(0.4F);
    const Skeleton body = solve(pose), image = solve(mirrored(pose));
    for (const Limb limb : limbs) {
        expect_near(image.legs[opposite(limb)].knee, mirror(body.legs[limb].knee), 1e-4F);
        expect_near(image.arms[opposite(limb)].fingers, mirror(body.arms[limb].fingers), 1e-4F);
    }
    expect_near(image.crown, mirror(body.crown), 1e-4F);
    EXPECT_EQ(mirrored(mirrored(pose)), pose);
}

TEST(Hips, GiveWayToAFootThatIsFar) {
    Pose pose = place(standing());
    pose.feet[right].back = 0.60F;
    const Skeleton body = solve(pose);
    EXPECT_LT(body.pelvis.y, pose.pelvis.centre.y - 0.05F);
    expect_near(body.legs[right].ankle, placed_foot(pose.feet[right], right).ankle, 0.001F);
}

/// A hip that begins to sink at once would be seen as a jerk.
TEST(Hips, BeginToGiveWaySoftly) {
    constexpr float millimetre = 0.001F;
    Pose pose = place(standing());
    const auto height = [&](int at) {
        pose.feet[right].back = static_cast<float>(at) * 0.25F * millimetre;
        return solve(pose).pelvis.y;
    };
    float most = 0;
    for (int at = 0; at < 1600; ++at)
        most =
            std::max(most, std::abs(height(at + 2) - 2 * height(at + 1) + height(at)) / (0.25F * millimetre));
    EXPECT_GT(height(1600), 0.5F);
    EXPECT_LT(height(1600), height(0) - 0.02F);
    EXPECT_LT(most, 0.01F) << "change of slope from one quarter of a millimetre to the next";
}

TEST(AFootBeyondAllReach, KeepsTheBonesWhole) {
    Pose pose = place(standing());
    pose.feet[right].back = 3;
    const Leg leg = solve(pose).legs[right];
    EXPECT_NEAR(glm::length(leg.knee - leg.ankle), Body::shank, 1e-4F);
    EXPECT_NEAR(glm::length(leg.hip - leg.knee), Body::thigh, 1e-4F);
}

TEST(ARaisedHeel, TurnsTheFootAboutItsBallAndLeavesTheToesFlat) {
    const Leg flat = placed_foot({}, right), raised = placed_foot({.heel = 0.08F}, right);
    expect_near(flat.ball, raised.ball, 1e-5F);
    expect_near(flat.tip, raised.tip, 1e-5F);
    EXPECT_NEAR(raised.heel.y, 0.08F, 1e-4F);
}

TEST(KneesAskedToBend, BendSo) {
    Stance stance = standing();
    stance.knees = {35, 35};
    const Skeleton body = solve(place(stance));
    EXPECT_NEAR(leg_angles(body, left).knee, 35, 1);
    EXPECT_NEAR(leg_angles(body, right).knee, 35, 1);
}

TEST(AStride, IsStraightInBothLegsWithHipsFoundBetween) {
    Stance stance = standing();
    stance.feet[right].back = 0.45F;
    const Skeleton body = solve(place(stance));
    EXPECT_NEAR(leg_angles(body, left).knee, 4, 1);
    EXPECT_NEAR(leg_angles(body, right).knee, 4, 1);
    EXPECT_NEAR(body.pelvis.z, 0.225F, 0.02F);
}

TEST(HipsOverOneFoot, BalanceOnIt) {
    Stance stance = standing();
    stance.feet[right].lift = 0.30F;
    stance.feet[right].back = -0.3F;
    EXPECT_GT(balance(solve(place(stance))).value(), 0.02F);
}

TEST(AHingedTrunk, SendsTheHipsBack) {
    Stance stance = standing();
    stance.torso.lean = 40;
    EXPECT_GT(solve(place(stance)).pelvis.z, solve(place(standing())).pelvis.z + 0.05F);
}

/// A knee is reached only from a lunge: the five moves have that.
std::vector<HandWord> words_for_standing() {
    std::vector<HandWord> words;
    for (const HandWord& word : hand_words())
        if (!std::holds_alternative<AtKnee>(word.hand)) words.push_back(word);
    return words;
}

class HandWords : public testing::TestWithParam<HandWord> {};
INSTANTIATE_TEST_SUITE_P(Each, HandWords, testing::ValuesIn(words_for_standing()), [](const auto& word) {
    std::string name{word.param.word};
    for (char& c : name)
        if (c == '-') c = '_';
    return name;
});

TEST_P(HandWords, CanBeHeldByEitherHandStanding) {
    for (const Limb limb : limbs) {
        Stance stance = standing();
        stance.hands[limb] = GetParam().hand;
        const ArmAngles arm = arm_angles(solve(place(stance)), limb);
        EXPECT_TRUE(Ranges::shoulder_elevation.holds(arm.elevation, 0.1F));
        EXPECT_TRUE(Ranges::shoulder_rotation.holds(arm.rotation, 0.1F)) << arm.rotation;
        EXPECT_TRUE(Ranges::elbow.holds(arm.elbow, 0.1F));
    }
}

TEST(ArmTo, BringsTheWristToItsPlace) {
    const Skeleton body = solve(place(standing()));
    const Vec wanted = body.arms[right].shoulder + Vec{0.15F, -0.2F, -0.3F};
    Pose pose = place(standing());
    pose.arms[right] = arm_to(body, right, wanted, {1, -1, 0});
    expect_near(solve(pose).arms[right].wrist, wanted, 0.004F);
}

} // namespace
} // namespace content::motion
