// How a session ends and is gone on with: holding, Esc, P, the limits of an attended wall, and idle's offer.
#include "tests/support/wall.hpp"

#include <gtest/gtest.h>

namespace support {
namespace {

TEST(Hold, EndsWhereThePressFoundTheSession) {
    EXPECT_EQ(playing(morning(), 2, 14s).held(1s).place(), "idle, goes on at work[2] 14s");
}

TEST(Hold, IsASecondLong) { EXPECT_EQ(playing(morning(), 2, 14s).held(999ms).place(), "paused work[2] 14s"); }

TEST(Hold, UndoesTheJumpOfItsOwnPress) {
    EXPECT_EQ(playing(morning(), 5, 4s).held(1s).place(), "idle, goes on at rest[5] 4s");
}

TEST(Hold, UndoesTheOfferItsOwnPressTook) {
    Wall wall = playing(more_sets(), 1, 4s).held(1s);
    EXPECT_TRUE(std::get<kiosk::Idle>(wall.player.state).unfinished->taken.empty());
}

TEST(Hold, UndoesTheSkipOfADoublePress) {
    EXPECT_EQ(playing(morning(), 2, 14s).press().after(100ms).held(1s).place(),
              "idle, goes on at work[2] 14s");
}

TEST(Hold, InAPauseEndsWhereItPaused) {
    EXPECT_EQ(playing(morning(), 2, 14s).press().after(1min).held(1s).place(),
              "idle, goes on at work[2] 14s");
}

TEST(Hold, OnTheTitleLeavesNothingToGoOnWith) {
    Wall wall({morning(), morning()});
    EXPECT_EQ(wall.start().after(1s).held(1s).place(), "idle");
    EXPECT_EQ(wall.press().place(), "playing title[0] 0s")
        << "the programme it found, not the one it turned to";
}

TEST(Hold, InDoneLeavesNothingToGoOnWith) { EXPECT_EQ(playing(morning(), 13).held(1s).place(), "idle"); }

TEST(Hold, InIdleFindsIdleAgain) {
    EXPECT_EQ(Wall({morning()}).held(1s).place(), "idle");
    EXPECT_EQ(playing(morning(), 2, 14s).held(1s).held(1s).place(), "idle, goes on at work[2] 14s");
}

TEST(Hold, IsDeafUntilTheRelease) {
    Wall wall = playing(morning(), 2, 14s).down().after(10s).down();
    EXPECT_EQ(wall.place(), "idle, goes on at work[2] 14s");
    EXPECT_EQ(wall.up().press().place(), "ready work[2] 12s");
}

TEST(Hold, ShowsARingThatFillsBeforeItEnds) {
    Wall wall = playing(morning(), 2, 14s).down();
    EXPECT_EQ(wall.after(249ms).view().hold_ring, std::nullopt);
    EXPECT_EQ(wall.after(1ms).view().hold_ring, 0.0);
    EXPECT_EQ(wall.after(375ms).view().hold_ring, 0.5);
    EXPECT_EQ(wall.after(375ms).view().hold_ring, std::nullopt);
}

TEST(Hold, LetGoShowsNoRing) {
    EXPECT_EQ(playing(morning(), 2, 14s).held(500ms).view().hold_ring, std::nullopt);
}

TEST(Hold, OfAPressThatWasIgnoredDoesNothing) {
    EXPECT_EQ(playing(morning(), 2, 14s).twice().after(600ms).held(3s).place(), "playing switch[3] 3.600s");
}

TEST(Esc, EndsAtOnce) {
    EXPECT_EQ(playing(morning(), 2, 14s).take(kiosk::EndKey{}).place(), "idle, goes on at work[2] 14s");
}

TEST(Esc, InDoneLeadsToIdle) { EXPECT_EQ(playing(morning(), 13).take(kiosk::EndKey{}).place(), "idle"); }

TEST(Esc, InIdleDoesNothing) {
    EXPECT_EQ(playing(morning(), 2, 14s).take(kiosk::EndKey{}).take(kiosk::EndKey{}).place(),
              "idle, goes on at work[2] 14s");
}

TEST(Esc, AfterASkipLeavesNothingToTakeBack) {
    Wall wall = playing(morning(), 2, 14s).twice().take(kiosk::EndKey{});
    EXPECT_FALSE(wall.view().can_undo_skip);
    EXPECT_EQ(wall.press().place(), "ready switch[3] 0s");
}

TEST(PKey, PausesAnythingThatPlays) {
    EXPECT_EQ(playing(morning(), 0, 1s).take(kiosk::PauseKey{}).place(), "paused title[0] 1s");
    EXPECT_EQ(playing(morning(), 5, 4s).take(kiosk::PauseKey{}).place(), "paused rest[5] 4s");
    EXPECT_EQ(playing(more_sets(), 1, 4s).take(kiosk::PauseKey{}).place(), "paused rest[1] 4s");
    EXPECT_EQ(playing(morning(), 10, 4s).take(kiosk::PauseKey{}).place(), "paused open_rest[10] 4s");
}

TEST(PKey, GoesOnAsAPressDoes) {
    Wall wall = playing(morning(), 2, 14s).take(kiosk::PauseKey{}).after(1min);
    EXPECT_EQ(wall.take(kiosk::PauseKey{}).place(), "ready work[2] 12s");
    EXPECT_EQ(wall.take(kiosk::PauseKey{}).place(), "paused work[2] 12s");
}

TEST(PKey, InIdleAndDoneDoesNothing) {
    EXPECT_EQ(Wall({morning()}).take(kiosk::PauseKey{}).place(), "idle");
    EXPECT_EQ(playing(morning(), 13).take(kiosk::PauseKey{}).place(), "finished");
}

TEST(UnfinishedSession, GoesOnThroughReadyWhateverWasUnderWay) {
    const auto resumed = [](std::size_t segment, Ms into) {
        return playing(morning(), segment, into).take(kiosk::EndKey{}).after(10min).press().place();
    };
    EXPECT_EQ(resumed(2, 14s), "ready work[2] 12s");
    EXPECT_EQ(resumed(5, 4s), "ready rest[5] 4s");
    EXPECT_EQ(resumed(1, 4s), "ready preview[1] 4s");
}

TEST(UnfinishedSession, IsOfferedForAnHour) {
    Wall wall = playing(morning(), 2, 14s).take(kiosk::EndKey{});
    EXPECT_EQ(wall.after(60min - 1ms).place(), "idle, goes on at work[2] 14s");
    EXPECT_EQ(wall.after(1ms).place(), "idle");
    EXPECT_EQ(wall.press().place(), "playing title[0] 0s");
}

TEST(UnfinishedSession, KeepsTheSetsThatWereTaken) {
    Wall wall = playing(more_sets(), 1).press().after(20s + 12s).take(kiosk::EndKey{}).press();
    EXPECT_EQ(wall.after(5s + 12s).place(), "playing rest[4] 0s");
}

TEST(AttendedWall, LeavesAPauseAfterTenMinutes) {
    Wall wall = playing(morning(), 2, 14s).press();
    EXPECT_EQ(wall.after(10min - 1ms).place(), "paused work[2] 14s");
    EXPECT_EQ(wall.after(1ms).place(), "idle, goes on at work[2] 14s");
}

TEST(AttendedWall, LeavesAnOpenRestAfterTenMinutesAndCanWaitAgain) {
    Wall wall = playing(morning(), 10);
    EXPECT_EQ(wall.after(10min - 1ms).place(), "playing open_rest[10] 599.999s");
    EXPECT_EQ(wall.after(1ms).place(), "idle, goes on at open_rest[10] 600s");
    EXPECT_EQ(wall.press().after(5s + 9min).place(), "playing open_rest[10] 540s");
}

TEST(AttendedWall, LetsAnOpenRestBeLeftInItsLastInstant) {
    Wall wall = playing(morning(), 10).after(10min - 1ms).press();
    EXPECT_EQ(wall.after(5s).place(), "playing preview[11] 0s");
}

TEST(AttendedWall, LeavesDoneAfterTwoMinutes) {
    Wall wall = playing(morning(), 13);
    EXPECT_EQ(wall.after(2min - 1ms).place(), "finished");
    EXPECT_EQ(wall.after(1ms).place(), "idle");
}

} // namespace
} // namespace support
