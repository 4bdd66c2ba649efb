// The typed getters, as a reader of any file uses them.
#include "content/toml_reader.hpp"

#include <gtest/gtest.h>

namespace content {
namespace {

using namespace std::chrono_literals;
using Lines = std::vector<std::string>;

/// A document under the reader, and what was found wrong with it.
class Reading {
public:
    explicit Reading(std::string_view text) : document(parse_toml(text, "f").value()) {}

    TableReader root() { return {document, Place{}, findings}; }

    Lines problems() {
        Lines lines;
        for (const Problem& problem : findings.take()) lines.push_back(to_string(problem).substr(2));
        return lines;
    }

private:
    TomlTable document;
    Findings findings{"f"};
};

TEST(AbsentKey, IsNoValueAndNoProblem) {
    Reading reading{""};
    const TableReader root = reading.root();
    EXPECT_EQ(root.text("a"), std::nullopt);
    EXPECT_EQ(root.integer("a", 1, 2), std::nullopt);
    EXPECT_EQ(root.duration("a"), std::nullopt);
    EXPECT_EQ(root.truth("a"), std::nullopt);
    EXPECT_EQ(root.texts("a", 3), std::nullopt);
    EXPECT_FALSE(root.sub_table("a"));
    EXPECT_TRUE(root.sub_tables("a", 3).empty());
    EXPECT_EQ(reading.problems(), Lines{});
}

TEST(RequiredKey, IsMissedAtItsTablesPlace) {
    Reading reading{"\n[a]\nb = 1"};
    EXPECT_FALSE(reading.root().sub_table("a")->require("c"));
    EXPECT_TRUE(reading.root().sub_table("a")->require("b"));
    EXPECT_EQ(reading.problems(), Lines{"2:1: error: `c` is missing"});
}

TEST(UnknownKey, IsAnErrorAtItsPlaceWithASuggestion) {
    Reading reading{"title = 1\n  rpes = 1\nblah = 1"};
    reading.root().allow_only({"title", "reps"});
    EXPECT_EQ(reading.problems(), (Lines{"2:3: error: unknown key `rpes`, did you mean `reps`?",
                                         "3:1: error: unknown key `blah`"}));
}

TEST(Text, IsReadWithinItsRule) {
    Reading reading{"a = \"Hüfte\"\nb = 5\nc = \"\"\nd = \"x\\ty\"\ne = \"1234\""};
    EXPECT_EQ(reading.root().text("a"), "Hüfte");
    EXPECT_EQ(reading.root().text("c", {.may_be_empty = true}), "");
    EXPECT_EQ(reading.root().text("e", {.longest = 4}), "1234");
    for (const char* key : {"b", "c", "d"}) EXPECT_EQ(reading.root().text(key), std::nullopt);
    EXPECT_EQ(reading.root().text("e", {.longest = 3}), std::nullopt);
    EXPECT_EQ(
        reading.problems(),
        (Lines{
            "2:5: error: `b` is a whole number; it must be a text in quotes",
            "3:5: error: `c` is empty; write something or leave the key out",
            "4:5: error: `d` has a control character (a line break, a tab or the like); write one plain line",
            "5:5: error: `e` has 4 characters; at most 3 are allowed"}));
}

TEST(Texts, AreReadAllOrNotAtAll) {
    Reading reading{"a = [\"x\", \"y\"]\nb = [\"x\", 5]\nc = \"x\"\nd = [\"1\", \"2\", \"3\"]"};
    EXPECT_EQ(reading.root().texts("a", 2), (Lines{"x", "y"}));
    for (const char* key : {"b", "c", "d"}) EXPECT_EQ(reading.root().texts(key, 2), std::nullopt);
    EXPECT_EQ(reading.problems(),
              (Lines{"2:11: error: `b` is a whole number; it must be a text in quotes",
                     "3:5: error: `c` is a text; it must be a list of texts: [\"...\", \"...\"]",
                     "4:5: error: `d` has 3 entries; at most 2 are allowed"}));
}

TEST(Number, IsReadWithinItsBounds) {
    Reading reading{"a = 5\nb = 5.5\nc = \"5\"\nd = 9\ne = nan\nf = inf"};
    EXPECT_EQ(reading.root().integer("a", 1, 8), 5);
    EXPECT_EQ(reading.root().number("a", 1, 8), 5.0);
    EXPECT_EQ(reading.root().number("b", 1, 8), 5.5);
    for (const char* key : {"b", "c", "d"}) EXPECT_EQ(reading.root().integer(key, 1, 8), std::nullopt);
    for (const char* key : {"e", "f"}) EXPECT_EQ(reading.root().number(key, 1, 8), std::nullopt);
    EXPECT_EQ(reading.problems(),
              (Lines{"2:5: error: `b` is a decimal number; it must be a whole number from 1 to 8",
                     "3:5: error: `c` is a text; it must be a whole number from 1 to 8",
                     "4:5: error: `d` is 9; it must be 1 to 8", "5:5: error: `e` is nan; it must be 1 to 8",
                     "6:5: error: `f` is inf; it must be 1 to 8"}));
}

TEST(HugeNumber, IsOutOfBoundsNotWrappedRound) {
    Reading reading{"a = 4294967297\nb = -9223372036854775808"};
    EXPECT_EQ(reading.root().integer("a", 1, 8), std::nullopt);
    EXPECT_EQ(reading.root().integer("b", 1, 8), std::nullopt);
    EXPECT_EQ(reading.problems().size(), 2U);
}

TEST(NumberRange, IsOneNumberOrTwo) {
    Reading reading{"a = 3\nb = [3, 4]\nc = [4, 3]\nd = [3]\ne = [3, 99]\nf = 1.5"};
    EXPECT_EQ(reading.root().integer_range("a", 1, 8), std::pair(3, 3));
    EXPECT_EQ(reading.root().integer_range("b", 1, 8), std::pair(3, 4));
    EXPECT_EQ(reading.root().number_range("f", 1, 8), std::pair(1.5, 1.5));
    for (const char* key : {"c", "d", "e"}) EXPECT_EQ(reading.root().integer_range(key, 1, 8), std::nullopt);
    EXPECT_EQ(reading.problems(), (Lines{"3:5: error: `c` goes from 4 down to 3; write [3, 4]",
                                         "4:5: error: `d` must be one number, or two as [from, to]",
                                         "5:9: error: `e` is 99; it must be 1 to 8"}));
}

TEST(Duration, IsReadWithinItsBounds) {
    Reading reading{"a = \"30s\"\nb = 30\nc = \"30\"\nd = \"5s\""};
    EXPECT_EQ(reading.root().duration("a"), 30s);
    EXPECT_EQ(reading.root().duration("b"), std::nullopt);
    EXPECT_EQ(reading.root().duration("c"), std::nullopt);
    EXPECT_EQ(reading.root().duration("d", 200ms, 900ms), std::nullopt);
    EXPECT_EQ(reading.problems(), (Lines{"2:5: error: `b` is a whole number; it must be a length of time in "
                                         "quotes, with its unit: \"30s\"",
                                         "3:5: error: `c` = \"30\" has a number without a unit; write it "
                                         "like \"30s\", \"1m30s\" or \"1.5s\"",
                                         "4:5: error: `d` is 5s; it must be 200ms to 900ms"}));
}

TEST(Share, IsAPercentageInQuotes) {
    Reading reading{
        "a = \"70%\"\nb = \"62.5%\"\nc = 70\nd = \"70\"\ne = \"160%\"\nf = \"5.%\"\ng = \".5%\"\nh = \"%\""};
    EXPECT_DOUBLE_EQ(reading.root().share("a", 10, 150).value(), 0.7);
    EXPECT_DOUBLE_EQ(reading.root().share("b", 10, 150).value(), 0.625);
    for (const char* key : {"c", "d", "e", "f", "g", "h"})
        EXPECT_EQ(reading.root().share(key, 10, 150), std::nullopt);
    const Lines problems = reading.problems();
    ASSERT_EQ(problems.size(), 6U);
    EXPECT_EQ(problems[2], "5:5: error: `e` = \"160%\" is not a share in quotes, from \"10%\" to \"150%\"");
}

TEST(WordOfAList, IsSuggestedWhenMisspelt) {
    constexpr std::array<Word<int>, 3> turns{{{"mirror", 1}, {"instructor", 2}, {"behind", 3}}};
    Reading reading{"a = \"behind\"\nb = \"miror\"\nc = \"sideways\"\nd = true"};
    EXPECT_EQ(reading.root().word("a", turns), 3);
    for (const char* key : {"b", "c", "d"}) EXPECT_EQ(reading.root().word(key, turns), std::nullopt);
    EXPECT_EQ(
        reading.problems(),
        (Lines{"2:5: error: `b` = \"miror\" must be \"mirror\", \"instructor\" or \"behind\", did you mean "
               "\"mirror\"?",
               "3:5: error: `c` = \"sideways\" must be \"mirror\", \"instructor\" or \"behind\"",
               "4:5: error: `d` is true or false; it must be \"mirror\", \"instructor\" or \"behind\""}));
}

TEST(Tables, AreReadByNameOrAsAList) {
    Reading reading{"[[m]]\nid = 1\n[[m]]\nid = 2\n[p.z]\n[p.a]\n[q]\nx = 1"};
    EXPECT_EQ(reading.root().sub_tables("m", 5).size(), 2U);
    const auto named = reading.root().named_tables("p", 5);
    ASSERT_EQ(named.size(), 2U);
    EXPECT_EQ(named[0].name, "z");
    EXPECT_EQ(named[1].place, (Place{6, 4}));
    EXPECT_TRUE(reading.root().named_tables("q", 5).empty());
    EXPECT_EQ(reading.root().sub_tables("m", 1).size(), 1U);
    EXPECT_EQ(reading.problems(), (Lines{"3:1: error: over 1 `m`; the rest is not read",
                                         "8:5: error: `x` is a whole number; it must be a table: [q.x]"}));
}

TEST(Flood, OfProblemsIsCutShort) {
    std::string text;
    for (int i = 0; i < 5'000; ++i) text += "k" + std::to_string(i) + " = 1\n";
    Reading reading{text};
    reading.root().allow_only({"title"});
    const Lines problems = reading.problems();
    EXPECT_EQ(problems.size(), Findings::most + 1);
    EXPECT_EQ(problems.back(), "1000:1: error: over 1000 problems; the rest is not listed");
}

TEST(Flood, OfMisspeltWordsIsNotSearchedForSuggestions) {
    std::string text;
    for (int i = 100; i <= 200; ++i) text += "rest_betwen_" + std::to_string(i) + " = 1\n";
    Reading reading{text};
    reading.root().allow_only({"rest_between_1"});
    const Lines problems = reading.problems();
    ASSERT_EQ(problems.size(), 101U);
    EXPECT_EQ(problems[99], "100:1: error: unknown key `rest_betwen_199`, did you mean `rest_between_1`?");
    EXPECT_EQ(problems[100], "101:1: error: unknown key `rest_betwen_200`");
}

TEST(HostileKey, IsShownHarmlessly) {
    Reading reading{"\"a\\u001B\\nb\" = 1"};
    reading.root().allow_only({"title"});
    EXPECT_EQ(reading.problems(), Lines{"1:1: error: unknown key `a??b`"});
}

} // namespace
} // namespace content
