// A wire that is stuck, before the question which way up the screen hangs and in it: it is nobody's answer.
#include "tests/kiosk/turning_wall.hpp"

#include <gtest/gtest.h>

namespace turning {

namespace {

/// As the line tells it once it has been closed for ten seconds.
void become_stuck(kiosk::Show& show) {
    let_go(show);
    show.take(kiosk::StuckButton{"GPIO17"});
}

} // namespace

TEST(AWireThatIsStuck, NeverAsks) {
    auto show = answered_before();
    show.take(kiosk::Event{kiosk::PressDown{}});
    for (int second = 1; second <= 10; ++second) {
        show.elapse(1s);
        EXPECT_EQ(kind(show), "idle") << second;
    }
    become_stuck(show);
    EXPECT_EQ(shown(show), idle);
    EXPECT_EQ(show.live_card().notice, "The button on GPIO17 is held down: look at its wire");
    show.elapse(1h);
    show.take(kiosk::StuckButton{}); // its opening is nothing
    EXPECT_EQ(shown(show), idle);
    EXPECT_EQ(answer(show), std::nullopt) << "nothing to save";
}

TEST(AWireThatIsStuck, AsksNothingEvenWhenTheLoopMeasuredALittleLess) {
    auto show = answered_before();
    hold(show, 10s - 1ms);
    become_stuck(show);
    EXPECT_EQ(shown(show), idle);
}

TEST(AWireThatIsStuck, IsNoAnswer) {
    auto show = answered_before();
    hold_and_let_go(show, 8s);
    hold(show, 10s);
    EXPECT_EQ(show.turning().rotate(), 180) << "a press, for all anybody knows";
    become_stuck(show);
    EXPECT_EQ(shown(show), idle);
    EXPECT_EQ(show.turning().rotate(), 90) << "as it hung";
    show.elapse(1h);
    EXPECT_EQ(answer(show), std::nullopt) << "nothing to save";
}

TEST(AWireThatIsStuck, LeavesWhatAPersonAnswered) {
    auto show = answered_before();
    hold_and_let_go(show, 8s);
    walls::press(show);
    hold(show, 10s);
    EXPECT_EQ(show.turning().rotate(), 270);
    become_stuck(show);
    EXPECT_EQ(show.turning().rotate(), 180);
    EXPECT_EQ(shown(show), "turning | Does the arrow point up? | Wait 15 s: keep | Press: turn");
    show.elapse(15s);
    EXPECT_EQ(answer(show), 180);
}

TEST(AWireThatIsStuck, LeavesAFirstStartToBeAskedAgain) {
    auto show = at_its_first_start();
    show.elapse(1s);
    show.take(kiosk::StuckButton{"GPIO17"}); // as it was found
    EXPECT_EQ(shown(show), idle) << "nobody could answer";
    show.elapse(1h);
    EXPECT_EQ(answer(show), std::nullopt) << "the next start asks";
}

TEST(AWireThatIsReleased, EndsNoQuestion) {
    auto show = at_its_first_start();
    show.take(kiosk::StuckButton{});
    EXPECT_EQ(kind(show), "turning");
}

} // namespace turning
