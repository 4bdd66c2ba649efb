// Another [gpio] while the wall runs: the old lines are let go, the new ones are taken.
#include "tests/kiosk/input/gpio_wall.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Inputs;
using support::awaited;
using support::button_on;
using support::GpioWall;
using support::taken;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::string words_of_use(GpioWall& wall, const kiosk::GpioSetup& setup) {
    Inputs inputs;
    wall.gpio.use(setup, inputs);
    return support::words(inputs);
}

} // namespace

TEST(OtherLines, AreTakenOnceAllTheOldOnesAreLetGo) {
    kiosk::GpioSetup setup = button_on("GPIO17");
    setup.next = "GPIO22";
    GpioWall wall{setup};
    auto& first = wall.lines.wire("GPIO17");
    auto& second = wall.lines.wire("GPIO22");
    EXPECT_EQ(awaited(wall.waiter), "");
    std::swap(setup.button, setup.next);
    EXPECT_EQ(words_of_use(wall, setup), "");
    EXPECT_FALSE(first.held || second.held);
    EXPECT_EQ(awaited(wall.waiter), "");
    second.become(true, 1s);
    EXPECT_EQ(taken(wall.waiter), "down ");
    first.become(true, 2s);
    EXPECT_EQ(taken(wall.waiter), "next ");
    EXPECT_THAT(wall.warnings, IsEmpty());
}

TEST(OtherLines, EndAPressOnTheOldOne) {
    GpioWall wall{button_on("GPIO17")};
    auto& wire = wall.lines.wire("GPIO17");
    EXPECT_EQ(awaited(wall.waiter), "");
    wire.become(true, 1s);
    EXPECT_EQ(taken(wall.waiter), "down ");
    EXPECT_EQ(words_of_use(wall, {}), "up ");
    Inputs none;
    EXPECT_FALSE(wall.waiter.wait(0s, none)) << "and nobody is woken any more";
}

TEST(OtherLines, TakeTheMarkOfAStuckOneAway) {
    GpioWall wall{button_on("GPIO17")};
    wall.lines.wire("GPIO17").active = true;
    EXPECT_EQ(awaited(wall.waiter), "stuck GPIO17 ");
    wall.lines.wire("GPIO22");
    EXPECT_EQ(words_of_use(wall, button_on("GPIO22")), "stuck  ");
}

TEST(OtherLines, MoveTheLampAndTheSensorToo) {
    kiosk::GpioSetup setup;
    setup.motion = "GPIO23";
    setup.led = "GPIO18";
    GpioWall wall{setup};
    auto& lamp = wall.lines.wire("GPIO18");
    auto& sensor = wall.lines.wire("GPIO23");
    EXPECT_EQ(awaited(wall.waiter), "motion ");
    EXPECT_THAT(lamp.sets, ElementsAre(true));
    auto& next_lamp = wall.lines.wire("GPIO19");
    auto& next_sensor = wall.lines.wire("GPIO24");
    setup.led = "GPIO19";
    setup.motion = "GPIO24";
    EXPECT_EQ(words_of_use(wall, setup), "no sensor ");
    EXPECT_THAT(lamp.sets, ElementsAre(true, false)) << "it would stay lit for ever";
    EXPECT_FALSE(lamp.held || sensor.held);
    EXPECT_EQ(awaited(wall.waiter), "motion ");
    EXPECT_THAT(next_lamp.sets, ElementsAre(true));
    next_sensor.become(true, 1s);
    EXPECT_EQ(taken(wall.waiter), "motion ");
}

TEST(TheSameLines, AreNotEvenTouched) {
    GpioWall wall{button_on("GPIO17")};
    auto& wire = wall.lines.wire("GPIO17");
    EXPECT_EQ(awaited(wall.waiter), "");
    wire.become(true, 1s);
    EXPECT_EQ(taken(wall.waiter), "down ");
    EXPECT_EQ(words_of_use(wall, button_on("GPIO17")), "");
    EXPECT_TRUE(wire.held);
}
