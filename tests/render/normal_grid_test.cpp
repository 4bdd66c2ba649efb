// What the rasteriser is told between the corners of its grid.
#include "render/normal_grid.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <utility>

namespace render {
namespace {

/// A ball's, which goes on evenly outside of it.
Normal of_ball(float x, float y) { return {(x - 50.5F) / 30, (y - 40.5F) / 30}; }

/// Every pixel from 25 to 74 of a row, as a rasteriser finds it: at the places, and evenly between them.
void expect_ball(const NormalGrid& grid, int y) {
    for (int x = 25; x < 75; ++x) {
        const int next = std::min(grid.place_after(x), 74);
        const Normal here = grid.at(x), there = grid.at(next);
        const Normal want = of_ball(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
        EXPECT_NEAR(here.x, want.x, 1e-5F) << x << ", " << y;
        EXPECT_NEAR(here.y, want.y, 1e-5F) << x << ", " << y;
        const Normal end = of_ball(static_cast<float>(next) + 0.5F, static_cast<float>(y) + 0.5F);
        EXPECT_NEAR(there.x, end.x, 1e-5F) << next << ", " << y;
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
    EXPECT_EQ(whole.at(51).x, part.at(51).x);
    EXPECT_EQ(whole.at(51).y, part.at(51).y);
}

TEST(NormalGrid, HoldsABodyOfAnyWidthAnywhere) {
    for (const int width : {1, 16, 900, 5000}) {
        NormalGrid grid;
        grid.start({-30, 0, width, 20});
        const Stretch all{-30, width - 30};
        grid.enter(5, all, of_ball);
        for (const int x : {all.from, all.to - 1}) {
            const Normal want = of_ball(static_cast<float>(x) + 0.5F, 5.5F);
            EXPECT_NEAR(grid.at(x).x, want.x, 1e-3F * std::abs(want.x) + 1e-3F)
                << width << " px wide, at " << x;
        }
    }
}

} // namespace
} // namespace render
