// What the wall shows when there is nothing good to play, and when the show is over.
#include "kiosk/show.hpp"

#include "tests/support/described.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

using walls::shown;

/// A show on a shelf of one's own, loaded now.
kiosk::Show show_on(const support::ScratchFolder& shelf) {
    const content::Library library{{{content::Origin::own, shelf.path()}}};
    kiosk::ShowOptions options;
    options.request.routine = "test";
    return {library, options, kiosk::load_menu(library, options.request)};
}

const kiosk::Input escape = kiosk::Event{kiosk::EndKey{}};

} // namespace

TEST(Trouble, IsShownWithWhatAPressDoes) {
    const support::ScratchFolder shelf;
    EXPECT_EQ(shown(show_on(shelf)), "trouble | No routine to play | Press: try again");
}

TEST(Trouble, StaysUntilSomebodyActs) {
    const support::ScratchFolder shelf;
    auto show = show_on(shelf);
    EXPECT_EQ(show.until_change(), std::nullopt);
    show.elapse(1h);
    EXPECT_TRUE(show.in_trouble());
}

TEST(Trouble, IsOverOncePressedAfterARoutineCame) {
    const support::ScratchFolder shelf;
    auto show = show_on(shelf);
    walls::press(show);
    EXPECT_TRUE(show.in_trouble()) << "still nothing there";
    shelf.write("test/routine.toml", walls::two_moves);
    walls::press(show);
    EXPECT_EQ(shown(show), "idle | Test | Press to start");
    walls::press(show);
    EXPECT_EQ(shown(show), "title | Test | Strength | 5 | Press: another plan");
}

TEST(ABadFile, IsNamedOnTheIdleCardOfAnotherRoutine) {
    const support::ScratchFolder shelf;
    shelf.write("test/routine.toml", "format = 1\nrpes = \n");
    shelf.write("good/routine.toml", walls::two_moves);
    const auto card = show_on(shelf).card();
    EXPECT_EQ(described::card(card), "idle | Test | Press to start");
    EXPECT_EQ(card.notice.substr(0, 6), "test: ");
}

TEST(PlayedOnce, EndsAfterTheDoneCard) {
    kiosk::ShowOptions options;
    options.once = true;
    options.player.done_limit = 10s;
    auto show = walls::show_of(walls::two_moves, options);
    show.start(0ms);
    show.elapse(279s);
    EXPECT_EQ(shown(show).substr(0, 4), "done");
    show.elapse(9s);
    EXPECT_FALSE(show.over());
    show.elapse(1s);
    EXPECT_TRUE(show.over());
}

TEST(PlayedAgainAndAgain, IsNeverOver) {
    auto show = walls::show_of(walls::two_moves);
    show.start(0ms);
    show.elapse(1h);
    EXPECT_FALSE(show.over());
}

TEST(Escape, EndsTheRoutineFirst) {
    kiosk::ShowOptions options;
    options.windowed = true;
    auto show = walls::show_of(walls::two_moves, options);
    show.start(0ms);
    show.take(escape);
    EXPECT_FALSE(show.over());
    EXPECT_EQ(shown(show).substr(0, 4), "idle");
}

TEST(EscapeInIdle, QuitsAWindowButNotAWall) {
    kiosk::ShowOptions in_a_window;
    in_a_window.windowed = true;
    auto window = walls::show_of(walls::two_moves, in_a_window);
    auto wall = walls::show_of(walls::two_moves);
    window.take(escape);
    wall.take(escape);
    EXPECT_TRUE(window.over());
    EXPECT_FALSE(wall.over());
}

TEST(TheLiveCard, IsTheCardOfEveryMoment) {
    kiosk::Show show{
        content::Library{},
        {},
        kiosk::load_menu(content::Library{}, {SHIPPED_ROUTINES "/hip-opening", "strength", {}, {}})};
    show.start(kiosk::Ms{0});
    for (kiosk::Ms now{0}; now < kiosk::Ms{180'000}; now += kiosk::Ms{119}) {
        ASSERT_EQ(show.live_card(), show.card()) << now.count();
        show.elapse(kiosk::Ms{119});
        if (now.count() % (119 * 97) == 0) walls::press(show);
    }
}

TEST(TheScreensOwnInputs, LeaveTheShowAlone) {
    auto show = walls::show_of(walls::two_moves);
    const auto before = shown(show);
    show.take(kiosk::Redraw{});
    show.take(kiosk::ToggleFullscreen{});
    EXPECT_EQ(shown(show), before);
    show.take(kiosk::Quit{});
    EXPECT_TRUE(show.over());
}
