// Turns of the loop that come late: a short delay is made up for, a long one means that nobody was there.
#include "kiosk/loop.hpp"

#include "tests/support/described.hpp"
#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

kiosk::Show at_work() {
    auto show = walls::show_of(walls::two_moves);
    show.start(15s + 6s); // the second rep of the first side
    return show;
}

std::string shown(const kiosk::Show& show) { return described::card(show.card()); }

} // namespace

TEST(ALateTurn, CountsTheTimeThatPassed) {
    auto show = at_work();
    kiosk::pass_time(show, {4s, 4s}, 1s);
    EXPECT_EQ(shown(show),
              "work | Step Back | RIGHT | 2 of 4 | 0:14 | Stand tall | SET 1 OF 2 | Press: pause");
}

TEST(ATurnLongHeldUp, IsAPauseWhereItWasLastSeen) {
    auto show = at_work();
    kiosk::pass_time(show, {90s, 90s}, 1s);
    show.elapse(400ms);
    EXPECT_EQ(shown(show), "paused | Step Back | RIGHT | Rep 2 of 4 · Set 1 of 2 | Press: go on");
}

TEST(ALongSleep, IsNoGapWhenItWasMeant) {
    auto show = at_work();
    walls::press(show);
    kiosk::pass_time(show, {9min, 9min}, 10min);
    EXPECT_EQ(shown(show), "paused | Step Back | RIGHT | Rep 2 of 4 · Set 1 of 2 | Press: go on");
}
