// The figure's part: in time with the rep, on the right side, showing in a rest what comes next.
#include "tests/kiosk/stepping_wall.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <span>

namespace stepping {
namespace {

TEST(TheFigureAtWork, ReachesInTheHoldAndHasReturnedInThePause) {
    const SteppingWall wall;
    const float start = height(wall.at(work_begins).view);
    EXPECT_GT(height(wall.at(work_begins + 2'500ms).view), start + 0.3F);
    EXPECT_NEAR(height(wall.at(work_begins + 5'900ms).view), start, 0.02F);
}

TEST(TheFigureAtWork, WorksOnTheSideOfTheScreenThatThePersonMoves) {
    const SteppingWall wall;
    const Ms left = work_begins + 24s + 5s;
    EXPECT_EQ(wall.at(work_begins).view.side, render::Side::right);
    EXPECT_GT(working_x(wall.at(work_begins + 2'500ms).view), 0);
    EXPECT_EQ(wall.at(left).view.side, render::Side::left);
    EXPECT_LT(working_x(wall.at(left + 2'500ms).view), 0);
}

TEST(TheFigureAtWork, HasACapWithAPeakAndPartsOfOnePiece) {
    const SteppingWall wall;
    const auto view = wall.at(work_begins).view;
    EXPECT_GE(view.visor_count, 3U);
    EXPECT_LT(view.visor_at, view.count + 1);
    std::set<int> shoes;
    for (const auto& limb : std::span{view.limbs}.first(view.count))
        if (limb.tint == render::Tint::shoe) shoes.insert(limb.solid);
    EXPECT_EQ(shoes.size(), 2U);
    EXPECT_FALSE(shoes.contains(0));
}

TEST(TheFigureAtWork, HasItsWorkingLimbsBrightAlsoOnTheFarSide) {
    std::string from_the_left = routine;
    from_the_left.replace(from_the_left.find("view = 40"), 9, "view = -40");
    const auto view = SteppingWall{walls::menu_of(from_the_left)}.at(work_begins).view;
    for (const auto& limb : std::span{view.limbs}.first(view.count)) {
        const bool coloured = limb.tint == render::Tint::working, neutral = limb.tint == render::Tint::limb;
        EXPECT_TRUE(!(coloured || neutral) || limb.near == (coloured ? 1 : 0));
    }
}

TEST(TheWayOfTheHand, IsShownUntilTheHandHasGoneItAndAgainBeforeTheNextRep) {
    const SteppingWall wall;
    const auto left_to_go = [&](Ms into) {
        const auto view = wall.at(work_begins + into).view;
        float most = 0;
        for (std::size_t i = 0; i < view.trails.size(); ++i)
            most = std::max(most, static_cast<float>(view.trail_counts[i]) - view.trail_gone[i]);
        return most;
    };
    EXPECT_EQ(left_to_go(0ms), 24);
    EXPECT_LT(left_to_go(1'300ms), 20);
    EXPECT_EQ(left_to_go(2'500ms), 0) << "nothing crosses the pose that is held";
    EXPECT_EQ(left_to_go(4'500ms), 0);
    EXPECT_EQ(left_to_go(5'800ms), 24);
}

TEST(TheFloorAtWork, ShowsWhereTheFootLandsOnTheSideThatWorks) {
    const SteppingWall wall;
    const auto landing_x = [&](Ms at) {
        const auto view = wall.at(at).view;
        const auto prints = std::span{view.prints}.first(view.print_count);
        const auto start = std::ranges::find(prints, render::PrintTint::hollow, &render::FloorPrint::tint);
        return prints.end() - start < 2 ? 0 : start[1].edge[0].x - view.ground.centre.x;
    };
    EXPECT_GT(landing_x(work_begins), 0.05F);
    EXPECT_LT(landing_x(work_begins + 24s + 5s), -0.05F);
}

TEST(TheFloorUnderASquat, IsBare) {
    const SteppingWall wall;
    const auto& segments = wall.timeline().segments;
    const auto squat = std::ranges::find_if(segments, [](const content::Segment& s) {
        const auto* work = std::get_if<content::Work>(&s.what);
        return work != nullptr && work->move == 1;
    });
    ASSERT_NE(squat, segments.end());
    EXPECT_EQ(wall.at(squat->start).view.print_count, 0U);
}

TEST(TheFigureAtWork, MovesInWholeFrames) {
    const SteppingWall wall;
    const Ms frame_begins = work_begins + 700ms; // the 42nd at 60 a second
    EXPECT_EQ(wall.at(frame_begins), wall.at(frame_begins + 16ms));
    EXPECT_NE(wall.at(frame_begins), wall.at(frame_begins + 17ms));
}
TEST(TheFigureAtWork, MovesAsOftenAsItsDisplayShows) {
    SteppingWall wall;
    wall.reading.menu.programs.front().frames = kiosk::FrameRate::on_display(10);
    EXPECT_EQ(wall.at(work_begins + 700ms), wall.at(work_begins + 799ms));
    EXPECT_NE(wall.at(work_begins + 700ms), wall.at(work_begins + 800ms));
}

TEST(TheFigureInAPlanThatEasesIn, GoesHalfTheWayInTheFirstTwoReps) {
    SteppingWall wall;
    wall.program = 1;
    const auto reach = [&](int rep) { return height(wall.at(work_begins + 6s * rep + 2'500ms).view); };
    EXPECT_LT(reach(0), reach(2) - 0.1F);
    EXPECT_EQ(reach(0), reach(1));
    EXPECT_EQ(reach(2), reach(3));
}

TEST(TheFigureInAHold, GoesIntoItAndStays) {
    SteppingWall wall;
    wall.program = 2;
    EXPECT_LT(height(wall.at(work_begins).view), height(wall.at(work_begins + 4s).view) - 0.3F);
    EXPECT_EQ(wall.at(work_begins + 4s), wall.at(work_begins + 19s));
    const auto& program = wall.reading.menu.programs[2];
    EXPECT_TRUE(
        kiosk::moves_at(program, wall.timeline(), content::cursor_at(wall.timeline(), work_begins + 1s)));
    EXPECT_FALSE(
        kiosk::moves_at(program, wall.timeline(), content::cursor_at(wall.timeline(), work_begins + 4s)));
}

TEST(TheFigureWhileSidesChange, StandsInTheStartStanceOfTheOtherSide) {
    const SteppingWall wall;
    const Ms change = work_begins + 24s;
    EXPECT_EQ(wall.at(change + 1s), wall.at(change + 4s));
    EXPECT_EQ(wall.at(change + 1s).view, wall.at(change + 5s).view);
}

TEST(TheFigureOfAnInstructor, HasItsRightArmOnTheLeft) {
    const SteppingWall turned{walls::menu_of(routine, content::motion::Facing::instructor)};
    EXPECT_LT(working_x(turned.at(work_begins + 2'500ms).view), 0);
}

TEST(ShowsWithAFigure, ChangeNoCardBeforeItsTime) {
    auto show = walls::show_of(routine);
    show.start(0ms);
    auto card = show.card();
    auto promised = show.until_change();
    for (Ms now{0}; now < 100s; now += 1ms) {
        show.elapse(1ms);
        *promised -= 1ms;
        const auto fresh = show.card();
        ASSERT_TRUE(fresh == card || *promised <= 0ms) << "at " << now.count() << " ms";
        if (*promised <= 0ms) promised = show.until_change();
        card = fresh;
        ASSERT_TRUE(promised);
    }
}

TEST(AFrameRate, BeginsFramesAtTheSameInstantsWheneverItIsAsked) {
    for (const int rate : {60, 50, 30, 24, 7}) {
        const auto frames = kiosk::FrameRate::on_display(rate);
        int count = 0;
        for (Ms into{0}; into < 1s; into += frames.until_next(into)) {
            EXPECT_EQ(frames.begin(into), into);
            EXPECT_EQ(frames.begin(into + frames.until_next(into) - 1ms), into);
            ++count;
        }
        EXPECT_EQ(count, rate);
    }
}
TEST(AFigure, MovesNoFasterThanTheWallAllows) {
    kiosk::ShowOptions options;
    options.frames = 30;
    auto show = walls::show_of(routine, options);
    show.show_at(kiosk::FrameRate::on_display(60));
    show.start(work_begins + 1s);
    int changes = 0;
    for (Ms passed{0}; passed < 1s; ++changes) {
        const Ms step = show.until_change().value();
        show.elapse(step);
        passed += step;
    }
    EXPECT_GE(changes, 30);
    EXPECT_LE(changes, 33); // with the clock's second and the rep's parts
}

TEST(AFrameRate, IsNeverMoreThanSixtyOrLessThanOne) {
    EXPECT_EQ(kiosk::FrameRate::on_display(144).per_second, 60);
    EXPECT_EQ(kiosk::FrameRate::on_display(0).per_second, 1);
}

} // namespace
} // namespace stepping
