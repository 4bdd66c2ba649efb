// The question which way up the screen hangs: at the first start, and when somebody holds the button on idle.
#include "kiosk/turning.hpp"

#include "kiosk/show.hpp"
#include "tests/support/described.hpp"
#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Ms;
using kiosk::Turnable;

namespace {

std::string shown(const kiosk::Show& show) { return described::card(show.card()); }
std::string kind(const kiosk::Show& show) { return shown(show).substr(0, shown(show).find(' ')); }

kiosk::Show wall(const std::optional<Turnable>& screen, kiosk::ShowOptions options = {}) {
    options.screen = screen;
    return walls::show_of(walls::two_moves, options);
}
kiosk::Show at_its_first_start() { return wall(Turnable{0, true}); }
kiosk::Show answered_before(int rotate = 90) { return wall(Turnable{rotate, false}); }

void hold(kiosk::Show& show, Ms time) {
    show.take(kiosk::Event{kiosk::PressDown{}});
    show.elapse(time);
}
void let_go(kiosk::Show& show) { show.take(kiosk::Event{kiosk::PressUp{}}); }

std::optional<int> answer(const kiosk::Show& show) { return show.turning().answer(); }

const std::string idle = "idle | Test | Press to start";

} // namespace

TEST(AFirstStart, AsksWhichWayUpTheScreenHangs) {
    const auto show = at_its_first_start();
    EXPECT_EQ(shown(show), "turning | Does the arrow point up? | Wait 15 s: keep | Press: turn");
    EXPECT_EQ(show.turning().rotate(), 0);
    EXPECT_EQ(answer(show), std::nullopt);
}

TEST(AFirstStart, CountsDownSecondBySecond) {
    auto show = at_its_first_start();
    EXPECT_EQ(show.until_change(), 1s);
    show.elapse(1'400ms);
    EXPECT_EQ(shown(show), "turning | Does the arrow point up? | Wait 14 s: keep | Press: turn");
    EXPECT_EQ(show.until_change(), 600ms);
    EXPECT_EQ(described::card(show.live_card()), shown(show));
}

TEST(AFirstStart, KeepsThePictureAfterFifteenSecondsWithoutAPress) {
    auto show = at_its_first_start();
    show.elapse(15s - 1ms);
    EXPECT_EQ(kind(show), "turning");
    show.elapse(1ms);
    EXPECT_EQ(shown(show), idle);
    EXPECT_EQ(answer(show), 0);
}

TEST(AFirstStart, TurnsByAQuarterAPressAndBeginsToWaitAnew) {
    auto show = at_its_first_start();
    show.elapse(14s);
    walls::press(show);
    EXPECT_EQ(show.turning().rotate(), 90);
    show.elapse(14s);
    EXPECT_EQ(kind(show), "turning");
    show.elapse(1s);
    EXPECT_EQ(shown(show), idle) << "the press started nothing";
    EXPECT_EQ(answer(show), 90);
}

TEST(AFirstStart, ComesRoundWithFourPressesAndGoesBackWithTheOtherKey) {
    auto show = at_its_first_start();
    for (const int degrees : {90, 180, 270, 0}) {
        walls::press(show);
        EXPECT_EQ(show.turning().rotate(), degrees);
    }
    show.take(kiosk::Event{kiosk::SkipBack{}});
    EXPECT_EQ(show.turning().rotate(), 270);
}

TEST(AFirstStart, LetsALoopBeginWhereItWouldHave) {
    kiosk::ShowOptions options;
    options.player.loop = true;
    auto show = wall(Turnable{0, true}, options);
    show.start(0ms);
    EXPECT_EQ(kind(show), "turning");
    show.elapse(15s);
    EXPECT_EQ(shown(show), "title | Test | Strength | 5 | Press: another plan");
    show.elapse(5s);
    EXPECT_EQ(kind(show), "preview");
}

TEST(AFirstStart, EndsInTheSamePlaceHoweverItsTimeIsSliced) {
    auto coarse = at_its_first_start(), fine = at_its_first_start();
    coarse.elapse(20s);
    for (int i = 0; i < 20'000; ++i) fine.elapse(1ms);
    EXPECT_EQ(shown(coarse), shown(fine));
    EXPECT_EQ(answer(coarse), answer(fine));
}

TEST(AFirstStart, OfAWallThatWasAtWorkBeforeItCrashedDoesNotAsk) {
    auto before = walls::show_of(walls::two_moves);
    before.start(20s);
    kiosk::Saved saved;
    kiosk::save(saved, before.player(), before.menu());
    auto show = at_its_first_start();
    ASSERT_TRUE(show.restore(saved));
    EXPECT_EQ(kind(show), "work");
}

TEST(AFirstStart, IsNoPauseWhenTheMachineSlept) {
    auto show = at_its_first_start();
    show.gap(1h);
    EXPECT_EQ(kind(show), "turning");
}

TEST(AnAnsweredWall, AsksNoMoreByItself) {
    auto show = answered_before();
    EXPECT_EQ(shown(show), idle);
    EXPECT_EQ(show.turning().rotate(), 90);
    show.elapse(24h);
    EXPECT_EQ(answer(show), std::nullopt) << "nothing to save";
}

TEST(AnAnsweredWall, AsksAgainWhenTheButtonIsHeldOnIdle) {
    auto show = answered_before();
    hold(show, 8s - 1ms);
    EXPECT_EQ(shown(show), idle);
    EXPECT_EQ(show.until_change(), 1ms);
    show.elapse(1ms);
    EXPECT_EQ(kind(show), "turning");
    let_go(show);
    EXPECT_EQ(show.turning().rotate(), 90) << "it turns with the next press";
    walls::press(show);
    EXPECT_EQ(show.turning().rotate(), 180);
    show.elapse(15s);
    EXPECT_EQ(answer(show), 180);
    walls::press(show);
    EXPECT_EQ(kind(show), "title") << "the button is itself again";
}

TEST(AnAnsweredWall, IsNotAskedByAShorterHold) {
    auto show = answered_before();
    hold(show, 7s);
    let_go(show);
    show.elapse(10s);
    EXPECT_EQ(shown(show), idle);
}

TEST(AnAnsweredWall, IsNotAskedByAHoldThatEndsARoutine) {
    auto show = answered_before();
    walls::press(show);
    show.elapse(25s);
    hold(show, 20s);
    EXPECT_EQ(kind(show), "idle") << "held for a second: the end";
}

TEST(AnAnsweredWall, IsNotAskedInAGym) {
    kiosk::ShowOptions options;
    options.player.only_start = true;
    auto show = wall(Turnable{0, false}, options);
    hold(show, 9s);
    EXPECT_EQ(kind(show), "preview");
}

TEST(AWallThatIsConfigured, IsNeverAskedAndTurnsNothing) {
    auto show = wall(std::nullopt);
    EXPECT_EQ(shown(show), idle);
    hold(show, 20s);
    EXPECT_EQ(shown(show), idle);
    EXPECT_EQ(show.turning().rotate(), std::nullopt);
}

TEST(ADarkWall, IsLitByThePressThatThenAsks) {
    kiosk::ShowOptions options;
    options.curtain.off_after = 1min;
    auto show = wall(Turnable{0, false}, options);
    show.elapse(2min);
    ASSERT_EQ(shown(show), "dark");
    hold(show, 8s);
    EXPECT_EQ(kind(show), "turning");
}
