// Rows of values are equal exactly where their values are.
#include "render/numbers.hpp"

#include <gtest/gtest.h>

namespace {

using render::Numbers;

struct Gapped {
    char letter = 'a';
    int number = 0;
    friend bool operator==(const Gapped&, const Gapped&) = default;
};

TEST(ARowOfNumbers, DiffersInEachOfThem) {
    const Numbers<float, 5> row{{1, 2, 3, 4, 5}};
    EXPECT_EQ(row, row);
    for (std::size_t i = 0; i < row.size(); ++i) {
        auto other = row;
        other[i] += 1e-6F;
        EXPECT_NE(other, row) << i;
    }
}
TEST(ARowOfNumbers, TakesZeroForZeroWhateverItsSign) {
    EXPECT_EQ((Numbers<float, 2>{{0, 1}}), (Numbers<float, 2>{{-0.0F, 1}}));
}
TEST(ARowOfNumbers, HasNoEyeForWhatLiesBetweenThem) {
    Numbers<Gapped, 2> a, b;
    std::memset(static_cast<void*>(a.data()), 0xFF, sizeof a);
    std::memset(static_cast<void*>(b.data()), 0x00, sizeof b);
    for (auto* row : {&a, &b})
        for (Gapped& value : *row) value.letter = 'b', value.number = 7;
    EXPECT_EQ(a, b);
    b[1].number = 8;
    EXPECT_NE(a, b);
}

} // namespace
