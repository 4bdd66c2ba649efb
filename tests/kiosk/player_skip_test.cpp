// Skip and back: the double press, the arrows, what a skip leads to from each place, and taking it back.
#include "tests/support/wall.hpp"

#include <gtest/gtest.h>

namespace support {
namespace {

TEST(DoublePress, InWorkSkipsToWhatFollowsFromWhereTheFirstPressFoundIt) {
    EXPECT_EQ(playing(morning(), 2, 14s).twice().place(), "playing switch[3] 0s");
}

TEST(DoublePress, OnTheSecondSideSkipsToTheRest) {
    EXPECT_EQ(playing(morning(), 4, 14s).twice().place(), "playing rest[5] 0s");
}

TEST(DoublePress, InASwitchSkipsToTheWorkAfterIt) {
    EXPECT_EQ(playing(morning(), 3, 2s).twice().place(), "playing work[4] 0s");
}

TEST(DoublePress, InAPreviewSkipsToTheNextMove) {
    EXPECT_EQ(playing(morning(), 1, 4s).twice().place(), "playing preview[8] 0s");
}

TEST(DoublePress, InARestSkipsToTheNextMoveAndUndoesTheJump) {
    EXPECT_EQ(playing(morning(), 5, 4s).twice().place(), "playing preview[8] 0s");
}

TEST(DoublePress, InAnOpenRestSkipsToTheNextMove) {
    EXPECT_EQ(playing(morning(), 10, 4s).twice().place(), "playing preview[11] 0s");
}

TEST(DoublePress, InARestWithAnOfferSkipsTheSetAndTakesNone) {
    Wall wall = playing(more_sets(), 1, 3s).twice();
    EXPECT_EQ(wall.place(), "playing preview[8] 0s");
    EXPECT_TRUE(wall.session().taken.empty());
}

TEST(DoublePress, InTheLastPreviewFinishes) {
    EXPECT_EQ(playing(morning(), 11, 4s).twice().place(), "finished");
}

TEST(DoublePress, InACircuitOfOneMoveSkipsToItsNextRound) {
    Wall wall = playing(timeline({reps(0, 2), rest(10s, 0), in_round(2, reps(0, 2))}), 1, 3s);
    EXPECT_EQ(wall.twice().place(), "playing work[2] 0s");
}

TEST(DoublePress, InAPauseSkipsFromWhatIsPaused) {
    EXPECT_EQ(playing(morning(), 2, 14s).press().after(1min).twice().place(), "playing switch[3] 0s");
}

TEST(DoublePress, InReadySkipsFromWhatWasToGoOn) {
    Wall wall = playing(morning(), 2, 14s).press().after(1min).press().after(1s);
    EXPECT_EQ(wall.twice().place(), "playing switch[3] 0s");
}

TEST(DoublePress, SpansLessThanTheWindow) {
    EXPECT_EQ(playing(morning(), 2, 14s).press().after(349ms).press().place(), "playing switch[3] 0s");
}

TEST(DoublePress, AsSlowAsTheWindowIsTwoPresses) {
    EXPECT_EQ(playing(morning(), 2, 14s).press().after(350ms).press().place(), "ready work[2] 12s");
}

TEST(DoublePress, HasTheWindowItIsGiven) {
    Wall wall = playing(morning(), 2, 14s, {.double_press = 900ms});
    EXPECT_EQ(wall.press().after(899ms).press().place(), "playing switch[3] 0s");
}

TEST(DoublePress, IsMeasuredFromDownToDown) {
    EXPECT_EQ(playing(morning(), 2, 14s).held(340ms).after(10ms).press().place(), "ready work[2] 12s");
}

TEST(DoublePress, ThatBeganWithTheStartIsNone) {
    Wall wall({more_sets()});
    EXPECT_EQ(wall.press().after(200ms).press().place(), "paused work[0] 0.200s");
}

TEST(AfterASkip, PressesAreIgnoredForAWhile) {
    Wall wall = playing(morning(), 2, 14s).twice();
    EXPECT_EQ(wall.after(699ms).press().place(), "playing switch[3] 0.699s");
}

TEST(AfterASkip, APressTakesItBackAndPlaysOn) {
    Wall wall = playing(morning(), 2, 14s).twice().after(700ms);
    EXPECT_TRUE(wall.view().can_undo_skip);
    EXPECT_EQ(wall.press().place(), "playing work[2] 14s");
    EXPECT_FALSE(wall.view().can_undo_skip);
    EXPECT_EQ(wall.after(1s).place(), "playing work[2] 15s");
}

TEST(AfterASkip, OfAPausedSetAPressTakesItBackToThePause) {
    Wall wall = playing(morning(), 2, 14s).press().after(1min).twice().after(1s);
    EXPECT_EQ(wall.press().place(), "paused work[2] 14s");
}

TEST(AfterASkip, ToTheEndAPressTakesItBack) {
    EXPECT_EQ(playing(morning(), 11, 4s).twice().after(1s).press().place(), "playing preview[11] 4s");
}

TEST(AfterASkip, TheLastInstantToTakeItBackIsBeforeThreeSeconds) {
    Wall wall = playing(morning(), 2, 14s).twice();
    EXPECT_TRUE(wall.after(2'999ms).view().can_undo_skip);
    EXPECT_FALSE(wall.after(1ms).view().can_undo_skip);
    EXPECT_EQ(wall.press().place(), "paused switch[3] 3s");
}

TEST(AfterASkip, ThePressThatTakesItBackIsNoFirstOfADouble) {
    Wall wall = playing(morning(), 2, 14s).twice().after(1s).press().after(100ms);
    EXPECT_EQ(wall.press().place(), "paused work[2] 14.100s");
}

TEST(AfterASkip, ThePressAfterTheOneThatTookItBackMayBeginADouble) {
    Wall wall = playing(morning(), 2, 14s).twice().after(1s).press().after(100ms);
    EXPECT_EQ(wall.twice().place(), "playing switch[3] 0s");
}

TEST(AfterASkip, AnIgnoredPressBeginsNoDouble) {
    Wall wall = playing(morning(), 2, 14s).twice().after(600ms).press().after(150ms);
    EXPECT_EQ(wall.press().place(), "playing work[2] 14s");
}

TEST(ArrowRight, SkipsAsADoublePressDoes) {
    EXPECT_EQ(playing(morning(), 5, 4s).take(kiosk::SkipOn{}).place(), "playing preview[8] 0s");
}

TEST(ArrowRight, OnTheTitleGoesToTheFirstMove) {
    EXPECT_EQ(playing(morning(), 0, 1s).take(kiosk::SkipOn{}).place(), "playing preview[1] 0s");
}

TEST(ArrowRight, InAPausePlays) {
    Wall wall = playing(morning(), 2, 14s).take(kiosk::PauseKey{});
    EXPECT_EQ(wall.take(kiosk::SkipOn{}).place(), "playing switch[3] 0s");
}

TEST(ArrowRight, CanBeTakenBackByAPress) {
    Wall wall = playing(morning(), 2, 14s).take(kiosk::SkipOn{}).after(1s);
    EXPECT_EQ(wall.press().place(), "playing work[2] 14s");
}

TEST(ArrowRight, InIdleAndDoneDoesNothing) {
    EXPECT_EQ(Wall({morning()}).take(kiosk::SkipOn{}).place(), "idle");
    Wall done = playing(morning(), 13).take(kiosk::SkipOn{});
    EXPECT_EQ(done.place(), "finished");
    EXPECT_FALSE(done.view().can_undo_skip);
}

TEST(ArrowLeft, GoesToTheSegmentsBeginning) {
    EXPECT_EQ(playing(morning(), 4, 2s).take(kiosk::SkipBack{}).place(), "playing work[4] 0s");
}

TEST(ArrowLeft, InItsFirstTwoSecondsGoesToTheOneBefore) {
    EXPECT_EQ(playing(morning(), 4, 1'999ms).take(kiosk::SkipBack{}).place(), "playing switch[3] 0s");
}

TEST(ArrowLeft, StepsOverASetThatWasNotTaken) {
    EXPECT_EQ(playing(more_sets(), 8).take(kiosk::SkipBack{}).place(), "playing rest[1] 0s");
}

TEST(ArrowLeft, StepsIntoASetThatWasTaken) {
    Wall wall = playing(more_sets(), 1).press().after(20s + 22s + 20s);
    ASSERT_EQ(wall.place(), "playing preview[8] 0s");
    EXPECT_EQ(wall.take(kiosk::SkipBack{}).place(), "playing rest[4] 0s");
}

TEST(ArrowLeft, AtTheVeryBeginningStaysThere) {
    EXPECT_EQ(playing(morning(), 0, 1s).take(kiosk::SkipBack{}).place(), "playing title[0] 0s");
}

TEST(ArrowLeft, KeepsAPauseAndMakesReadyOne) {
    Wall wall = playing(morning(), 2, 14s).press().after(1min);
    EXPECT_EQ(wall.take(kiosk::SkipBack{}).place(), "paused work[2] 0s");
    EXPECT_EQ(wall.press().take(kiosk::SkipBack{}).place(), "paused preview[1] 0s");
}

TEST(ArrowLeft, FromDoneGoesBackIntoTheLastMove) {
    EXPECT_EQ(playing(morning(), 13).take(kiosk::SkipBack{}).place(), "playing work[12] 0s");
}

TEST(ArrowLeft, InIdleDoesNothing) { EXPECT_EQ(Wall({morning()}).take(kiosk::SkipBack{}).place(), "idle"); }

TEST(ArrowLeft, FromAnOpenRestThatIsLeftForgetsTheLeaving) {
    Wall wall = playing(morning(), 10, 10s).press().after(1s).take(kiosk::SkipBack{});
    EXPECT_EQ(wall.place(), "playing open_rest[10] 0s");
}

TEST(Key, BetweenTwoPressesMakesThemTwo) {
    Wall wall = playing(morning(), 2, 14s).press().after(100ms).take(kiosk::SkipBack{}).after(100ms);
    EXPECT_EQ(wall.press().place(), "ready work[2] 0s");
}

} // namespace
} // namespace support
