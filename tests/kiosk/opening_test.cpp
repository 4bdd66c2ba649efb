// A wall with opening hours: what it does when they come and go, with and without somebody there.
#include "kiosk/show.hpp"

#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Hours;
using kiosk::Mode;
using kiosk::Ms;

namespace {

using walls::kind, walls::shown;

kiosk::Show wall(Mode mode, bool suspended = false) {
    kiosk::ShowOptions options;
    options.hours = Hours{mode, suspended};
    options.player.loop = mode == Mode::loop;
    auto show = walls::show_of(walls::two_moves, options);
    if (options.player.loop) show.start(0ms);
    return show;
}

/// A person's session in the first side of the first move, 14 s before its end.
kiosk::Show somebody_at_work(Mode mode = Mode::idle) {
    auto show = wall(mode);
    walls::press(show);
    show.elapse(25s);
    return show;
}

using walls::idle;

} // namespace

TEST(ALoopAtClosingTime, StopsAtTheEndOfTheSide) {
    auto show = wall(Mode::loop);
    show.elapse(25s);
    show.take(Hours{Mode::idle, false});
    show.elapse(14s - 1ms);
    EXPECT_EQ(kind(show), "work");
    show.elapse(1ms);
    EXPECT_EQ(shown(show), idle);
    show.elapse(24h);
    EXPECT_EQ(shown(show), idle) << "and does not begin again";
}

TEST(ALoopAtClosingTime, StopsAtOnceBetweenTwoSides) {
    auto show = wall(Mode::loop);
    show.elapse(8s);
    ASSERT_EQ(kind(show), "preview");
    show.take(Hours{Mode::quiet, false});
    EXPECT_EQ(shown(show), idle);
}

TEST(ALoopAtClosingTime, DoesNotBeginItsNextRound) {
    auto show = wall(Mode::loop);
    show.elapse(279s + 10s);
    EXPECT_EQ(shown(show), "idle | Test | Next start in | 0:50 | Press: start now");
    show.take(Hours{Mode::idle, false});
    EXPECT_EQ(shown(show), idle);
}

TEST(ALoopAtClosingTime, EndsTheSameHoweverTimeIsSliced) {
    auto coarse = wall(Mode::loop), fine = wall(Mode::loop);
    for (auto* show : {&coarse, &fine}) {
        show->elapse(25s);
        show->take(Hours{Mode::quiet, false});
    }
    coarse.elapse(5min);
    for (int i = 0; i < 30'000; ++i) fine.elapse(10ms);
    EXPECT_EQ(coarse.player().state, fine.player().state);
    EXPECT_EQ(shown(coarse), "dark");
    EXPECT_EQ(shown(fine), "dark");
}

TEST(SomebodyInALoopAtClosingTime, MayFinish) {
    auto show = wall(Mode::loop);
    show.elapse(25s);
    walls::press(show);
    show.elapse(1s);
    walls::press(show);
    show.take(Hours{Mode::quiet, false});
    show.elapse(6s);
    EXPECT_EQ(kind(show), "work");
    show.elapse(5min);
    EXPECT_EQ(kind(show), "done") << "and is told so, as a person is";
    show.elapse(2min + 1min);
    EXPECT_EQ(shown(show), "dark");
}

TEST(SomebodyAtClosingTime, HasAnHour) {
    auto show = somebody_at_work();
    show.take(Hours{Mode::quiet, false});
    for (int i = 0; i < 7; ++i) {
        walls::press(show);
        show.elapse(8min + 30s);
        walls::press(show);
        show.elapse(400ms);
        ASSERT_EQ(kind(show), "ready") << "after pause " << i;
    }
    show.elapse(30s);
    EXPECT_EQ(shown(show), idle) << "59.5 minutes, and at the end of the side within the next";
}

TEST(SomebodyAtClosingTime, IsNotDisturbedBeforeAnHourIsOver) {
    auto show = somebody_at_work();
    show.take(Hours{Mode::quiet, false});
    walls::press(show);
    show.elapse(9min);
    walls::press(show);
    show.elapse(5s + 1s);
    EXPECT_EQ(kind(show), "work");
}

TEST(APressInQuietHours, LightsTheScreenAndTheNextOneStarts) {
    auto show = wall(Mode::quiet);
    show.elapse(1min);
    EXPECT_EQ(shown(show), "dark");
    EXPECT_EQ(show.until_change(), std::nullopt) << "it wakes for nothing";
    walls::press(show);
    EXPECT_EQ(shown(show), idle);
    walls::press(show);
    EXPECT_EQ(kind(show), "title");
    show.elapse(279s);
    EXPECT_EQ(kind(show), "done") << "one routine, whole";
    show.elapse(2min + 1min);
    EXPECT_EQ(shown(show), "dark");
}

TEST(AScreenLitInQuietHours, GoesDarkWhenNobodyStarts) {
    auto show = wall(Mode::quiet);
    show.elapse(5min);
    walls::press(show);
    show.elapse(59s);
    EXPECT_EQ(shown(show), idle);
    EXPECT_EQ(show.until_change(), Ms{1s});
    show.elapse(1s);
    EXPECT_EQ(shown(show), "dark");
}

TEST(SomebodyMoving, LightsAScreenThatNobodyUsedButNotInQuietHours) {
    kiosk::ShowOptions options;
    options.curtain.off_after = 10min;
    auto show = walls::show_of(walls::two_moves, options);
    show.elapse(10min);
    EXPECT_EQ(shown(show), "dark");
    show.take(kiosk::Motion{});
    EXPECT_EQ(shown(show), idle);
    auto quiet = wall(Mode::quiet);
    quiet.elapse(10min);
    quiet.take(kiosk::Motion{});
    EXPECT_EQ(shown(quiet), "dark");
}

TEST(AMirror, IsADotThatAPressStartsFrom) {
    kiosk::ShowOptions options;
    options.curtain.mirror = true;
    auto show = walls::show_of(walls::two_moves, options);
    show.elapse(1min);
    EXPECT_EQ(shown(show), "dot");
    walls::press(show);
    EXPECT_EQ(kind(show), "title");
}

TEST(ASession, IsNeverDark) {
    kiosk::ShowOptions options;
    options.curtain = {.mirror = true, .off_after = 1min, .drift = true};
    auto show = walls::show_of(walls::two_moves, options);
    walls::press(show);
    for (int i = 0; i < 278; ++i) {
        show.elapse(1s);
        EXPECT_TRUE(kind(show) != "dark" && kind(show) != "dot" && !show.card().drift) << i;
    }
}

TEST(LoopHours, OpenAWallThatNobodyUses) {
    auto show = wall(Mode::quiet);
    show.elapse(8h);
    show.take(Hours{Mode::loop, false});
    EXPECT_EQ(kind(show), "title");
    show.elapse(279s);
    EXPECT_EQ(shown(show), "idle | Test | Next start in | 1:00 | Press: start now");
}

TEST(LoopHours, GiveWhoeverJustPressedAMinute) {
    auto show = somebody_at_work();
    show.take(kiosk::Event{kiosk::EndKey{}});
    show.elapse(20s);
    show.take(Hours{Mode::loop, false});
    EXPECT_EQ(shown(show), "idle | Test | Next start in | 0:40 | Press: start now");
}

TEST(LoopHours, WaitForASession) {
    auto show = somebody_at_work();
    show.take(Hours{Mode::loop, false});
    EXPECT_EQ(kind(show), "work");
    walls::press(show);
    show.elapse(9min);
    EXPECT_EQ(kind(show), "paused") << "a person's pause, not a loop's";
    show.elapse(1min);
    EXPECT_EQ(shown(show), "idle | Test | Next start in | 1:00 | Press: start now");
}

TEST(HoursThatChangeTheirMind, LetTheLoopPlayOn) {
    auto show = wall(Mode::loop);
    show.elapse(25s);
    show.take(Hours{Mode::quiet, false});
    show.take(Hours{Mode::loop, false});
    show.elapse(60s);
    EXPECT_NE(kind(show), "idle");
}

TEST(AnUnknownTime, IsSaidOnTheIdleCard) {
    EXPECT_EQ(wall(Mode::idle, true).card().notice, "The clock is not set: opening hours wait for it");
    EXPECT_EQ(wall(Mode::idle).card().notice, "");
}

TEST(AnUnknownTime, LetsALoopGoOnThatThePowerCut) {
    kiosk::Saved saved;
    const auto before = wall(Mode::loop);
    kiosk::save(saved, before.player(), before.menu());
    auto show = wall(Mode::idle, true);
    show.take(kiosk::Found{saved});
    EXPECT_EQ(kind(show), "title");
    show.elapse(279s);
    EXPECT_EQ(shown(show), "idle | Test | Next start in | 1:00 | Press: start now");
    auto known = wall(Mode::idle);
    known.take(kiosk::Found{saved});
    EXPECT_EQ(shown(known), idle) << "these are no hours for it";
}

TEST(TroubleInQuietHours, IsDark) {
    kiosk::ShowOptions options;
    options.hours = Hours{Mode::quiet, false};
    kiosk::Show show{{}, options, {}};
    EXPECT_EQ(kind(show), "trouble");
    show.elapse(1min);
    EXPECT_EQ(shown(show), "dark");
    walls::press(show);
    EXPECT_EQ(kind(show), "trouble");
}
