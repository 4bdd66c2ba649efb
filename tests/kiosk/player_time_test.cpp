// What time does: segments follow each other, loops go round, gaps pause, and its slicing never shows.
#include "tests/support/wall.hpp"

#include <gtest/gtest.h>

#include <random>

namespace support {
namespace {

TEST(Playing, ABoundaryBelongsToTheSegmentThatBeginsThere) {
    EXPECT_EQ(playing(morning(), 0).after(4'999ms).place(), "playing title[0] 4.999s");
    EXPECT_EQ(playing(morning(), 0).after(5s).place(), "playing preview[1] 0s");
}

TEST(Playing, OneStepMayCrossManySegments) {
    EXPECT_EQ(playing(morning(), 0).after(5s + 10s + 48s + 5s + 7s).place(), "playing work[4] 7s");
}

TEST(Playing, EndsFinished) { EXPECT_EQ(playing(morning(), 12).after(48s).place(), "finished"); }

TEST(Start, BeyondTheTimelineFinishes) { EXPECT_EQ(playing(morning(), 99).place(), "finished"); }

TEST(Start, OfAProgrammeThatIsNotThereStartsTheFirst) {
    Wall wall({morning()});
    EXPECT_EQ(wall.take(kiosk::Start{7, {2, 3s}}).place(), "playing work[2] 3s");
}

TEST(Start, InAnOfferedSetPlaysThatSetOut) {
    EXPECT_EQ(playing(more_sets(), 2, 4s).after(6s + 12s).place(), "playing rest[4] 0s");
}

TEST(Loop, AfterTheEndWaitsThePlansPauseAndStartsAgain) {
    Wall wall = playing(morning(), 12, 0s, in_a_loop());
    EXPECT_EQ(wall.after(48s).place(), "idle, starts in 60s");
    EXPECT_EQ(wall.after(18s).place(), "idle, starts in 42s");
    EXPECT_EQ(wall.after(42s).place(), "playing title[0] 0s");
}

TEST(Loop, WithAPauseOfNothingStartsAtOnce) {
    Timeline t = morning();
    t.loop_pause = 0s;
    EXPECT_EQ(playing(t, 12, 0s, in_a_loop()).after(48s).place(), "playing title[0] 0s");
}

TEST(Loop, OfAnEmptyTimelineDoesNotHang) {
    Timeline nothing = timeline({});
    nothing.loop_pause = 0s;
    EXPECT_EQ(playing(nothing, 0, 0s, in_a_loop()).after(2'300ms).place(), "idle, starts in 0.700s");
}

TEST(Loop, LeavesAnOpenRestByItself) {
    Wall wall = playing(morning(), 10, 0s, in_a_loop());
    EXPECT_EQ(wall.after(14'999ms).place(), "playing open_rest[10] 14.999s");
    EXPECT_EQ(wall.after(1ms).place(), "playing open_rest[10] 15s, leaves in 5s");
    EXPECT_EQ(wall.after(5s).place(), "playing preview[11] 0s");
}

TEST(Loop, LeavesAnOpenRestShorterThanGetReadyInItsOwnTime) {
    Timeline t = morning();
    t.auto_continue = 3s;
    EXPECT_EQ(playing(t, 10, 0s, in_a_loop()).place(), "playing open_rest[10] 0s, leaves in 3s");
}

TEST(Loop, LeavesAnOpenRestSoonerForAPress) {
    EXPECT_EQ(playing(morning(), 10, 4s, in_a_loop()).press().after(5s).place(), "playing preview[11] 0s");
}

TEST(Loop, EndsAPauseByItselfAsAPersonWould) {
    Wall wall = playing(morning(), 2, 14s, in_a_loop()).press();
    EXPECT_EQ(wall.after(90s - 1ms).place(), "paused work[2] 14s");
    EXPECT_EQ(wall.after(1ms).place(), "ready work[2] 12s");
    EXPECT_EQ(wall.after(5s).place(), "playing work[2] 12s");
}

TEST(Loop, EndedShowsItsIdleCardForAMinute) {
    Wall wall = playing(morning(), 2, 14s, in_a_loop()).held(1s);
    EXPECT_EQ(wall.place(), "idle, starts in 60s");
    EXPECT_EQ(wall.after(60s).place(), "playing title[0] 0s");
}

TEST(Loop, GoesOnWithTheProgrammeThatWasChosen) {
    Wall wall({morning(), more_sets()}, in_a_loop());
    wall.start().press().after(12s + 20s + 10s + 12s);
    ASSERT_EQ(wall.place(), "idle, starts in 60s");
    EXPECT_EQ(wall.after(60s).place(), "playing #1 work[0] 0s");
}

TEST(Gap, WhilePlayingPausesWhereItStood) {
    EXPECT_EQ(playing(morning(), 2, 14s).take(kiosk::Gap{3h}).place(), "paused work[2] 14s");
}

TEST(Gap, InReadyPauses) {
    Wall wall = playing(morning(), 2, 14s).press().after(1min).press();
    EXPECT_EQ(wall.take(kiosk::Gap{3h}).place(), "paused work[2] 12s");
}

TEST(Gap, InAPauseCountsTowardsItsLimit) {
    Wall wall = playing(morning(), 2, 14s).press();
    EXPECT_EQ(wall.take(kiosk::Gap{9min}).place(), "paused work[2] 14s");
    EXPECT_EQ(wall.take(kiosk::Gap{1min}).place(), "idle, goes on at work[2] 14s");
}

TEST(Gap, InALoopPlaysNothingUnseenAndStopsNothing) {
    Wall wall = playing(morning(), 2, 14s, in_a_loop()).take(kiosk::Gap{3h});
    EXPECT_EQ(wall.place(), "playing work[2] 14s");
    EXPECT_EQ(wall.after(1s).place(), "playing work[2] 15s");
    Wall idle = playing(morning(), 13, 0s, in_a_loop());
    EXPECT_EQ(idle.take(kiosk::Gap{3h}).place(), "playing title[0] 0s");
}

TEST(Gap, WithTheButtonDownIsNoHold) {
    EXPECT_EQ(playing(morning(), 2, 14s).down().take(kiosk::Gap{8s}).after(5s).place(), "paused work[2] 14s");
}

TEST(UntilEvent, IsTheNextThingThatChangesByItself) {
    EXPECT_EQ(Wall({morning()}).until_event(), std::nullopt);
    EXPECT_EQ(playing(morning(), 2, 14s).until_event(), 34s);
    EXPECT_EQ(playing(morning(), 10).until_event(), 10min);
    EXPECT_EQ(playing(morning(), 13).until_event(), 2min);
    EXPECT_EQ(playing(morning(), 13, 0s, in_a_loop()).until_event(), 60s);
}

TEST(UntilEvent, OfAPauseIsItsCardAndThenItsLimit) {
    Wall wall = playing(morning(), 2, 14s).press();
    EXPECT_EQ(wall.until_event(), 350ms);
    EXPECT_EQ(wall.after(350ms).until_event(), 10min - 350ms);
}

TEST(UntilEvent, OfAHeldButtonIsTheRingAndThenTheEnd) {
    Wall wall = playing(morning(), 2, 14s).down();
    EXPECT_EQ(wall.until_event(), 250ms);
    EXPECT_EQ(wall.after(250ms).until_event(), 100ms) << "the paused card";
    EXPECT_EQ(wall.after(100ms).until_event(), 650ms);
}

TEST(UntilEvent, AfterASkipIsTheEndOfTakingItBack) {
    EXPECT_EQ(playing(morning(), 2, 14s).twice().until_event(), 3s);
}

/// Lets `time` pass in slices drawn from `random`: mostly a few milliseconds, now and then seconds.
void after_in_slices(Wall& wall, Ms time, std::mt19937& random) {
    std::uniform_int_distribution<int> small(0, 40);
    std::uniform_int_distribution<int> large(0, 5'000);
    while (time > 0ms) {
        const Ms slice = std::min(time, Ms{random() % 4 == 0 ? large(random) : small(random)});
        wall.after(slice);
        time -= slice;
    }
}

/// A visit as a person makes it, drawn from `random`: commands, and the time between them.
struct Step {
    kiosk::Event event;
    Ms then;
};
std::vector<Step> visit(std::mt19937& random) {
    static constexpr std::array<int, 5> pauses{40, 200, 800, 7'000, 61'000};
    std::vector<Step> steps;
    for (int i = 0; i < 40; ++i) {
        const Ms pause{pauses[random() % pauses.size()] + static_cast<int>(random() % 20)};
        const Ms pressed{random() % 8 == 0 ? 1'500 : 60};
        switch (random() % 12) {
        case 0: steps.push_back({kiosk::SkipOn{}, pause}); break;
        case 1: steps.push_back({kiosk::SkipBack{}, pause}); break;
        case 2: steps.push_back({kiosk::PauseKey{}, pause}); break;
        case 3: steps.push_back({kiosk::Elapsed{0ms}, pause}); break;
        default: steps.push_back({kiosk::PressDown{}, pressed}); steps.push_back({kiosk::PressUp{}, pause});
        }
    }
    return steps;
}

class SlicedVisit : public testing::TestWithParam<unsigned> {};

TEST_P(SlicedVisit, EndsWhereTheVisitInWholePiecesEnds) {
    std::mt19937 random(GetParam());
    Wall whole({morning(), more_sets()}, GetParam() % 2 == 0 ? kiosk::PlayerOptions{} : in_a_loop());
    Wall sliced = whole;
    for (const Step& step : visit(random)) {
        whole.take(step.event).after(step.then);
        after_in_slices(sliced.take(step.event), step.then, random);
        ASSERT_EQ(sliced.place(), whole.place());
        ASSERT_EQ(sliced.player.state, whole.player.state);
        ASSERT_EQ(sliced.player.button, whole.player.button);
    }
}
INSTANTIATE_TEST_SUITE_P(Seeds, SlicedVisit, testing::Range(0U, 60U));

TEST(SlicedPlan, ByMillisecondsEndsWhereOneStepEnds) {
    Wall whole = playing(morning(), 0);
    Wall fine = whole;
    whole.after(35s);
    for (int i = 0; i < 35'000; ++i) fine.after(1ms);
    EXPECT_EQ(fine.player.state, whole.player.state);
}

TEST(SlicedPlan, FromEventToEventEndsWhereOneStepEnds) {
    Wall whole = playing(morning(), 0, 0s, in_a_loop());
    Wall hopping = whole;
    whole.after(2h);
    Ms left = 2h;
    while (left > 0ms) {
        const Ms hop = std::min(left, hopping.until_event().value_or(left));
        ASSERT_GT(hop, 0ms);
        hopping.after(hop);
        left -= hop;
    }
    EXPECT_EQ(hopping.player.state, whole.player.state);
}

} // namespace
} // namespace support
