// The wall after a crash and after a power cut.
#include "kiosk/show.hpp"

#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Ms;

namespace {

using walls::shown;

kiosk::Show wall(bool loop = false) {
    kiosk::ShowOptions options;
    options.player.loop = loop;
    return walls::show_of(walls::two_moves, options);
}

kiosk::Saved saved(const kiosk::Show& show) {
    kiosk::Saved saved;
    kiosk::save(saved, show.player(), show.menu());
    return *kiosk::read_saved(kiosk::to_text(saved));
}

/// After `time` of a session.
kiosk::Show after(Ms time) {
    auto show = wall();
    walls::press(show);
    show.elapse(time);
    return show;
}

const std::string second_rep =
    "work | Step Back | RIGHT | 2 of 4 | 0:14 | Stand tall | SET 1 OF 2 | Press: pause";
using walls::idle;

} // namespace

TEST(AfterACrash, TheCardIsTheOneThatWas) {
    auto before = after(25s);
    auto show = wall();
    EXPECT_TRUE(show.restore(saved(before)));
    EXPECT_EQ(shown(show), shown(before));
    EXPECT_EQ(shown(show), second_rep);
}

TEST(AfterACrash, APauseIsStillOne) {
    auto before = after(25s);
    walls::press(before);
    before.elapse(1min);
    auto show = wall();
    EXPECT_TRUE(show.restore(saved(before)));
    EXPECT_EQ(shown(show), "paused | Step Back | RIGHT | Rep 2 of 4 · Set 1 of 2 | Press: go on");
    show.elapse(9min);
    EXPECT_EQ(shown(show).substr(0, 4), "idle") << "ten minutes in all";
}

TEST(AfterACrash, TheOtherPlanIsFoundAgain) {
    auto before = wall();
    walls::press(before);
    before.elapse(1s);
    walls::press(before);
    before.elapse(20s);
    auto show = wall();
    EXPECT_TRUE(show.restore(saved(before)));
    EXPECT_EQ(shown(show), shown(before));
}

TEST(AfterACrash, AWallThatShouldLoopByNowDoesNotGoOnWithASession) {
    auto show = wall(true);
    EXPECT_FALSE(show.restore(saved(after(25s))));
}

TEST(AfterACrash, AnotherRoutineIsNotGoneOnWith) {
    auto other = saved(after(25s));
    other.routine = "another";
    auto show = wall();
    EXPECT_FALSE(show.restore(other));
    EXPECT_EQ(shown(show), idle);
}

TEST(AfterAPowerCut, TheSessionIsOfferedForTwoMinutes) {
    auto show = wall();
    show.take(kiosk::Found{saved(after(25s))});
    EXPECT_EQ(shown(show), "idle | Test | Go on: Step Back, Set 1 of 2 | Press: go on");
    show.elapse(119s);
    EXPECT_EQ(shown(show), "idle | Test | Go on: Step Back, Set 1 of 2 | Press: go on");
    show.elapse(1s);
    EXPECT_EQ(shown(show), idle);
}

TEST(AfterAPowerCut, APressGoesOnAtTheBeginningOfTheSegment) {
    auto show = wall();
    show.take(kiosk::Found{saved(after(25s))});
    show.elapse(30s);
    walls::press(show);
    EXPECT_EQ(shown(show), "ready | Step Back | RIGHT | 0:05 | Rep 1 of 4 · Set 1 of 2 | Press: pause");
    show.elapse(5s);
    EXPECT_EQ(shown(show),
              "work | Step Back | RIGHT | 1 of 4 | 0:24 | Step back | SET 1 OF 2 | Press: pause");
}

TEST(AfterAPowerCut, WhoeverWasQuickerIsNotDisturbed) {
    auto show = after(7s);
    const auto before = shown(show);
    show.take(kiosk::Found{saved(after(25s))});
    EXPECT_EQ(shown(show), before);
}

TEST(AfterAPowerCut, ALoopGoesOnWithThePlanItWasAt) {
    auto before = wall(true);
    before.start(0ms);
    walls::press(before);
    before.elapse(7s);
    auto show = wall(true);
    show.start(0ms);
    show.take(kiosk::Found{saved(before)});
    EXPECT_EQ(shown(show).substr(0, 20), "title | Test | Holds");
    show.take(kiosk::Found{saved(before)});
    EXPECT_EQ(shown(show).substr(0, 20), "title | Test | Holds");
}
