// The line of `systemctl status`.
#include "kiosk/service/status_line.hpp"

#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

using walls::at;

} // namespace

TEST(TheStatus, SaysWhatAPressWouldStart) {
    EXPECT_EQ(kiosk::status_line(walls::show_of(walls::two_moves)), "waits for a press: Test, Strength");
}

TEST(TheStatus, NamesTheMoveAndTheSet) {
    EXPECT_EQ(kiosk::status_line(at(1s)), "plays Test, Strength");
    EXPECT_EQ(kiosk::status_line(at(20s)), "plays Test, Strength: Step Back, set 1");
    EXPECT_EQ(kiosk::status_line(at(70s)), "plays Test, Strength: Step Back, set 2"); // the rest before it
}

TEST(TheStatus, TellsAPauseAndTheWayBack) {
    auto show = at(20s);
    walls::press(show);
    EXPECT_EQ(kiosk::status_line(show), "paused in Test, Strength: Step Back, set 1");
    show.elapse(1s);
    walls::press(show);
    EXPECT_EQ(kiosk::status_line(show), "goes on with Test, Strength: Step Back, set 1");
}

TEST(TheStatus, SaysWhenThereIsNothingToPlay) {
    const kiosk::Show show{content::Library{}, {}, {}};
    EXPECT_EQ(kiosk::status_line(show), "has no routine to play");
}

TEST(TheStatus, SaysThatTheWallAsksHowItHangs) {
    kiosk::ShowOptions options;
    options.screen = kiosk::Turnable{0, true};
    auto show = walls::show_of(walls::two_moves, options);
    EXPECT_EQ(kiosk::status_line(show), "asks which way up its screen hangs");
    const auto asking = kiosk::status_key(show);
    show.elapse(15s);
    EXPECT_EQ(kiosk::status_line(show), "waits for a press: Test, Strength");
    EXPECT_NE(kiosk::status_key(show), asking);
}

TEST(TheStatusKey, IsAnotherWhereverTheLineIs) {
    auto show = at(4'999ms);
    const auto title = kiosk::status_key(show);
    show.elapse(1ms);
    const auto preview = kiosk::status_key(show);
    EXPECT_NE(title, preview);
    show.elapse(9s);
    EXPECT_EQ(preview, kiosk::status_key(show));
    walls::press(show);
    EXPECT_NE(preview, kiosk::status_key(show));
}
