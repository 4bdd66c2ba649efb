// Which rows of a capsule run from flank to flank, and how its light is found there.
#include "render/flanks.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace render {
namespace {

constexpr float length = 40;

/// From 20, 10 at a slant, degrees from upright.
Capsule leaning(float degrees, float ra, float rb) {
    const float turn = degrees * 3.14159265F / 180;
    return {{20, 10}, {20 + length * std::sin(turn), 10 + length * std::cos(turn)}, ra, rb};
}

/// How long the longest normal is that any pixel of such a row is painted with.
float longest_normal(const Flanks& flanks, int y) {
    const Flanks::Row row = flanks.row(y);
    float longest = 0;
    const Stretch all = flanks.all(row, 0.5F);
    for (int x = all.from; x < all.to; ++x) {
        const float way = static_cast<float>(x) + 0.5F - row.axis;
        longest = std::max(longest, way < 0 ? way / (row.left - row.axis) : way / (row.right - row.axis));
    }
    return longest;
}

TEST(Flanks, NeverTurnBeyondTheLightsTable) {
    int rows = 0;
    for (const float ra : {0.2F, 1.0F, 2.0F, 3.0F, 6.0F, 20.0F})
        for (const float rb : {0.2F, 1.0F, 2.0F, 3.0F, 6.0F, 20.0F})
            for (float degrees = -75; degrees <= 75; degrees += 5) {
                const Flanks flanks{Cone{leaning(degrees, ra, rb)}};
                for (int y = 0; y < 60; ++y) {
                    if (!flanks.has(y)) continue;
                    ++rows;
                    ASSERT_LE(longest_normal(flanks, y) * Light::unit, Light::middle - 1)
                        << ra << " to " << rb << " px, " << degrees << " degrees, row " << y;
                }
            }
    EXPECT_GT(rows, 5000);
}

TEST(Flanks, AreFoundOfALimbOfAFewPixels) {
    EXPECT_TRUE(Flanks{Cone(leaning(0, 2.5F, 2.5F))}.has(30));
    EXPECT_TRUE(Flanks{Cone(leaning(40, 2.5F, 2.5F))}.has(30));
    EXPECT_FALSE(Flanks{Cone(leaning(0, 1, 1))}.has(30)) << "too thin";
    EXPECT_FALSE(Flanks{Cone(leaning(80, 6, 6))}.has(14)) << "too flat";
}

} // namespace
} // namespace render
