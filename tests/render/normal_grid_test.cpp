// What the rasteriser is told between the corners of its grid.
#include "render/normal_grid.hpp"

#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace render {
namespace {

/// A ball's, which goes on evenly outside of it.
Normal of_ball(float x, float y) { return {(x - 50.5F) / 30, (y - 40.5F) / 30}; }

/// What a rasteriser that draws `part` of a row finds at pixel `x`.
Light::Cell cell_at(const NormalGrid& grid, int x, const Stretch& part) {
    const Stretch even = common(grid.stretch_at(x), part);
    EXPECT_TRUE(even.from <= x && x < even.to);
    Light::Ramp ramp = grid.ramp(even);
    ramp.skip(x - even.from);
    return ramp.at;
}

constexpr double cell = 32768; ///< of a place in the table, along a row
double column_of(Light::Cell at) { return at.x / cell; }
double row_of(Light::Cell at) { return at.y / (cell * 256); }

/// Every pixel from 25 to 74 of a row.
void expect_ball(const NormalGrid& grid, int y) {
    for (int x = 25; x < 75; ++x) {
        const Light::Cell got = cell_at(grid, x, {25, 75});
        const Light::Cell want =
            Light::cell_of(of_ball(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F));
        EXPECT_NEAR(column_of(got), column_of(want), 0.01) << x << ", " << y;
        EXPECT_NEAR(row_of(got), row_of(want), 0.01) << x << ", " << y;
    }
}

TEST(NormalGrid, KnowsABallAtEveryPixel) {
    NormalGrid grid;
    grid.start({20, 10, 60, 60});
    for (int y = 10; y < 70; ++y) {
        grid.enter(y, {25, 75}, of_ball);
        expect_ball(grid, y);
    }
}

TEST(NormalGrid, AsksForACornerOnceFromTopToBottom) {
    NormalGrid grid;
    grid.start({20, 10, 60, 60});
    std::set<std::pair<float, float>> asked;
    int times = 0;
    for (int y = 10; y < 70; ++y)
        grid.enter(y, {25 + y / 10, 75 - y / 10}, [&](float x, float at) {
            ++times;
            asked.insert({x, at});
            return of_ball(x, at);
        });
    EXPECT_EQ(times, static_cast<int>(asked.size()));
    EXPECT_LE(times, 6 * 10) << "a few columns in rows that lie 8 px apart";
}

TEST(NormalGrid, GivesAPixelTheSameWhereverARowIsEntered) {
    NormalGrid whole;
    whole.start({20, 10, 60, 60});
    for (int y = 10; y <= 44; ++y) whole.enter(y, {20, 80}, of_ball);
    NormalGrid part;
    part.start({20, 10, 60, 60});
    part.enter(12, {60, 64}, of_ball); // another block of rows, and other columns
    part.enter(44, {50, 52}, of_ball);
    const Light::Cell one = cell_at(whole, 51, {20, 80}), other = cell_at(part, 51, {20, 80});
    EXPECT_EQ(one.x, other.x);
    EXPECT_EQ(one.y, other.y);
}

TEST(NormalGrid, HoldsABodyOfAnyWidthAnywhere) {
    for (const int width : {1, 16, 900, 5000}) {
        const auto of_body = [width](float x, float) {
            return Normal{(x + 30) / static_cast<float>(width), 0.25F};
        };
        NormalGrid grid;
        grid.start({-30, 0, width, 20});
        const Stretch all{-30, width - 30};
        grid.enter(5, all, of_body);
        for (const int x : {all.from, all.to - 1}) {
            const Light::Cell want = Light::cell_of(of_body(static_cast<float>(x) + 0.5F, 5.5F));
            EXPECT_NEAR(column_of(cell_at(grid, x, all)), column_of(want), 0.05)
                << width << " px wide, at " << x;
        }
    }
}

TEST(NormalGrid, StaysWithinTheLightsTableHoweverThinABodyIs) {
    for (const float radius : {0.001F, 0.3F, 1.0F, 3.0F}) {
        NormalGrid grid;
        grid.start({40, 0, 40, 16});
        const Stretch all{40, 80};
        for (int y = 0; y < 16; ++y) {
            grid.enter(y, all, [radius](float x, float at) {
                return Normal{(x - 57) / radius, (at - 5) / radius};
            });
            for (int x = all.from; x < all.to; ++x) {
                const Light::Cell at = cell_at(grid, x, all);
                ASSERT_LT(column_of(at), 2 * Light::middle) << radius << " px, at " << x << ", " << y;
                ASSERT_LT(row_of(at), 2 * Light::middle) << radius << " px, at " << x << ", " << y;
            }
        }
    }
}

} // namespace
} // namespace render
