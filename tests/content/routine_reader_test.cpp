// A good routine file, key by key.
#include "tests/content/reading.hpp"

#include <gtest/gtest.h>

namespace content {
namespace {

using namespace std::chrono_literals;

const char* const full = R"(format = 1
title = "Hips"
subtitle = "Standing"
good_for = ["Hips", "Glutes"]
source = "After a friend"

[plans.zest]
title = "Zest"
minutes = [20, 25]
order = "circuit"
moves = ["b", "a"]
rounds = 3
work = "45s"
tempo = "1-0-1-0"
preview = "8s"
switch_sides = "4s"
rest_between_moves = "as-needed"
rest_between_rounds = "90s"
auto_continue = "15s"
loop_pause = "2m"
range = "70%"

[plans.strength]
reps = 8
sets = [3, 4]
rest_between_sets = "20s"

[[moves]]
id = "a"
name = "First"
sides = "each"
first_side = "left"
cues = ["One", "Two"]
caution = "Slowly"
pictures = ["a.png", "more/b.SVG"]

[moves.plans.strength]
hold = "20s"
sets = 2
tempo = "7s"
sides = "alternate"
first_side = "right"
preview = "3s"
switch_sides = "0s"
rest_between_sets = "as-needed"
rest_between_moves = "40s"
range = "150%"

[[moves]]
id = "b"
name = "Second"
)";

TEST(RoutineFile, TellsWhatTheRoutineIs) {
    const Routine routine = routine_of(full);
    EXPECT_EQ(routine.id, "test");
    EXPECT_EQ(routine.folder, "test");
    EXPECT_EQ(routine.title, "Hips");
    EXPECT_EQ(routine.subtitle, "Standing");
    EXPECT_EQ(routine.good_for, (std::vector<std::string>{"Hips", "Glutes"}));
    EXPECT_EQ(routine.source, "After a friend");
}

TEST(RoutineFile, TellsItsMoves) {
    const Routine routine = routine_of(full);
    ASSERT_EQ(routine.moves.size(), 2U);
    const Move& first = routine.moves[0];
    EXPECT_EQ(first.name, "First");
    EXPECT_EQ(first.sides, Sides::each);
    EXPECT_EQ(first.first_side, Side::left);
    EXPECT_EQ(first.cues, (std::vector<std::string>{"One", "Two"}));
    EXPECT_EQ(first.caution, "Slowly");
    EXPECT_EQ(first.pictures, (std::vector<std::string>{"a.png", "more/b.SVG"}));
    EXPECT_EQ(routine.moves[1].sides, Sides::both);
}

TEST(RoutineFile, KeepsItsPlansInTheFilesOrder) {
    const Routine routine = routine_of(full);
    ASSERT_EQ(routine.plans.size(), 2U);
    EXPECT_EQ(routine.plans[0].id, "zest");
    EXPECT_EQ(find_plan(routine, "strength"), &routine.plans[1]);
    EXPECT_EQ(find_plan(routine, "none"), nullptr);
}

TEST(Plan, SaysHowItIsPerformed) {
    const Routine routine = routine_of(full);
    const Plan& plan = routine.plans[0];
    EXPECT_EQ(plan.title, "Zest");
    EXPECT_EQ(plan.minutes->from, 20);
    EXPECT_EQ(plan.minutes->to, 25);
    EXPECT_EQ(plan.order, Order::circuit);
    EXPECT_EQ(plan.moves, (std::vector<std::size_t>{1, 0}));
    EXPECT_EQ(plan.rounds, 3);
    EXPECT_EQ(plan.defaults.effort, Effort{WorkTime{45s}});
    EXPECT_EQ(plan.defaults.tempo.total(), 2s);
    EXPECT_EQ(plan.defaults.preview, 8s);
    EXPECT_EQ(plan.defaults.switch_sides, 4s);
    EXPECT_EQ(plan.defaults.rest_between_moves, Rest{AsNeeded{}});
    EXPECT_EQ(plan.rest_between_rounds, Rest{Ms{90s}});
    EXPECT_EQ(plan.auto_continue, 15s);
    EXPECT_EQ(plan.loop_pause, 2min);
    EXPECT_DOUBLE_EQ(plan.defaults.range, 0.7);
}

TEST(Plan, HasTheDefaultsOfTheDesign) {
    const Routine routine = routine_of(file_with_plan("reps = 8"));
    const Plan& plan = routine.plans[0];
    EXPECT_EQ(plan.title, "P");
    EXPECT_FALSE(plan.minutes);
    EXPECT_EQ(plan.order, Order::straight);
    EXPECT_EQ(plan.moves, std::vector<std::size_t>{0});
    EXPECT_EQ(plan.rounds, 1);
    EXPECT_EQ(plan.defaults.sets, (SetRange{1, 1}));
    EXPECT_EQ(plan.defaults.tempo, parse_tempo("6s"));
    EXPECT_EQ(plan.defaults.preview, 10s);
    EXPECT_EQ(plan.defaults.switch_sides, 5s);
    EXPECT_EQ(plan.defaults.rest_between_sets, Rest{Ms{30s}});
    EXPECT_EQ(plan.defaults.rest_between_moves, Rest{Ms{30s}});
    EXPECT_EQ(plan.rest_between_rounds, Rest{Ms{60s}});
    EXPECT_EQ(plan.auto_continue, 20s);
    EXPECT_EQ(plan.loop_pause, 60s);
    EXPECT_EQ(plan.defaults.range, 1.0);
}

TEST(Prescription, JoinsThePlanWithWhatTheMoveSaysOtherwise) {
    const Routine routine = routine_of(full);
    const Prescription how = prescription(routine, routine.plans[1], 0);
    EXPECT_EQ(how.effort, Effort{Hold{20s}});
    EXPECT_EQ(how.sets, (SetRange{2, 2}));
    EXPECT_EQ(how.tempo.total(), 7s);
    EXPECT_EQ(how.sides, Sides::alternate);
    EXPECT_EQ(how.first_side, Side::right);
    EXPECT_EQ(how.preview, 3s);
    EXPECT_EQ(how.switch_sides, 0s);
    EXPECT_EQ(how.rest_between_sets, Rest{AsNeeded{}});
    EXPECT_EQ(how.rest_between_moves, Rest{Ms{40s}});
    EXPECT_DOUBLE_EQ(how.range, 1.5);
}

TEST(Prescription, LeavesOtherPlansAndMovesAsTheySay) {
    const Routine routine = routine_of(full);
    EXPECT_EQ(prescription(routine, routine.plans[0], 0).effort, Effort{WorkTime{45s}});
    EXPECT_EQ(prescription(routine, routine.plans[0], 0).sides, Sides::each);
    EXPECT_EQ(prescription(routine, routine.plans[0], 0).first_side, Side::left);
    EXPECT_EQ(prescription(routine, routine.plans[1], 1).effort, Effort{Reps{8}});
}

TEST(RoutineFile, MayHaveWindowsLineEndsAndAByteOrderMark) {
    std::string text = "\xEF\xBB\xBF" + file_with_plan("reps = 8");
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
        text.insert(at, "\r");
    EXPECT_EQ(problems_in(text), std::vector<std::string>{});
}

} // namespace
} // namespace content
