// How problems are printed and ordered.
#include "content/result.hpp"

#include <gtest/gtest.h>

namespace content {
namespace {

TEST(Problem, IsPrintedWithItsPlace) {
    EXPECT_EQ(to_string(Problem{"a/routine.toml", 3, 7, Severity::error, "wrong"}),
              "a/routine.toml:3:7: error: wrong");
    EXPECT_EQ(to_string(Problem{"f", 1, 1, Severity::warning, "odd"}), "f:1:1: warning: odd");
}

TEST(Problems, AreSortedByFileLineAndColumn) {
    Problems problems{{"b", 1, 1, Severity::error, "4"},
                      {"a", 2, 1, Severity::error, "3"},
                      {"a", 1, 9, Severity::error, "2"},
                      {"a", 1, 2, Severity::warning, "1"}};
    sort(problems);
    EXPECT_EQ(problems[0].what, "1");
    EXPECT_EQ(problems[1].what, "2");
    EXPECT_EQ(problems[2].what, "3");
    EXPECT_EQ(problems[3].what, "4");
}

TEST(Problems, AreErrorsOnlyWhenOneOfThemIs) {
    EXPECT_FALSE(any_error({}));
    EXPECT_FALSE(any_error({{"f", 1, 1, Severity::warning, ""}}));
    EXPECT_TRUE(any_error({{"f", 1, 1, Severity::warning, ""}, {"f", 1, 1, Severity::error, ""}}));
}

} // namespace
} // namespace content
