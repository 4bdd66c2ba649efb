// Which word was meant.
#include "content/suggest.hpp"

#include <gtest/gtest.h>

#include <array>

namespace content {
namespace {

constexpr std::array<std::string_view, 4> keys{"reps", "rest_between_sets", "rest_between_moves", "sets"};

TEST(EditDistance, CountsInsertedRemovedReplacedAndSwappedLetters) {
    EXPECT_EQ(edit_distance("reps", "reps"), 0U);
    EXPECT_EQ(edit_distance("rep", "reps"), 1U);
    EXPECT_EQ(edit_distance("repss", "reps"), 1U);
    EXPECT_EQ(edit_distance("raps", "reps"), 1U);
    EXPECT_EQ(edit_distance("rpes", "reps"), 1U);
    EXPECT_EQ(edit_distance("", "reps"), 4U);
    EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

TEST(Suggestion, IsTheNearestWord) {
    EXPECT_EQ(nearest("rpes", keys), "reps");
    EXPECT_EQ(nearest("rest_between_set", keys), "rest_between_sets");
    EXPECT_EQ(nearest("rest_between_move", keys), "rest_between_moves");
    EXPECT_EQ(did_you_mean("rpes", keys), ", did you mean `reps`?");
}

TEST(Suggestion, IsNotMadeWhenNoWordIsNear) {
    EXPECT_EQ(nearest("colour", keys), "");
    EXPECT_EQ(nearest("", keys), "");
    EXPECT_EQ(nearest(std::string(1'000, 'r'), keys), "");
    EXPECT_EQ(did_you_mean("colour", keys), "");
}

} // namespace
} // namespace content
