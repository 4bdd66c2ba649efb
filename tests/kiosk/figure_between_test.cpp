// The figure between the work: in rests it shows what comes next, in previews the viewer walks about it.
#include "kiosk/mannequin.hpp"
#include "tests/kiosk/stepping_wall.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace stepping {
namespace {

TEST(TheFigureInARest, ShowsTwoRepsOfWhatComesNextAndThenStands) {
    const SteppingWall wall;
    const Ms rest = work_begins + 24s + 5s + 24s; // 30 s before the second set
    EXPECT_GT(height(wall.at(rest + 2'500ms).view), height(wall.at(rest).view) + 0.3F);
    EXPECT_GT(height(wall.at(rest + 8'500ms).view), height(wall.at(rest).view) + 0.3F);
    EXPECT_EQ(wall.at(rest + 12'100ms), wall.at(rest + 25s));
    EXPECT_EQ(wall.at(rest + 25s).view, wall.at(rest).view);
}

TEST(TheFigureInARest, ShowsOnlyRepsThatEndBeforeItIsTimeToGetReady) {
    SteppingWall wall;
    wall.program = 3; // 14 s of rest before the second set: one rep of 6 s, then 5 s to get ready
    const Ms rest = work_begins + 12s + 5s + 12s;
    EXPECT_GT(height(wall.at(rest + 2'500ms).view), height(wall.at(rest).view) + 0.3F);
    for (const Ms into : {6'100ms, 8'500ms, 13'900ms})
        EXPECT_EQ(wall.at(rest + into).view, wall.at(rest).view);
}

TEST(TheFigureInAnOpenRest, StandsOnceSomebodyGetsReady) {
    std::string as_needed = routine;
    as_needed.replace(as_needed.find("sets = 2"), 8, "rest_between_moves = \"as-needed\"");
    auto show = walls::show_of(as_needed);
    show.start(work_begins + 24s + 5s + 24s - 100ms);
    show.elapse(1'100ms);
    const auto card = [&] {
        const render::Card shown = show.card();
        const auto* rest = walls::body<render::RestCard>(shown);
        return rest != nullptr ? rest->label : "another card";
    };
    const auto figure = [&] { return render::scene_of(show.live_card())->view; };
    ASSERT_EQ(card(), "REST AS NEEDED");
    const auto resting = figure();
    show.elapse(500ms);
    EXPECT_NE(figure(), resting);
    walls::press(show);
    show.elapse(100ms);
    ASSERT_EQ(card(), "GET READY");
    const auto ready = figure();
    show.elapse(700ms);
    EXPECT_EQ(figure(), ready);
    EXPECT_LT(height(ready), 1.9F) << "no arm is held out";
}

TEST(TheFigureInARest, HasTheStepFromAboveOnTheSideThatComesNext) {
    const SteppingWall wall;
    const auto feet = wall.at(work_begins + 24s + 5s + 24s + 1s).feet;
    ASSERT_TRUE(feet);
    EXPECT_EQ(feet->side, render::Side::right);
    EXPECT_TRUE(feet->moves[1]);
    EXPECT_FALSE(feet->moves[0]);
    EXPECT_NEAR(feet->to[1].back - feet->from[1].back, 0.45F, 0.01F);
}

TEST(TheFigureInAPreview, StandsWhileTheViewerWalksAboutIt) {
    const SteppingWall wall;
    EXPECT_NE(wall.at(7s).view, wall.at(8s).view);
    EXPECT_NEAR(height(wall.at(7s).view), height(wall.at(work_begins).view), 0.05F);
}

/// The figure of `wall`'s first move in its start pose, from this far about it.
render::FigureView from_aside(const SteppingWall& wall, float swing) {
    return kiosk::figure_at(*wall.reading.menu.programs.front().mannequins.front(),
                            {content::Side::right, 0, false, swing}, content::motion::Facing::mirror);
}
/// Metres on the picture by which two outlines of the trunk differ at most.
float apart(const render::FigureView& a, const render::FigureView& b) {
    float most = 0;
    for (std::size_t i = 0; i < a.trunk_count; ++i)
        most = std::max(most, std::abs(a.trunk[i].x - b.trunk[i].x));
    return most;
}
TEST(TheViewer, WalksBy25DegreesToBothSidesAndIsBackWhenWorkBegins) {
    const SteppingWall wall;
    const auto nearest = [&](float swing) {
        float least = 1;
        for (Ms into{0}; into < 10s; into += 10ms)
            least = std::min(least, apart(wall.at(work_begins - 10s + into).view, from_aside(wall, swing)));
        return least;
    };
    for (const float side : {-1.0F, 1.0F}) {
        EXPECT_LT(nearest(side * 25), 0.0005F);
        EXPECT_GT(nearest(side * 27), 0.0015F) << "and no farther";
    }
    EXPECT_EQ(wall.at(work_begins - 10s).view, from_aside(wall, 0));
    EXPECT_LT(apart(wall.at(work_begins - 1ms).view, wall.at(work_begins).view), 0.0005F)
        << "no jump is seen";
}

} // namespace
} // namespace stepping
