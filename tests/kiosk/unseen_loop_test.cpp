// A loop before a motion sensor: dark while nobody is there to see it.
#include "kiosk/show.hpp"

#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Ms;

namespace {

using walls::kind;

kiosk::Show loop_with_a_sensor() {
    kiosk::ShowOptions options;
    options.curtain.off_after = 10min;
    options.player.loop = true;
    auto show = walls::show_of(walls::two_moves, options);
    show.start(0ms);
    show.elapse(300ms); // beside the card's own seconds
    show.take(kiosk::Motion{});
    return show;
}

} // namespace

TEST(ALoopThatNobodySees, GoesDarkAndPlaysOnUntilSomebodyMoves) {
    auto show = loop_with_a_sensor();
    show.elapse(10min - 1ms);
    EXPECT_NE(kind(show), "dark");
    EXPECT_EQ(show.until_change(), Ms{1});
    show.elapse(1ms);
    EXPECT_EQ(kind(show), "dark");
    EXPECT_TRUE(std::holds_alternative<render::DarkCard>(show.live_card().body));
    show.elapse(1h);
    EXPECT_EQ(kind(show), "dark");
    show.take(kiosk::Motion{});
    EXPECT_NE(kind(show), "dark");
    EXPECT_FALSE(std::holds_alternative<render::DarkCard>(show.live_card().body));
}

TEST(ALoopThatNobodySees, WakesForWhatHappensAndForNoFrame) {
    auto show = loop_with_a_sensor();
    show.elapse(10min);
    (void)show.live_card();
    for (int times = 0; times < 20; ++times) {
        const auto next = show.until_change();
        ASSERT_TRUE(next.has_value());
        EXPECT_GE(*next, Ms{1'000}) << "no frames, no seconds";
        EXPECT_EQ(show.pose_in(Ms{10}), nullptr);
        show.elapse(*next);
    }
}

TEST(ALoopThatNobodySees, IsLitByAPressThatDoesNothingElse) {
    auto show = loop_with_a_sensor();
    show.elapse(10min);
    walls::press(show);
    EXPECT_NE(kind(show), "dark");
    EXPECT_FALSE(std::holds_alternative<kiosk::Paused>(show.player().state));
}

TEST(ALoopWithoutASensor, IsNeverDark) {
    auto show = loop_with_a_sensor();
    show.take(kiosk::Motion{.told = false}); // its driver went away
    for (int minutes = 0; minutes < 120; ++minutes) {
        show.elapse(1min);
        EXPECT_NE(kind(show), "dark");
    }
}

TEST(ASessionThatNobodySees, IsNotDarkened) {
    kiosk::ShowOptions options;
    options.curtain.off_after = 1min;
    auto show = walls::show_of(walls::two_moves, options);
    show.take(kiosk::Motion{});
    walls::press(show);
    show.elapse(70s);
    EXPECT_NE(kind(show), "dark");
}
