// What one press does, place by place: DESIGN's table of presses, each row a test.
#include "tests/support/wall.hpp"

#include <gtest/gtest.h>

namespace support {
namespace {

TEST(PressInIdle, StartsTheProgrammeAtItsTitle) {
    Wall wall({morning()});
    EXPECT_EQ(wall.press().place(), "playing title[0] 0s");
}

TEST(PressInIdle, ActsOnTheWayDown) {
    Wall wall({morning()});
    EXPECT_EQ(wall.down().place(), "playing title[0] 0s");
}

TEST(PressInIdle, WithNothingToPlayStaysIdle) {
    Wall wall({});
    EXPECT_EQ(wall.press().after(5s).place(), "idle");
    EXPECT_EQ(wall.until_event(), std::nullopt);
}

TEST(PressOnTheTitle, TakesTheNextProgrammeWithItsWholeTitle) {
    Wall wall({morning(), more_sets(), morning()});
    wall.start().after(3s);
    EXPECT_EQ(wall.press().place(), "playing #1 work[0] 0s");
}

TEST(PressOnTheTitle, GoesRoundTheMenu) {
    Wall wall({morning(), morning()});
    wall.start().press().after(3s);
    EXPECT_EQ(wall.press().place(), "playing title[0] 0s");
}

TEST(PressOnTheTitle, NeverDoubles) {
    Wall wall({morning(), morning(), morning()});
    EXPECT_EQ(wall.start().twice().place(), "playing #2 title[0] 0s");
}

TEST(PressOnTheTitle, OfTheOnlyProgrammeGivesFiveSecondsAgain) {
    Wall wall({morning()});
    EXPECT_EQ(wall.start().after(3s).press().place(), "playing title[0] 0s");
}

TEST(PressInThePreview, Pauses) {
    EXPECT_EQ(playing(morning(), 1, 4s).press().after(1min).place(), "paused preview[1] 4s");
}

TEST(PressInWork, FreezesTheFrameItFound) {
    EXPECT_EQ(playing(morning(), 2, 14'321ms).press().after(1min).place(), "paused work[2] 14.321s");
}

TEST(PressInSwitch, Pauses) {
    EXPECT_EQ(playing(morning(), 3, 2s).press().after(1min).place(), "paused switch[3] 2s");
}

TEST(PausedCard, ComesAfterTheDoublePressIsOver) {
    Wall wall = playing(morning(), 2, 14s);
    EXPECT_FALSE(wall.press().after(349ms).view().show_paused);
    EXPECT_TRUE(wall.after(1ms).view().show_paused);
}

TEST(PressInAPause, GoesOnThroughReadyWithTheRepUnderWayFromItsBeginning) {
    Wall wall = playing(morning(), 2, 14s).press().after(1min);
    EXPECT_EQ(wall.press().place(), "ready work[2] 12s");
    EXPECT_EQ(wall.after(4'999ms).place(), "ready work[2] 12s");
    EXPECT_EQ(wall.after(1ms).place(), "playing work[2] 12s");
}

TEST(PressInAPause, OnARepsFirstInstantKeepsThatRep) {
    EXPECT_EQ(playing(morning(), 2, 12s).press().after(1min).press().place(), "ready work[2] 12s");
}

TEST(PressInAPause, OfAHoldKeepsItsTimeLeft) {
    EXPECT_EQ(playing(morning(), 9, 14s).press().after(1min).press().place(), "ready work[9] 14s");
}

TEST(PressInAPause, OfAnIntervalKeepsItsTimeLeft) {
    Wall wall = playing(timeline({interval(0, 20s)}), 0, 14s);
    EXPECT_EQ(wall.press().after(1min).press().place(), "ready work[0] 14s");
}

TEST(PressInAPause, OfASwitchGoesOnThroughReady) {
    EXPECT_EQ(playing(morning(), 3, 2s).press().after(1min).press().place(), "ready switch[3] 2s");
}

TEST(PressInAPause, OfAPreviewPlaysOnAtOnce) {
    EXPECT_EQ(playing(morning(), 1, 4s).press().after(1min).press().place(), "playing preview[1] 4s");
}

TEST(PressInAPause, OfARestPlaysOnAtOnce) {
    EXPECT_EQ(playing(morning(), 5, 26s).press().after(1min).press().place(), "playing rest[5] 26s");
}

TEST(PressInReady, PausesAgain) {
    Wall wall = playing(morning(), 2, 14s).press().after(1min).press().after(3s);
    EXPECT_EQ(wall.press().after(1min).place(), "paused work[2] 12s");
}

TEST(PressInARest, JumpsToItsLastFiveSeconds) {
    EXPECT_EQ(playing(morning(), 5, 3s).press().place(), "playing rest[5] 25s");
}

TEST(PressInARest, InItsLastFiveSecondsPauses) {
    EXPECT_EQ(playing(morning(), 5, 25s).press().after(1min).place(), "paused rest[5] 25s");
}

TEST(PressInARest, OfLessThanFiveSecondsPauses) {
    Wall wall = playing(timeline({reps(0, 1), rest(4s, 0), reps(0, 1)}), 1, 1s);
    EXPECT_EQ(wall.press().place(), "paused rest[1] 1s");
}

TEST(PressInAnOpenRest, LeavesInFiveSeconds) {
    Wall wall = playing(morning(), 10, 3min);
    EXPECT_EQ(wall.press().place(), "playing open_rest[10] 180s, leaves in 5s");
    EXPECT_EQ(wall.after(4'999ms).place(), "playing open_rest[10] 184.999s, leaves in 0.001s");
    EXPECT_EQ(wall.after(1ms).place(), "playing preview[11] 0s");
}

TEST(PressInAnOpenRest, WhileLeavingPausesAndGoesOnWithTheSecondsLeft) {
    Wall wall = playing(morning(), 10, 3min).press().after(3s);
    EXPECT_EQ(wall.press().after(1min).place(), "paused open_rest[10] 183s, leaves in 2s");
    EXPECT_EQ(wall.press().after(2s).place(), "playing preview[11] 0s");
}

TEST(PressInARestWithAnOffer, TakesOneMoreSetWhileTheCountdownGoesOn) {
    Wall wall = playing(more_sets(), 1, 3s);
    EXPECT_EQ(wall.press().place(), "playing rest[1] 3s");
    EXPECT_EQ(wall.after(17s).place(), "playing preview[2] 0s");
}

TEST(PressInARestWithAnOffer, PressedAgainTakesItNot) {
    Wall wall = playing(more_sets(), 1, 3s).press().after(2s).press();
    EXPECT_EQ(wall.after(15s).place(), "playing preview[8] 0s");
}

TEST(PressInARestWithAnOffer, LeftAloneStepsOverTheSet) {
    EXPECT_EQ(playing(more_sets(), 1, 3s).after(17s).place(), "playing preview[8] 0s");
}

TEST(PressInARestWithAnOffer, TakenBackTakesTheSetsWithinItBack) {
    Wall wall = playing(more_sets(), 5);
    EXPECT_EQ(wall.session().taken, (std::vector<std::size_t>{1, 4}));
    wall.take(kiosk::SkipBack{}).take(kiosk::SkipBack{}).take(kiosk::SkipBack{}).take(kiosk::SkipBack{});
    EXPECT_EQ(wall.press().session().taken, std::vector<std::size_t>{});
}

TEST(PressInDone, StartsAgain) {
    Wall wall = playing(morning(), 12, 48s);
    ASSERT_EQ(wall.place(), "finished");
    EXPECT_EQ(wall.press().place(), "playing title[0] 0s");
}

TEST(PressInDone, StartsAgainWithoutTheExtraSets) {
    Wall wall = playing(more_sets(), 1).press().after(2min);
    ASSERT_EQ(wall.place(), "finished");
    EXPECT_TRUE(wall.press().session().taken.empty());
}

TEST(PressInTheLoopsIdle, StartsNow) {
    Wall wall({morning()}, in_a_loop());
    wall.player.state = kiosk::Idle{.since = 0s, .program = 0, .unfinished = {}, .starts_in = 42s};
    EXPECT_EQ(wall.press().place(), "playing title[0] 0s");
}

TEST(LowLine, IsOnePressHoweverOftenItIsReported) {
    EXPECT_EQ(playing(morning(), 2, 14s).down().after(400ms).down().down().place(), "paused work[2] 14s");
}

TEST(ButtonThatOnlyStarts, StartsAndDoesNothingElse) {
    Wall wall({morning()}, {.only_start = true});
    EXPECT_EQ(wall.press().after(20s).place(), "playing work[2] 5s");
    EXPECT_EQ(wall.twice().held(3s).place(), "playing work[2] 8.200s");
}

TEST(ButtonThatOnlyStarts, StartsAgainFromDone) {
    Wall wall = playing(morning(), 12, 48s, {.only_start = true});
    EXPECT_EQ(wall.press().place(), "playing title[0] 0s");
}

} // namespace
} // namespace support
