// The question which way up the screen hangs: at the first start, and when somebody holds the button on idle.
#include "tests/kiosk/turning_wall.hpp"

#include <gtest/gtest.h>

namespace turning {

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
    kiosk::ShowOptions options;
    options.player.loop = true;
    auto coarse = wall(Turnable{0, true}, options), fine = wall(Turnable{0, true}, options);
    coarse.start(0ms);
    fine.start(0ms);
    coarse.elapse(18s);
    for (int i = 0; i < 18'000; ++i) fine.elapse(1ms);
    EXPECT_EQ(shown(coarse), "title | Test | Strength | 2 | Press: another plan");
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

TEST(AnAnsweredWall, AsksAgainWhenTheButtonIsHeldOnIdleAndLetGo) {
    auto show = answered_before();
    hold(show, 8s);
    EXPECT_EQ(kind(show), "idle") << "until then it may be a wire";
    let_go(show);
    EXPECT_EQ(shown(show), "turning | Does the arrow point up? | Wait 15 s: keep | Press: turn");
    EXPECT_EQ(show.turning().rotate(), 90) << "it turns with the next press";
    walls::press(show);
    EXPECT_EQ(show.turning().rotate(), 180);
    show.elapse(15s);
    EXPECT_EQ(answer(show), 180);
    walls::press(show);
    EXPECT_EQ(kind(show), "title") << "the button is itself again";
}

TEST(AnAnsweredWall, SaysWhenToLetGo) {
    auto show = answered_before();
    EXPECT_EQ(live(show), idle);
    hold(show, 8s - 1ms);
    EXPECT_EQ(live(show), idle);
    EXPECT_EQ(show.until_change(), 1ms);
    show.elapse(1ms);
    EXPECT_EQ(live(show), "idle | Test | Let go: turn");
    show.elapse(2s - 1ms);
    EXPECT_EQ(live(show), "idle | Test | Let go: turn");
    EXPECT_EQ(show.until_change(), 1ms);
    show.elapse(1ms);
    EXPECT_EQ(live(show), idle);
}

TEST(AnAnsweredWall, SaysSoOnACardThatOffersToGoOn) {
    auto show = answered_before();
    walls::press(show);
    show.elapse(25s);
    hold_and_let_go(show, 1s);
    ASSERT_TRUE(shown(show).starts_with("idle | Test | Go on")) << shown(show);
    const auto offer = live(show);
    hold(show, 8s - 1ms);
    EXPECT_EQ(live(show), offer);
    show.elapse(1ms);
    EXPECT_TRUE(live(show).ends_with("| Let go: turn")) << live(show);
    show.elapse(2s);
    EXPECT_EQ(live(show), offer);
}

TEST(AnAnsweredWall, TakesAHoldSecondBySecond) {
    auto show = answered_before();
    show.take(kiosk::Event{kiosk::PressDown{}});
    EXPECT_EQ(kind(show), "title") << "a press starts at once";
    show.elapse(1s);
    EXPECT_EQ(shown(show), idle) << "held: what it did is undone";
    show.elapse(7s);
    EXPECT_EQ(shown(show), "idle | Test | Let go: turn");
    let_go(show);
    EXPECT_EQ(kind(show), "turning");
}

TEST(AnAnsweredWall, IsNotAskedByAShorterHold) {
    auto show = answered_before();
    hold_and_let_go(show, 8s - 1ms);
    EXPECT_EQ(shown(show), idle);
    show.elapse(10s);
    EXPECT_EQ(shown(show), idle);
}

TEST(AnAnsweredWall, IsNotAskedByAHoldThatIsNobodys) {
    auto show = answered_before();
    hold_and_let_go(show, 10s);
    EXPECT_EQ(shown(show), idle) << "of a key: nothing tells that it is stuck";
}

TEST(AnAnsweredWall, AsksTheSameHoweverTheHoldIsSliced) {
    auto coarse = answered_before(), fine = answered_before();
    hold_and_let_go(coarse, 9s);
    fine.take(kiosk::Event{kiosk::PressDown{}});
    for (int i = 0; i < 9'000; ++i) fine.elapse(1ms);
    let_go(fine);
    EXPECT_EQ(kind(coarse), "turning");
    EXPECT_EQ(shown(coarse), shown(fine));
}

TEST(AnAnsweredWall, IsNotAskedByAHoldThatEndsARoutine) {
    auto show = answered_before();
    walls::press(show);
    show.elapse(25s);
    hold_and_let_go(show, 9s);
    EXPECT_EQ(kind(show), "idle") << "held for a second: the end";
}

TEST(AnAnsweredWall, IsNotAskedInAGym) {
    kiosk::ShowOptions options;
    options.player.only_start = true;
    auto show = wall(Turnable{0, false}, options);
    hold_and_let_go(show, 9s);
    EXPECT_EQ(kind(show), "preview");
}

TEST(AWallThatIsConfigured, IsNeverAskedAndTurnsNothing) {
    auto show = wall(std::nullopt);
    EXPECT_EQ(shown(show), idle);
    hold_and_let_go(show, 9s);
    EXPECT_EQ(shown(show), idle);
    EXPECT_EQ(show.turning().rotate(), std::nullopt);
}

TEST(ADarkWall, IsLitByThePressThatThenAsks) {
    kiosk::ShowOptions options;
    options.curtain.off_after = 1min;
    auto show = wall(Turnable{0, false}, options);
    show.elapse(2min);
    ASSERT_EQ(shown(show), "dark");
    hold_and_let_go(show, 8s);
    EXPECT_EQ(kind(show), "turning");
}

} // namespace turning
