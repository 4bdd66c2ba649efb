// Text that is valid, and text that is not.
#include "content/utf8.hpp"

#include <gtest/gtest.h>

namespace content {
namespace {

TEST(Utf8, IsCountedInCodePoints) {
    EXPECT_EQ(code_points(""), 0U);
    EXPECT_EQ(code_points("abc"), 3U);
    EXPECT_EQ(code_points("Hüfte öffnen"), 12U);
    EXPECT_EQ(code_points("\xF0\x9F\xA7\x98"), 1U);
}

TEST(Utf8, IsInvalidWhereBytesAreMissingOverlongOrSurrogates) {
    EXPECT_EQ(first_invalid_utf8("ok \xC3\xBC"), std::nullopt);
    EXPECT_EQ(first_invalid_utf8("ok \xC3"), 3U);
    EXPECT_EQ(first_invalid_utf8("\x80"), 0U);
    EXPECT_EQ(first_invalid_utf8("\xC0\xAF"), 0U);
    EXPECT_EQ(first_invalid_utf8("\xE0\x80\x80"), 0U);
    EXPECT_EQ(first_invalid_utf8("\xED\xA0\x80"), 0U);
    EXPECT_EQ(first_invalid_utf8("\xF4\x90\x80\x80"), 0U);
    EXPECT_EQ(first_invalid_utf8("\xFF"), 0U);
}

TEST(ControlCharacter, IsWhatMovesACursorOrTurnsTheWritingRound) {
    EXPECT_FALSE(has_control("Step back — Füße \xF0\x9F\xA7\x98"));
    EXPECT_TRUE(has_control("a\tb"));
    EXPECT_TRUE(has_control("a\nb"));
    EXPECT_TRUE(has_control("a\x1B[31m"));
    EXPECT_TRUE(has_control("a\xC2\x85"));
    EXPECT_TRUE(has_control("a\xE2\x80\xAE"));
    EXPECT_TRUE(has_control("a\xE2\x80\xA8"));
}

} // namespace
} // namespace content
