// What is wrong with a routine file, each at its place: all of it at once, in words its author understands.
#include "content/move_reader.hpp"
#include "tests/content/reading.hpp"

#include <gtest/gtest.h>

namespace content {
namespace {

using Lines = std::vector<std::string>;

/// Problems of a plan with these lines; its first line is line 4.
Lines plan_problems(std::string_view lines) { return problems_in(file_with_plan(lines)); }

/// Problems of a move with these lines below its id and name; the first is line 8.
Lines move_problems(std::string_view lines) {
    return problems_in(file_with_plan("reps = 1", move_table("a", lines)));
}

TEST(EmptyFile, MissesEverythingAtOnce) {
    EXPECT_EQ(problems_in(""), (Lines{"1:1: error: `format` is missing", "1:1: error: `title` is missing",
                                      "1:1: error: `plans` is missing", "1:1: error: `moves` is missing"}));
}

TEST(SeveralMistakes, AreAllToldInTheFilesOrder) {
    EXPECT_EQ(
        problems_in("format = 1\ntilte = \"T\"\n[plans.p]\nrpes = 8\npreview = 10\n[[moves]]\nid = "
                    "\"A\"\nname = \"\""),
        (Lines{
            "1:1: error: `title` is missing", "2:1: error: unknown key `tilte`, did you mean `title`?",
            "3:1: error: the plan `p` needs one of `reps`, `hold`, `work`",
            "4:1: error: unknown key `rpes`, did you mean `reps`?",
            // NOLINTNEXTLINE(bugprone-suspicious-missing-comma): one line, too long for one literal
            "5:11: error: `preview` is a whole number; it must be a length of time in quotes, with its unit: "
            "\"30s\"",
            "7:6: error: \"A\" is no id; use lower-case letters, digits and hyphens, at most 64",
            "8:8: error: `name` is empty; write something or leave the key out"}));
}

TEST(SyntaxMistake, StandsAlone) { EXPECT_EQ(problems_in("format = 2\ntitle = \"T\nx = 1").size(), 1U); }

TEST(Format, OfANewerProgramIsAllThatIsSaid) {
    EXPECT_EQ(problems_in("format = 2\nnew_key = 1"),
              Lines{"1:10: error: this file is written in format 2, this program reads format 1: it is older "
                    "than the "
                    "file; update it"});
}

TEST(Format, IsANumber) {
    EXPECT_EQ(problems_in("format = \"1\"").at(0), "1:1: error: `title` is missing");
    EXPECT_EQ(problems_in("format = 0\ntitle = \"T\"\n[plans.p]\nreps = 1\n" + move_table("a")),
              Lines{"1:10: error: `format` is 0; it must be 1 to 1000000"});
}

TEST(Routine, NeedsAPlanAndAMove) {
    EXPECT_EQ(problems_in("format = 1\ntitle = \"T\"\nmoves = []\n[plans]\n"),
              (Lines{"3:9: error: `moves` is empty; a routine needs at least one move",
                     "4:1: error: `plans` is empty; a routine needs at least one plan: [plans.<id>]"}));
    EXPECT_EQ(
        problems_in("format = 1\ntitle = \"T\"\nplans = 1\nmoves = 2\n"),
        (Lines{"3:9: error: `plans` is a whole number; it must be a table: [plans]",
               "4:9: error: `moves` is a whole number; it must be a list of tables, each headed [[moves]]"}));
}

TEST(PlanId, IsLowerCaseLettersDigitsAndHyphens) {
    const std::string head = "format = 1\ntitle = \"T\"\n";
    EXPECT_EQ(
        problems_in(head + "[plans.\"My Plan\"]\nreps = 1\n" + move_table("a")),
        Lines{"3:8: error: \"My Plan\" is no id; use lower-case letters, digits and hyphens, at most 64"});
    EXPECT_EQ(problems_in(head + "[plans." + std::string(64, 'a') + "]\nreps = 1\n" + move_table("a")),
              Lines{});
    EXPECT_EQ(problems_in(head + "[plans." + std::string(65, 'a') + "]\nreps = 1\n" + move_table("a")).size(),
              1U);
}

TEST(Effort, IsOneOfRepsHoldAndWork) {
    EXPECT_EQ(plan_problems("title = \"P\""),
              Lines{"3:1: error: the plan `p` needs one of `reps`, `hold`, `work`"});
    EXPECT_EQ(plan_problems("reps = 8\nhold = \"30s\""),
              Lines{"5:8: error: `hold` beside `reps`: give one of `reps`, `hold`, `work`"});
    EXPECT_EQ(move_problems("[moves.plans.p]\nwork = \"3s\"\nreps = 1"),
              Lines{"9:8: error: `work` beside `reps`: give one of `reps`, `hold`, `work`"});
}

TEST(Effort, MayBeLeftToTheMoves) {
    EXPECT_EQ(problems_in(file_with_plan("", move_table("a", "[moves.plans.p]\nreps = 1"))), Lines{});
}

TEST(Bounds, AreNamed) {
    EXPECT_EQ(plan_problems("reps = 1001"), Lines{"4:8: error: `reps` is 1001; it must be 1 to 1000"});
    EXPECT_EQ(plan_problems("reps = 0"), Lines{"4:8: error: `reps` is 0; it must be 1 to 1000"});
    EXPECT_EQ(plan_problems("reps = 1\nsets = 101"), Lines{"5:8: error: `sets` is 101; it must be 1 to 100"});
    EXPECT_EQ(plan_problems("hold = \"0s\""), Lines{"4:8: error: `hold` is 0s; it must be 1s to 24h"});
    EXPECT_EQ(plan_problems("hold = \"25h\""), Lines{"4:8: error: `hold` = \"25h\" is over 24 hours"});
    EXPECT_EQ(plan_problems("reps = 1\ntempo = \"0.4s\""),
              Lines{"5:9: error: `tempo` = \"0.4s\" makes a rep of 400ms; it must last 500ms to 2m"});
    EXPECT_EQ(plan_problems("reps = 1\nrange = \"5%\""),
              Lines{"5:9: error: `range` = \"5%\" is not a share in quotes, from \"10%\" to \"150%\""});
    EXPECT_EQ(plan_problems("reps = 1\norder = \"circuit\"\nrounds = 1001"),
              Lines{"6:10: error: `rounds` is 1001; it must be 1 to 1000"});
    EXPECT_EQ(plan_problems("reps = 1\nminutes = [30, 20]"),
              Lines{"5:11: error: `minutes` goes from 30 down to 20; write [20, 30]"});
}

TEST(Bounds, OfMovesAndPlansAreKept) {
    std::string moves;
    std::string plans = "format = 1\ntitle = \"T\"\n";
    for (int i = 0; i < 501; ++i) moves += move_table("m" + std::to_string(i));
    for (int i = 0; i < 51; ++i) plans += "[plans.p" + std::to_string(i) + "]\nreps = 1\n";
    EXPECT_EQ(problems_in(file_with_plan("reps = 1", moves)),
              Lines{"2005:1: error: over 500 `moves`; the rest is not read"});
    EXPECT_EQ(problems_in(plans + move_table("a")),
              Lines{"103:8: error: over 50 `plans`; the rest is not read"});
}

TEST(Order, SaysWhichCountsThereAre) {
    EXPECT_EQ(plan_problems("reps = 1\norder = \"circiut\""),
              Lines{"5:9: error: `order` = \"circiut\" must be \"straight\" or \"circuit\", did you mean "
                    "\"circuit\"?"});
    EXPECT_EQ(plan_problems("reps = 1\nrounds = 2"),
              Lines{"5:10: error: `rounds` needs order = \"circuit\"; here use `sets`"});
    EXPECT_EQ(plan_problems("reps = 1\norder = \"circuit\"\nsets = 2"),
              Lines{"6:8: error: `sets` in a circuit, where each round is one set; use `rounds`"});
    EXPECT_EQ(problems_in(file_with_plan("reps = 1\norder = \"circuit\"",
                                         move_table("a", "[moves.plans.p]\nsets = 2"))),
              Lines{"10:8: error: `sets`, but the plan `p` is a circuit, where each round is one set"});
}

TEST(Order, WarnsOfRestsThatDoNothing) {
    EXPECT_EQ(plan_problems("reps = 1\nrest_between_rounds = \"9s\""),
              Lines{"5:23: warning: `rest_between_rounds` does nothing without order = \"circuit\""});
    EXPECT_EQ(plan_problems("reps = 1\norder = \"circuit\"\nrest_between_sets = \"9s\""),
              Lines{"6:21: warning: `rest_between_sets` does nothing in a circuit"});
}

TEST(OpenRest, IsOneWordAndNotWithARangeOfSets) {
    EXPECT_EQ(
        plan_problems("reps = 1\nrest_between_moves = \"as needed\""),
        Lines{"5:22: error: `rest_between_moves` = \"as needed\" must be a length of time or \"as-needed\""});
    const std::string conflict =
        "a range of sets needs rests with a length, not \"as-needed\": the offer ends with the rest";
    EXPECT_EQ(plan_problems("reps = 1\nsets = [1, 2]\nrest_between_moves = \"as-needed\""),
              Lines{"5:8: error: " + conflict});
    EXPECT_EQ(plan_problems("reps = 1\nsets = [1, 2]\nrest_between_sets = \"as-needed\""),
              Lines{"5:8: error: " + conflict});
    EXPECT_EQ(plan_problems("reps = 1\nsets = 2\nrest_between_sets = \"as-needed\""), Lines{});
    EXPECT_EQ(problems_in(file_with_plan("reps = 1\nrest_between_sets = \"as-needed\"",
                                         move_table("a", "[moves.plans.p]\nsets = [1, 2]"))),
              Lines{"10:8: error: " + conflict});
}

TEST(PlansMoves, AreKnownIds) {
    const std::string moves = move_table("squat") + move_table("lunge");
    EXPECT_EQ(problems_in(file_with_plan("reps = 1\nmoves = [\"squat\", \"lugne\", \"x\"]", moves)),
              (Lines{"5:19: error: no move has the id \"lugne\", did you mean \"lunge\"?",
                     "5:28: error: no move has the id \"x\""}));
    EXPECT_EQ(problems_in(file_with_plan("reps = 1\nmoves = []", moves)),
              Lines{"5:9: error: `moves` is empty; name at least one move, or leave the key out for all"});
}

TEST(MoveId, IsThereAndGivenOnce) {
    EXPECT_EQ(problems_in(file_with_plan("reps = 1", "[[moves]]\nname = \"A\"\n[[moves]]\nid = \"b\"\n")),
              (Lines{"5:1: error: `id` is missing", "7:1: error: `name` is missing"}));
    EXPECT_EQ(problems_in(file_with_plan("reps = 1", move_table("a") + move_table("b") + move_table("a"))),
              Lines{"14:6: error: the id \"a\" is taken by an earlier move"});
}

TEST(MovesOverride, IsForAKnownPlan) {
    EXPECT_EQ(problems_in(file_with_plan("reps = 1", move_table("a", "[moves.plans.q]\nreps = 2"))),
              Lines{"8:14: error: there is no plan `q`, did you mean `p`?"});
    EXPECT_EQ(move_problems("[moves.plans.p]\nauto_continue = \"3s\""),
              Lines{"9:1: error: unknown key `auto_continue`"});
}

TEST(MovesOverride, OfTheWrongKindIsToldOnce) {
    EXPECT_EQ(move_problems("plans = 1"),
              Lines{"8:9: error: `plans` is a whole number; it must be a table: [plans]"});
    EXPECT_EQ(move_problems("[moves.plans]\np = 1"),
              Lines{"9:5: error: `p` is a whole number; it must be a table: [plans.p]"});
}

TEST(Sides, AreAWordOfTheList) {
    EXPECT_EQ(move_problems("sides = \"eahc\""),
              Lines{"8:9: error: `sides` = \"eahc\" must be \"each\", \"alternate\", "
                    "\"both\", \"left\" or \"right\", did you mean \"each\"?"});
    EXPECT_EQ(move_problems("first_side = \"both\""),
              Lines{"8:14: error: `first_side` = \"both\" must be \"left\" or \"right\""});
}

TEST(Text, IsOneLineOfAtMost500Characters) {
    std::string umlauts;
    for (int i = 0; i < 500; ++i) umlauts += "ü";
    EXPECT_EQ(move_problems("caution = \"" + umlauts + "\""), Lines{});
    EXPECT_EQ(move_problems("caution = \"" + umlauts + "ü\""),
              Lines{"8:11: error: `caution` has 501 characters; at most 500 are allowed"});
    EXPECT_EQ(move_problems("cues = [\"ok\", \"a\\nb\"]"),
              Lines{"8:15: error: `cues` has a control character (a line break, a tab or the like); write "
                    "one plain line"});
}

TEST(Cues, AreAtMostTwelve) {
    EXPECT_EQ(
        move_problems(
            "cues = [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\",\"13\"]"),
        Lines{"8:8: error: `cues` has 13 entries; at most 12 are allowed"});
}

TEST(Picture, StaysInTheRoutinesFolder) {
    EXPECT_EQ(move_problems("pictures = [\"a.png\", \"../b.png\"]"),
              Lines{"8:22: error: \"../b.png\" must lie in the routine's folder; no .."});
    for (const char* good :
         {"a.png", "x/y.JPG", "a.jpeg", "b.webp", "c.svg", "d.gif", "..a.png", "a..png", "x../a.png"}) {
        EXPECT_EQ(picture_trouble(good), "") << good;
    }
    for (const char* bad :
         {"/etc/a.png", "x/../../a.png", "..", "x/..", "a\\b.png", "a.txt", "a", "png", ".png", ""}) {
        EXPECT_NE(picture_trouble(bad), "") << bad;
    }
}

} // namespace
} // namespace content
