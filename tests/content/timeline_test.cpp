// How a plan is laid out, rule by rule: DESIGN, "The timeline".
#include "tests/content/reading.hpp"

#include <gtest/gtest.h>

namespace content {
namespace {

using namespace std::chrono_literals;
using Lines = std::vector<std::string>;

const std::string each_a = move_table("a", "sides = \"each\"");
const std::string two_moves = move_table("a") + move_table("b");

TEST(StraightPlan, PerformsBothSidesOfASetBeforeItRests) {
    EXPECT_EQ(told(file_with_plan("reps = 8\nsets = 2", each_a)),
              (Lines{"title 5s", "preview 10s: a right 1", "work 48s: a right 1/2", "switch 5s: a left 1",
                     "work 48s: a left 1/2", "rest 30s: a right 2", "work 48s: a right 2/2",
                     "switch 5s: a left 2", "work 48s: a left 2/2", "done"}));
}

TEST(StraightPlan, BeginsWithTheMovesFirstSide) {
    EXPECT_EQ(told(file_with_plan("reps = 1", move_table("a", "sides = \"each\"\nfirst_side = \"left\""))),
              (Lines{"title 5s", "preview 10s: a left 1", "work 6s: a left 1/1", "switch 5s: a right 1",
                     "work 6s: a right 1/1", "done"}));
}

TEST(StraightPlan, EndsTheRestBeforeANewMoveInItsPreview) {
    EXPECT_EQ(told(file_with_plan("reps = 1", two_moves)),
              (Lines{"title 5s", "preview 10s: a both 1", "work 6s: a both 1/1", "rest 20s: b both 1",
                     "preview 10s: b both 1", "work 6s: b both 1/1", "done"}));
}

TEST(StraightPlan, MakesARestNoLongerThanThePreviewAllPreview) {
    EXPECT_EQ(told(file_with_plan("reps = 1\nrest_between_moves = \"7s\"", two_moves)),
              (Lines{"title 5s", "preview 10s: a both 1", "work 6s: a both 1/1", "preview 7s: b both 1",
                     "work 6s: b both 1/1", "done"}));
}

TEST(StraightPlan, GoesStraightOnAfterARestOfZero) {
    EXPECT_EQ(
        told(file_with_plan("reps = 1\nrest_between_moves = \"0s\"", two_moves)),
        (Lines{"title 5s", "preview 10s: a both 1", "work 6s: a both 1/1", "work 6s: b both 1/1", "done"}));
}

TEST(StraightPlan, LeavesThePreviewWholeAfterAnOpenRest) {
    EXPECT_EQ(told(file_with_plan("reps = 1\nrest_between_moves = \"as-needed\"", two_moves)),
              (Lines{"title 5s", "preview 10s: a both 1", "work 6s: a both 1/1", "open_rest: b both 1",
                     "preview 10s: b both 1", "work 6s: b both 1/1", "done"}));
}

TEST(StraightPlan, MakesNoSegmentOfNoLength) {
    EXPECT_EQ(told(file_with_plan("reps = 1\nsets = 2\npreview = \"0s\"\nswitch_sides = \"0s\"\n"
                                  "rest_between_sets = \"0s\"",
                                  each_a)),
              (Lines{"title 5s", "work 6s: a right 1/2", "work 6s: a left 1/2", "work 6s: a right 2/2",
                     "work 6s: a left 2/2", "done"}));
}

TEST(OfferedSet, StandsBehindTheRestThatOffersItAndEndsInALikeRest) {
    EXPECT_EQ(told(file_with_plan("reps = 1\nsets = [1, 2]", each_a + move_table("b"))),
              (Lines{"title 5s", "preview 10s: a right 1", "work 6s: a right 1/1", "switch 5s: a left 1",
                     "work 6s: a left 1/1", "rest 20s: b both 1, offer", "optional preview 10s: a right 2",
                     "optional work 6s: a right 2/2", "optional switch 5s: a left 2",
                     "optional work 6s: a left 2/2", "optional rest 20s: b both 1", "preview 10s: b both 1",
                     "work 6s: b both 1/1", "rest 20s: b both 2, offer", "optional preview 10s: b both 2",
                     "optional work 6s: b both 2/2", "done"}));
}

TEST(OfferedSet, AfterTheLastMoveRestsBetweenSetsLessThePreview) {
    EXPECT_EQ(told(file_with_plan("reps = 1\nsets = [1, 3]\nrest_between_sets = \"25s\"")),
              (Lines{"title 5s", "preview 10s: a both 1", "work 6s: a both 1/1", "rest 15s: a both 2, offer",
                     "optional preview 10s: a both 2", "optional work 6s: a both 2/2",
                     "optional rest 15s: a both 3, offer", "optional preview 10s: a both 3",
                     "optional work 6s: a both 3/3", "done"}));
}

TEST(OfferedSet, CountsInTheLongestLengthOnly) {
    const Timeline timeline =
        laid_out(file_with_plan("reps = 1\nsets = [1, 3]\nrest_between_sets = \"25s\""));
    EXPECT_EQ(timeline.shortest, 5s + 10s + 6s + 15s);
    EXPECT_EQ(timeline.longest, 5s + 10s + 6s + 2 * (15s + 10s + 6s));
}

TEST(OfferedSet, NeedsARestLongerThanThePreview) {
    EXPECT_EQ(refusal(file_with_plan("reps = 1\nsets = [1, 2]\nrest_between_moves = \"10s\"", two_moves)),
              "no time to offer one more set after `a`: `rest_between_moves` (10s) must be longer than "
              "`preview` (10s)");
    EXPECT_EQ(refusal(file_with_plan("reps = 1\nsets = [1, 2]\nrest_between_sets = \"9s\"")),
              "no time to offer one more set after `a`: `rest_between_sets` (9s) must be longer than "
              "`preview` (10s)");
    EXPECT_EQ(refusal(file_with_plan("reps = 1\nsets = [1, 2]\nrest_between_moves = \"0s\"")), "");
}

TEST(ChosenSets, AreExactlySoManyAndNothingIsOffered) {
    EXPECT_EQ(told(file_with_plan("reps = 1\nsets = [1, 4]"), {.sets = 2}),
              (Lines{"title 5s", "preview 10s: a both 1", "work 6s: a both 1/2", "rest 30s: a both 2",
                     "work 6s: a both 2/2", "done"}));
}

TEST(ChosenSets, AreRefusedBeyondTheirBoundsAndInACircuit) {
    EXPECT_EQ(refusal(file_with_plan("reps = 1"), {.sets = 0}), "the number of sets must be 1 to 100");
    EXPECT_EQ(refusal(file_with_plan("reps = 1"), {.sets = 101}), "the number of sets must be 1 to 100");
    EXPECT_EQ(refusal(file_with_plan("reps = 1\norder = \"circuit\""), {.sets = 2}),
              "the plan `p` is a circuit: it has rounds, not sets");
}

TEST(CircuitPlan, PerformsAllMovesThenAllAgain) {
    EXPECT_EQ(told(file_with_plan("reps = 1\norder = \"circuit\"\nrounds = 2", two_moves)),
              (Lines{"title 5s", "preview 10s: a both 1", "work 6s: a both 1/1", "rest 20s: b both 1",
                     "preview 10s: b both 1", "work 6s: b both 1/1", "round 2: rest 50s: a both 1",
                     "round 2: preview 10s: a both 1", "round 2: work 6s: a both 1/1",
                     "round 2: rest 20s: b both 1", "round 2: preview 10s: b both 1",
                     "round 2: work 6s: b both 1/1", "round 2: done"}));
}

TEST(CircuitPlan, OfOneMoveRestsWithoutGettingReadyForTheSameMoveAgain) {
    EXPECT_EQ(told(file_with_plan(
                  "work = \"20s\"\norder = \"circuit\"\nrounds = 2\nrest_between_rounds = \"10s\"")),
              (Lines{"title 5s", "preview 10s: a both 1", "work 20s: a both 1/1",
                     "round 2: rest 10s: a both 1", "round 2: work 20s: a both 1/1", "round 2: done"}));
}

TEST(CircuitPlan, MayWaitBetweenRounds) {
    EXPECT_EQ(told(file_with_plan(
                  "hold = \"20s\"\norder = \"circuit\"\nrounds = 2\nrest_between_rounds = \"as-needed\"")),
              (Lines{"title 5s", "preview 10s: a both 1", "work 20s: a both 1/1",
                     "round 2: open_rest: a both 1", "round 2: work 20s: a both 1/1", "round 2: done"}));
}

TEST(AlternatingMove, IsOneSegmentOfTwiceTheReps) {
    EXPECT_EQ(told(file_with_plan("reps = 4", move_table("a", "sides = \"alternate\""))),
              (Lines{"title 5s", "preview 10s: a both 1", "work 48s: a both 1/1 alternate", "done"}));
}

TEST(AlternatingMove, CannotBeHeld) {
    EXPECT_EQ(
        refusal(file_with_plan("hold = \"4s\"", move_table("a", "sides = \"alternate\""))),
        "`a` alternates its sides rep by rep, so it cannot be a `hold`; give it `reps` or `work`, or sides = "
        "\"each\"");
}

TEST(OneSidedMove, IsPerformedOnThatSideOnly) {
    EXPECT_EQ(told(file_with_plan("reps = 1", move_table("a", "sides = \"left\"\nfirst_side = \"right\""))),
              (Lines{"title 5s", "preview 10s: a left 1", "work 6s: a left 1/1", "done"}));
}

TEST(MoveInAPlan, MayBeDoneOtherwiseThanThePlanSays) {
    const std::string other =
        move_table("b", "sides = \"each\"\n[moves.plans.p]\nreps = 2\nsets = 2\ntempo = \"3s\"\n"
                        "sides = \"right\"\npreview = \"4s\"\nrest_between_sets = \"8s\"");
    EXPECT_EQ(told(file_with_plan("reps = 1", move_table("a") + other)),
              (Lines{"title 5s", "preview 10s: a both 1", "work 6s: a both 1/1", "rest 26s: b right 1",
                     "preview 4s: b right 1", "work 6s: b right 1/2", "rest 8s: b right 2",
                     "work 6s: b right 2/2", "done"}));
}

TEST(PlanWithItsOwnMoves, PerformsThemInItsOrderAlsoTwice) {
    EXPECT_EQ(told(file_with_plan("reps = 1\nmoves = [\"b\", \"a\", \"b\"]\nrest_between_moves = \"0s\"",
                                  two_moves)),
              (Lines{"title 5s", "preview 10s: b both 1", "work 6s: b both 1/1", "work 6s: a both 1/1",
                     "work 6s: b both 1/1", "done"}));
}

TEST(EndlessPlan, IsRefusedByItsLength) {
    const std::string day = "hold = \"24h\"\npreview = \"0s\"";
    EXPECT_EQ(refusal(file_with_plan(day)), "would last over 24h; make it shorter");
    EXPECT_EQ(refusal(file_with_plan("hold = \"23h59m55s\"\npreview = \"0s\"")), "");
}

Routine one_breath_rounds(int rounds) {
    Routine routine =
        routine_of(file_with_plan("reps = 1\ntempo = \"0.5s\"\norder = \"circuit\"\npreview = \"0s\"\n"
                                  "rest_between_rounds = \"0s\""));
    routine.plans[0].rounds = rounds;
    return routine;
}

TEST(EndlessPlan, IsRefusedByItsNumberOfSegments) {
    const Routine most = one_breath_rounds(99'998);
    EXPECT_EQ(compile(most, most.plans[0])->segments.size(), 100'000U);
    const Routine too_many = one_breath_rounds(99'999);
    EXPECT_EQ(compile(too_many, too_many.plans[0]).error(),
              "has over 100000 segments; take fewer moves, sets or rounds");
}

} // namespace
} // namespace content
