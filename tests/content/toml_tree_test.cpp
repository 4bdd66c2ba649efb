// A document as data with places, and what the parser is guarded against.
#include "content/toml_tree.hpp"

#include "content/routine.hpp"

#include <gtest/gtest.h>

namespace content {
namespace {

std::string first_problem(std::string_view text) {
    const auto document = parse_toml(text, "f");
    return document ? "" : to_string(document.error());
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

TEST(Document, KeepsItsKeysInTheFilesOrderWithTheirPlaces) {
    const auto document = parse_toml("zebra = 1\n[table]\n  ape = \"x\"\n", "f");
    ASSERT_EQ(document->entries.size(), 2U);
    EXPECT_EQ(document->entries[0].key, "zebra");
    EXPECT_EQ(document->entries[0].place, (Place{1, 1}));
    EXPECT_EQ(document->entries[0].value.place, (Place{1, 9}));
    EXPECT_EQ(document->entries[1].value.place, (Place{2, 1}));
    const auto& table = std::get<TomlTable>(document->find("table")->what);
    EXPECT_EQ(table.find("ape")->place, (Place{3, 9}));
    EXPECT_EQ(table.find("bee"), nullptr);
}

TEST(Column, CountsCodePointsNotBytes) {
    const auto document = parse_toml("x = [\"Hüfte öffnen\", \"\xF0\x9F\xA7\x98\", 5]", "f");
    const auto& values = std::get<TomlArray>(document->find("x")->what).values;
    EXPECT_EQ(values[1].place, (Place{1, 22}));
    EXPECT_EQ(values[2].place, (Place{1, 27}));
    EXPECT_EQ(first_problem("a = [\"ü\", ?]"),
              "f:1:11: error: not valid TOML: Error while parsing value: could not determine value type");
}

TEST(Letter, OutsideQuotesIsASyntaxError) {
    for (const char* text :
         {"fH\xC3\xBC = 1", "a = \xC3\xBC", "a = 1\xD2\x99", "a = 1 \xC2\xA1", "\xE1\x9A\x81 = 1"}) {
        EXPECT_NE(first_problem(text), "") << text;
    }
}

TEST(SyntaxError, StandsAtItsPlaceInOneLine) {
    EXPECT_EQ(first_problem("a = 1\nb =\n"),
              "f:2:4: error: not valid TOML: Error while parsing key-value pair: expected value, saw '\\n'");
    EXPECT_EQ(first_problem("[a"),
              "f:1:3: error: not valid TOML: Error while parsing table header: encountered end-of-file");
}

TEST(SyntaxError, ShowsNoControlCharacter) {
    EXPECT_EQ(first_problem("[[a]\xEF\xBB\xBF"),
              "f:1:5: error: not valid TOML: Error while parsing table header: expected ']', saw '?'");
}

TEST(Bytes, ThatAreNotUtf8AreNamedAtTheirPlace) {
    EXPECT_EQ(first_problem("# ok\ntitle = \"ä\xFF\""),
              "f:2:11: error: not valid UTF-8; save the file as UTF-8");
}

TEST(LongFile, IsRefusedWhole) {
    EXPECT_EQ(first_problem(repeated("#", Limits::file_bytes)), "");
    EXPECT_EQ(first_problem(repeated("#", Limits::file_bytes + 1)),
              "f:1:1: error: the file is over 1024 KiB");
}

TEST(DeepNesting, IsAProblemNotACrash) {
    for (const char* part : {"[", "a=[", "a={", "[[", "a={b=[", "a.", "[a.", "\"a\".", "'a' . "}) {
        EXPECT_NE(first_problem(repeated(part, 100'000)), "") << part;
        EXPECT_NE(first_problem("x = " + repeated(part, 100'000)), "") << part;
    }
    EXPECT_NE(first_problem("x = " + repeated("[", 500'000) + repeated("]", 500'000)), "");
    EXPECT_NE(first_problem("x = " + repeated("{a=", 200'000) + "1" + repeated("}", 200'000)), "");
    EXPECT_NE(first_problem("[" + repeated("a.", 500'000) + "a]\n"), "");
}

TEST(DottedKey, MayBeSoDeepAndNoDeeper) {
    EXPECT_EQ(first_problem(repeated("a.", deepest_toml - 1) + "a = 1"), "");
    EXPECT_EQ(first_problem(repeated("a.", deepest_toml) + "a = 1"),
              "f:1:64: error: a dotted key may have at most 32 parts");
}

TEST(Dots, InTextsAndCommentsAreNoKeys) {
    const std::string dots = repeated(".", 200);
    EXPECT_EQ(first_problem("a = \"" + dots + "\"\nb = '" + dots + "'\n# " + dots + "\nc = \"\"\"\n\"" +
                            dots + "\"\"\"\nd = \"\\\"" + dots + "\""),
              "");
}

TEST(TextInAProblem, IsOneShortLine) {
    EXPECT_EQ(shown("plain ü"), "plain ü");
    EXPECT_EQ(shown("a\nb\x1B"), "a?b?");
    EXPECT_EQ(shown("\xFF"), "?");
    EXPECT_EQ(shown(repeated("ü", 41)), repeated("ü", 40) + "...");
}

} // namespace
} // namespace content
