// What a trainer may write, and what nonsense is answered, at its place.
#include "tests/content/motion/motions.hpp"

#include <set>

#include <gmock/gmock.h>

namespace content::motion {
namespace {

using testing::HasSubstr;

/// The first problem as `line:column: what`; the `keys = [` of reading_keys is line 2, its first key line 3.
std::string first_problem(const MotionReading& reading) {
    if (reading.problems.empty()) return "none";
    const Problem& p = reading.problems.front();
    return std::to_string(p.line) + ":" + std::to_string(p.column) + ": " + p.what;
}

const Stance& stance(const MotionReading& reading, std::size_t key) {
    return reading.motion.value().keys.at(key).stance;
}

TEST(AMotion, ReadsWhatTheDesignShows) {
    const auto reading = reading_of(R"(view = 40
keys = [ { at = 0.0, pose = "stand" }, { at = 0.35, right_foot = { back = 0.45 }, right_hand = "overhead" } ])");
    EXPECT_EQ(first_problem(reading), "none");
    EXPECT_EQ(reading.motion.value().view, 40);
    EXPECT_EQ(stance(reading, 1).feet[right], (Foot{.back = 0.45F}));
}

TEST(AMotion, HoldsInItsHoldAndIsBackInItsPauseWithoutBeingTold) {
    const auto told =
        reading_keys({"at = 0", "at = 0.33, knees = 30", "at = 0.5", "at = 0.83, pose = \"start\""});
    const auto untold = reading_keys({"at = 0", "at = 0.33, knees = 30"});
    const Track a = make_track(told.motion.value()), b = make_track(untold.motion.value());
    for (int frame = 0; frame < all_phases; ++frame)
        EXPECT_EQ(pose_at(a, phase_of(frame)), pose_at(b, phase_of(frame)));
}

TEST(AKey, SaysOnlyWhatChanges) {
    const auto reading =
        reading_keys({R"(at = 0, pose = "stand")", "at = 0.2, right_foot = { back = 0.3, turn = 20 }",
                      "at = 0.33, right_foot = { side = 0.2 }", "at = 0.5"});
    EXPECT_EQ(stance(reading, 2).feet[right], (Foot{.back = 0.3F, .side = 0.2F, .turn = 20}));
    EXPECT_EQ(stance(reading, 2).feet[left], Foot{});
    EXPECT_TRUE(stance(reading, 3) == stance(reading, 2));
}

TEST(AKey, ReturnsToTheStart) {
    const auto reading = reading_keys({R"(at = 0, pose = ["half-squat", "goalpost-arms"])",
                                       "at = 0.33, knees = 10", R"(at = 0.83, pose = "start")"});
    EXPECT_TRUE(reading.motion.value().keys.back().stance == stance(reading, 0));
}

TEST(AKey, PutsPosesOnTopOfEachOther) {
    const auto reading = reading_keys({R"(at = 0, pose = ["half-squat", "goalpost-arms"])"});
    EXPECT_EQ(stance(reading, 0).knees, (std::array<float, 2>{35, 35}));
    EXPECT_EQ(stance(reading, 0).hands, stance(reading_keys({R"(at = 0, pose = "goalpost-arms")"}), 0).hands);
}

TEST(AKey, SnapsToTheEndOfAPart) {
    const auto reading = reading_keys({"at = 0", "at = 0.33, knees = 20", "at = 0.83, knees = 4"});
    EXPECT_EQ(reading.motion->keys[1].at, 1.0F / 3);
    EXPECT_EQ(reading.motion->keys.back().at, 5.0F / 6);
}

TEST(AKey, StandsInTheOrderOfTheRep) {
    EXPECT_EQ(first_problem(reading_keys({"at = 0", "at = 0.5", "at = 0.3"})),
              "5:8: key at 0.30 after one at 0.50: keys stand in the order of the rep, at least 0.01 apart");
}

TEST(AKey, HasAPhaseBetween0And1) {
    EXPECT_EQ(first_problem(reading_keys({"at = 0", "at = 1.2"})), "4:8: `at` is 1.2; it must be 0 to 1");
    EXPECT_EQ(first_problem(reading_keys({"at = 0", "knees = 20"})), "4:1: `at` is missing");
    EXPECT_EQ(first_problem(reading_keys({"at = 0.2"})), "3:8: the first key is at 0.20; a rep begins at 0");
    EXPECT_THAT(first_problem(reading_keys({"at = nan"})), HasSubstr("3:8: `at` is nan"));
}

TEST(AKeyAtTheRepsEnd, MustBeItsBeginning) {
    EXPECT_THAT(first_problem(reading_keys({"at = 0", "at = 1, knees = 40"})),
                HasSubstr("4:1: the key at 1 is the start"));
    EXPECT_EQ(first_problem(reading_keys({"at = 0", "at = 0.5, knees = 40", R"(at = 1, pose = "start")"})),
              "none");
}

TEST(AnUnknownWord, IsAnsweredWithASuggestion) {
    EXPECT_EQ(first_problem(reading_keys({"at = 0, right_fot = { back = 0.1 }"})),
              "3:11: unknown key `right_fot`, did you mean `right_foot`?");
    EXPECT_EQ(first_problem(reading_keys({"at = 0, right_foot = { bakc = 0.1 }"})),
              "3:26: unknown key `bakc`, did you mean `back`?");
    EXPECT_EQ(first_problem(reading_keys({R"(at = 0, pose = "half-sqat")"})),
              "3:18: unknown pose \"half-sqat\", did you mean \"half-squat\"?");
    EXPECT_THAT(first_problem(reading_keys({R"(at = 0, right_hand = "overhaed")"})),
                HasSubstr("did you mean \"overhead\"?"));
    EXPECT_THAT(first_problem(reading_of("vew = 3\nkeys = [ { at = 0 } ]")), HasSubstr("unknown key `vew`"));
}

TEST(TheFirstKey, CannotBeTheStartOfItself) {
    EXPECT_THAT(first_problem(reading_keys({R"(at = 0, pose = "start")"})),
                HasSubstr("3:18: the first key is the start itself"));
}

TEST(ANumberOutOfBounds, IsNamedWithItsBounds) {
    EXPECT_EQ(first_problem(reading_keys({"at = 0", "at = 0.3, right_foot = { back = 3 }"})),
              "4:35: `back` is 3; it must be -1.2 to 1.2");
    EXPECT_THAT(first_problem(reading_keys({"at = 0, torso = { twist = 90 }"})), HasSubstr("`twist` is 90"));
    EXPECT_THAT(first_problem(reading_of("view = 100\nkeys = [ { at = 0 } ]")), HasSubstr("`view` is 100"));
    EXPECT_THAT(first_problem(reading_keys({"at = 0, knees = \"deep\""})),
                HasSubstr("3:19: `knees` is a text"));
}

TEST(SeveralMistakes, AreAllNamed) {
    EXPECT_EQ(
        reading_keys({"at = 0, pose = \"x\", knees = 500", "at = 2", "at = 0.5, foot = 1"}).problems.size(),
        4U);
}

TEST(AMotion, NeedsKeys) {
    EXPECT_THAT(first_problem(reading_of("view = 10")), HasSubstr("`keys` is missing"));
    EXPECT_THAT(first_problem(reading_of("keys = []")), HasSubstr("a motion needs at least one key"));
    EXPECT_THAT(first_problem(reading_of("keys = 3")), HasSubstr("`keys` is a whole number"));
}

// ---- What a body cannot do
TEST(AFootOutOfReach, IsNamedAtItsKey) {
    const auto reading = reading_keys(
        {"at = 0", "at = 0.33, right_foot = { back = 1.2 }, left_foot = { back = -1.1 }", "at = 0.5"});
    EXPECT_THAT(first_problem(reading), HasSubstr("4:1: the left foot is out of reach by"));
    EXPECT_FALSE(reading.motion);
}

TEST(AJointBeyondItsRange, IsNamedWithBothNumbers) {
    EXPECT_THAT(first_problem(reading_keys({"at = 0", "at = 0.33, right_foot = { back = 0.62 }"})),
                HasSubstr("4:1: the right ankle bends up by 2"));
    EXPECT_THAT(first_problem(reading_keys({"at = 0", "at = 0.33, right_foot = { turn = 90 }"})),
                HasSubstr("the right"));
}

TEST(BalanceLostInTheHold, IsNamed) {
    EXPECT_THAT(first_problem(
                    reading_keys({"at = 0", "at = 0.33, knees = 30, pelvis = { back = 0.30 }", "at = 0.5"})),
                HasSubstr("4:1: balance is lost: the weight is"));
}

TEST(BalanceLostOnTheWay, IsAStepAndAllowed) {
    EXPECT_EQ(first_problem(reading_keys({"at = 0", "at = 0.33, right_foot = { back = 0.45 }", "at = 0.5"})),
              "none");
}

TEST(EachFlaw, IsToldOnceAKey) {
    const auto reading = reading_keys({"at = 0", "at = 0.33, right_foot = { back = 0.62 }", "at = 0.5"});
    EXPECT_GE(reading.problems.size(), 2U);
    std::set<std::pair<int, std::string>> joints;
    for (const Problem& problem : reading.problems)
        EXPECT_TRUE(joints.emplace(problem.line, problem.what.substr(0, problem.what.find(" bends"))).second)
            << to_string(problem);
}

} // namespace
} // namespace content::motion
