// GPIO lines as inputs of the show: what comes of edges, of lines that are missing, held by others, pulled or
// stuck. Nothing here waits: a wake is a byte in a pipe or an alarm whose time has passed.
#include "kiosk/input/gpio.hpp"

#include "tests/kiosk/input/gpio_wall.hpp"
#include "tests/support/walls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::GpioKey;
using kiosk::Inputs;
using support::awaited;
using support::button_on;
using support::taken;
using support::words;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// A key on the line GPIO17, and what it was told.
struct Bench {
    kiosk::Waiter waiter;
    support::FakeGpio gpio;
    support::FakeWire& wire = gpio.wire("GPIO17");
    GpioKey key{{"GPIO17", kiosk::Action::button, {}, {}}, gpio, waiter, [](Inputs&) {}};
    Inputs inputs;

    bool holds() { return key.look_again(inputs).has_value(); }
};

} // namespace

TEST(AGpioKey, GivesAPressAtOnce) {
    Bench bench;
    ASSERT_TRUE(bench.holds());
    bench.wire.become(true, 1s);
    EXPECT_EQ(taken(bench.waiter), "down ");
}

TEST(AGpioKey, KnowsWhenTheContactClosed) {
    Bench bench;
    ASSERT_TRUE(bench.holds());
    EXPECT_EQ(bench.key.last_press(), std::nullopt);
    bench.wire.become(true, 1'000ms);
    bench.wire.become(false, 1'002ms);
    bench.wire.become(true, 1'004ms); // a bounce
    EXPECT_EQ(taken(bench.waiter), "down ");
    EXPECT_EQ(bench.key.last_press(), 1'000ms);
    bench.wire.become(false, 2s);
    EXPECT_EQ(taken(bench.waiter), "up ");
    EXPECT_EQ(bench.key.last_press(), 1'000ms);
}

TEST(AGpioKey, LooksAtItsLineAgainOnceItIsQuiet) {
    Bench bench;
    ASSERT_TRUE(bench.holds());
    bench.wire.become(true, 1ms); // long ago: the alarm for its deadline has rung
    EXPECT_EQ(taken(bench.waiter), "down ");
    bench.wire.active = false; // and its edge was lost
    EXPECT_EQ(awaited(bench.waiter), "up ");
}

TEST(AGpioKey, TakesWhatCameBeforeItsDeadlineFirst) {
    Bench bench;
    ASSERT_TRUE(bench.holds());
    bench.wire.become(true, 1ms);
    EXPECT_EQ(taken(bench.waiter), "down ");
    bench.wire.become(false, 2ms);
    bench.wire.become(true, 100ms);
    bench.wire.become(false, 200ms);
    EXPECT_EQ(awaited(bench.waiter), "up down up ");
}

TEST(AGpioKey, IsReleasedWhenItsLineGoesAway) {
    Bench bench;
    ASSERT_TRUE(bench.holds());
    bench.wire.become(true, 1s);
    EXPECT_EQ(taken(bench.waiter), "down ");
    bench.wire.there = false;
    bench.inputs.clear();
    EXPECT_FALSE(bench.holds());
    EXPECT_EQ(words(bench.inputs), "up ");
    EXPECT_FALSE(bench.wire.held);
    bench.wire.there = true;
    EXPECT_TRUE(bench.holds());
}

TEST(AGpioKey, LetsGoOfALineThatBreaksWhileItIsRead) {
    Bench bench;
    ASSERT_TRUE(bench.holds());
    bench.wire.there = false;
    bench.wire.pipe.close_in();
    EXPECT_EQ(taken(bench.waiter), "");
    EXPECT_FALSE(bench.wire.held);
    EXPECT_EQ(taken(bench.waiter), ""); // and nothing is watched any more
}

TEST(FurtherKeys, ActOnceAPress) {
    kiosk::GpioSetup setup;
    setup.next = "GPIO22";
    setup.back = "GPIO27";
    support::GpioWall wall{setup};
    auto& next = wall.lines.wire("GPIO22");
    auto& back = wall.lines.wire("GPIO27");
    EXPECT_EQ(awaited(wall.waiter), "");
    next.become(true, 1s);
    next.become(false, 2s);
    back.become(true, 3s);
    EXPECT_EQ(taken(wall.waiter), "next back ");
}

TEST(AWallWithoutGpio, HoldsNothingAndWakesNobody) {
    support::GpioWall wall{{}};
    Inputs inputs;
    EXPECT_FALSE(wall.waiter.wait(0s, inputs));
}

TEST(AWallWithAButton, HoldsItsLineAtTheFirstWait) {
    support::GpioWall wall{button_on("GPIO17")};
    auto& wire = wall.lines.wire("GPIO17");
    EXPECT_FALSE(wire.held);
    EXPECT_EQ(awaited(wall.waiter), "");
    EXPECT_TRUE(wire.held);
    EXPECT_THAT(wall.warnings, IsEmpty());
}

TEST(ALineThatIsHeldByAnother, IsNamedWithItsHolder) {
    support::GpioWall wall{button_on("GPIO17")};
    wall.lines.wire("GPIO17").holder = "gpio-keys";
    EXPECT_EQ(awaited(wall.waiter), "");
    EXPECT_THAT(
        wall.warnings,
        ElementsAre("GPIO17: it is held by \"gpio-keys\"; playing on without it, looking again every 10 s"));
}

TEST(AMissingLine, IsNamedAndTheOthersWork) {
    kiosk::GpioSetup setup = button_on("GPIO99");
    setup.next = "GPIO22";
    support::GpioWall wall{setup};
    auto& next = wall.lines.wire("GPIO22");
    EXPECT_EQ(awaited(wall.waiter), "");
    EXPECT_THAT(wall.warnings,
                ElementsAre("GPIO99: no such line; playing on without it, looking again every 10 s"));
    next.become(true, 1s);
    EXPECT_EQ(taken(wall.waiter), "next ");
}

TEST(AButtonHeldDownFromTheStart, IsMarkedUntilItIsReleased) {
    support::GpioWall wall{button_on("GPIO17")};
    auto& wire = wall.lines.wire("GPIO17");
    wire.active = true;
    EXPECT_EQ(awaited(wall.waiter), "stuck GPIO17 ");
    EXPECT_EQ(wall.gpio.stuck(), "GPIO17");
    EXPECT_THAT(wall.warnings,
                ElementsAre("GPIO17 is held down: ignored until it is released; look at its wire"));
    wire.become(false, 5s);
    EXPECT_EQ(taken(wall.waiter), "stuck  ");
    EXPECT_EQ(wall.gpio.stuck(), "");
    wire.become(true, 9s);
    EXPECT_EQ(taken(wall.waiter), "down ");
}

TEST(AButtonHeldForTenSeconds, IsOnePressAndThenMarked) {
    support::GpioWall wall{button_on("GPIO17")};
    auto& wire = wall.lines.wire("GPIO17");
    EXPECT_EQ(awaited(wall.waiter), "");
    wire.become(true, 1ms);
    wire.edges.push_back({11s, true}); // the kernel's word that so much time has passed
    EXPECT_EQ(taken(wall.waiter), "down up stuck GPIO17 ");
}

namespace {

/// A wall with a motion sensor on GPIO23, which sees nobody at first; that it is there counts as somebody.
struct Watched : support::GpioWall {
    Watched() : GpioWall{setup()} {
        wire.active = false;
        EXPECT_EQ(awaited(waiter), "motion ");
    }
    static kiosk::GpioSetup setup() {
        kiosk::GpioSetup setup;
        setup.motion = "GPIO23";
        return setup;
    }
    support::FakeWire& wire = lines.wire("GPIO23");
};

} // namespace

TEST(AMotionSensor, TellsThatSomebodyComesAndThatTheyWereThereUntilNow) {
    Watched wall;
    wall.wire.become(true, 1s);
    EXPECT_EQ(taken(wall.waiter), "motion ");
    wall.wire.become(false, 40s);
    EXPECT_EQ(taken(wall.waiter), "motion ");
}

TEST(AMotionSensor, IsNeverStuck) {
    Watched wall;
    wall.wire.become(true, 1s);
    wall.wire.edges.push_back({3h, true});
    EXPECT_EQ(taken(wall.waiter), "motion ");
    EXPECT_THAT(wall.warnings, IsEmpty());
}

TEST(AMotionSensor, TellsAgainAndAgainWhileItSeesSomebody) {
    kiosk::Waiter waiter;
    support::FakeGpio gpio;
    auto& wire = gpio.wire("GPIO23");
    GpioKey sensor{{"GPIO23", std::nullopt, {kiosk::Pull::none, false}, {}}, gpio, waiter, [](Inputs&) {}};
    Inputs inputs;
    ASSERT_TRUE(sensor.look_again(inputs));
    EXPECT_EQ(words(inputs), "motion ") << "from now on it would tell";
    inputs.clear();
    ASSERT_TRUE(sensor.look_again(inputs));
    EXPECT_EQ(words(inputs), "");
    wire.active = true;
    ASSERT_TRUE(sensor.look_again(inputs));
    EXPECT_EQ(words(inputs), "motion ");
    inputs.clear();
    sensor.let_go(inputs);
    EXPECT_EQ(words(inputs), "no sensor ");
}

TEST(AMissingMotionSensor, IsNamed) {
    support::GpioWall wall{Watched::setup()};
    (void)awaited(wall.waiter);
    EXPECT_EQ(wall.warnings.size(), 1U);
}

TEST(AStuckButton, ShowsOnTheIdleCardUntilItIsReleased) {
    auto show = walls::show_of(walls::two_moves);
    show.take(kiosk::StuckButton{"GPIO17"});
    EXPECT_EQ(show.live_card().notice, "The button on GPIO17 is held down: look at its wire");
    show.take(kiosk::StuckButton{});
    EXPECT_EQ(show.live_card().notice, "");
}
