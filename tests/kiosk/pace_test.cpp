// The loop sleeps until the card changes by itself: never too late, and not needlessly early.
#include "kiosk/compose.hpp"

#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Ms;
using walls::two_moves;

namespace {

/// Steps through `length` by single milliseconds.
/// @return the first moment at which the card changed although it had been promised to stay; nullopt: never
std::optional<Ms> broken_promise(kiosk::Show show, Ms length) {
    auto card = show.card();
    auto promised = show.until_change();
    for (Ms now{0}; now < length; now += 1ms) {
        show.elapse(1ms);
        if (promised) *promised -= 1ms;
        const bool due = promised && *promised <= 0ms;
        const auto fresh = show.card();
        if (!due && fresh != card) return now;
        if (due || fresh != card) {
            card = fresh;
            promised = show.until_change();
        }
    }
    return std::nullopt;
}

int wakes(kiosk::Show& show, Ms length) {
    int count = 0;
    for (Ms now{0}; now < length;) {
        const auto next = show.until_change();
        if (!next) break;
        now += *next;
        if (now < length) ++count;
        show.elapse(*next);
    }
    return count;
}

int changes(kiosk::Show& show, Ms length) {
    int count = 0;
    auto card = show.card();
    for (Ms now{0}; now < length; now += 1ms) {
        show.elapse(1ms);
        auto fresh = show.card();
        if (fresh != card) ++count;
        card = std::move(fresh);
    }
    return count;
}

} // namespace

TEST(TheCardOfAPlayedPlan, NeverChangesBeforeItsTime) {
    auto show = walls::show_of(two_moves);
    show.start(0ms);
    EXPECT_EQ(broken_promise(std::move(show), 4min), std::nullopt);
}

TEST(TheCardOfAPlayedPlan, NeverChangesBeforeItsTimeWithPressesAndOffers) {
    auto show = walls::show_of(two_moves);
    show.start(2min + 10s);
    walls::press(show);
    show.elapse(100ms);
    EXPECT_EQ(broken_promise(std::move(show), 1min), std::nullopt);
}

TEST(ALoop, NeverChangesItsCardBeforeItsTime) {
    kiosk::ShowOptions options;
    options.player.loop = true;
    auto show = walls::show_of(two_moves, options);
    show.start(0ms);
    EXPECT_EQ(broken_promise(std::move(show), 6min), std::nullopt);
}

TEST(AnIdleCard, NeverWakesTheLoop) {
    auto show = walls::show_of(two_moves);
    EXPECT_EQ(show.until_change(), std::nullopt);
    EXPECT_EQ(changes(show, 10s), 0);
}

TEST(APausedCard, ChangesOnceAndThenStays) {
    auto show = walls::show_of(two_moves);
    show.start(20s);
    walls::press(show);
    EXPECT_EQ(changes(show, 1s), 1); // the paused card, 350 ms after the press
    EXPECT_EQ(changes(show, 60s), 0);
}

TEST(ACountdownBesideAStillFigure, ChangesOnceASecond) {
    auto show = walls::show_of(two_moves);
    show.start(5s); // the preview: its flash ends after 0.4 s
    show.elapse(500ms);
    EXPECT_EQ(changes(show, 9s), 9);
}

TEST(ACountdownBesideAStillFigure, WakesTheLoopAboutOnceASecond) {
    auto show = walls::show_of(two_moves);
    show.start(5s);
    show.elapse(500ms);
    EXPECT_LE(wakes(show, 9s), 10);
}
