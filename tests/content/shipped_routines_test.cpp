// The routines that ship: they load without a word of complaint, and are what the design says of them.
#include "tests/content/reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace content {
namespace {

using namespace std::chrono_literals;

RoutineReading shipped(std::string_view id) {
    return load_routine(std::filesystem::path{LIMBER_ROUTINES} / id);
}

Timeline plan_of(const Routine& routine, std::string_view plan, const CompileOptions& options = {}) {
    return compile(routine, *find_plan(routine, plan), options).value();
}

std::ptrdiff_t words_in(const std::string& text) {
    std::istringstream words{text};
    return std::distance(std::istream_iterator<std::string>{words}, {});
}

class ShippedRoutine : public testing::TestWithParam<const char*> {};

TEST_P(ShippedRoutine, LoadsWithoutErrorOrWarning) {
    const RoutineReading reading = shipped(GetParam());
    EXPECT_TRUE(reading.routine);
    EXPECT_EQ(reading.problems, Problems{});
}

TEST_P(ShippedRoutine, CuesEachMoveInTwoToFourShortLines) {
    const Routine routine = shipped(GetParam()).routine.value();
    for (const Move& move : routine.moves) {
        EXPECT_GE(move.cues.size(), 2U) << move.id;
        EXPECT_LE(move.cues.size(), 4U) << move.id;
        for (const std::string& cue : move.cues) EXPECT_LE(words_in(cue), 5) << cue;
        EXPECT_LE(words_in(move.caution), 5) << move.caution;
    }
}

INSTANTIATE_TEST_SUITE_P(All, ShippedRoutine, testing::Values("hip-opening", "tabata", "mobility-holds"));

TEST(HipOpening, LastsAboutFortyFiveMinutes) {
    const Routine routine = shipped("hip-opening").routine.value();
    EXPECT_EQ(routine.plans[0].id, "strength");
    EXPECT_EQ(routine.plans[0].minutes->from, 45);
    EXPECT_EQ(plan_of(routine, "strength").shortest, 2'066s);
    EXPECT_EQ(plan_of(routine, "strength").longest, 2'733s);
    EXPECT_EQ(plan_of(routine, "strength", {.sets = 4}).shortest, 2'733s);
    EXPECT_EQ(plan_of(routine, "strength", {.sets = 4}).longest, 2'733s);
}

TEST(HipOpening, HasItsDailyStretchRestingAsNeeded) {
    const Routine routine = shipped("hip-opening").routine.value();
    const Timeline daily = plan_of(routine, "daily");
    EXPECT_TRUE(daily.circuit);
    EXPECT_EQ(daily.shortest, 566s);
    EXPECT_EQ(std::count_if(daily.segments.begin(), daily.segments.end(),
                            [](const Segment& s) { return kind_of(s) == "open_rest"; }),
              4);
}

TEST(HipOpening, PerformsItsFiveMovesInOrderEachOnBothSides) {
    const Routine routine = shipped("hip-opening").routine.value();
    ASSERT_EQ(routine.moves.size(), 5U);
    EXPECT_EQ(routine.moves[0].name, "Step Back & Reach");
    EXPECT_EQ(routine.moves[1].name, "Step Back Wide");
    EXPECT_EQ(routine.moves[2].name, "Open Hip Stretch");
    EXPECT_EQ(routine.moves[3].name, "Inward Back Step with Overhead Reach");
    EXPECT_EQ(routine.moves[4].name, "Rear Diagonal Lunge");
    for (const Move& move : routine.moves) {
        EXPECT_EQ(move.sides, Sides::each);
        EXPECT_EQ(move.first_side, move.id == "step-back-wide" ? Side::left : Side::right);
    }
}

TEST(HipOpening, NamesItsSource) {
    EXPECT_NE(shipped("hip-opening").routine->source.find("Stephen Pasterino, founder of P.Volve"),
              std::string::npos);
}

TEST(Tabata, IsEightRoundsOfTwentySecondsWorkAndTenOfRest) {
    const Timeline classic = plan_of(shipped("tabata").routine.value(), "classic");
    EXPECT_EQ(classic.rounds, 8);
    EXPECT_EQ(classic.longest, 5s + 10s + 8 * 20s + 7 * 10s);
}

TEST(MobilityHolds, HasHoldsForEachSideOneWithoutSidesAndOneAlternating) {
    const Routine routine = shipped("mobility-holds").routine.value();
    const auto lines = told(plan_of(routine, "evening"), routine);
    const auto has = [&](const char* line) {
        return std::find(lines.begin(), lines.end(), line) != lines.end();
    };
    EXPECT_TRUE(has("work 40s: heel-to-seat left 1/1"));
    EXPECT_TRUE(has("work 40s: heel-to-seat right 1/1"));
    EXPECT_TRUE(has("work 40s: deep-squat both 1/1"));
    EXPECT_TRUE(has("work 1m30s: lunge-and-rotate both 1/1 alternate"));
}

} // namespace
} // namespace content
