// What the light at the button says.
#include "kiosk/input/lamp.hpp"

#include "kiosk/input/gpio_lamp.hpp"
#include "tests/kiosk/input/fake_gpio.hpp"
#include "tests/support/walls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Lamp;
using testing::ElementsAre;

namespace {

using walls::at;

/// Of two_moves: title 5 s, preview 10 s, work 24 s, switch 5 s, work 24 s, rest 30 s.
constexpr kiosk::Ms first_rest = 68s;

} // namespace

TEST(TheLamp, FlashesWhileTheWallIsIdle) {
    EXPECT_EQ(kiosk::lamp_of(walls::show_of(walls::two_moves)), Lamp::flashing);
}

TEST(TheLamp, IsLitWhileSomethingPlaysOrIsPaused) {
    auto show = at(20s);
    EXPECT_EQ(kiosk::lamp_of(show), Lamp::lit);
    walls::press(show);
    EXPECT_EQ(kiosk::lamp_of(show), Lamp::lit);
}

TEST(TheLamp, BlinksInTheLastThreeSecondsBeforeWork) {
    auto show = at(first_rest + 30s - 3'001ms);
    EXPECT_EQ(kiosk::lamp_of(show), Lamp::lit);
    show.elapse(1ms);
    EXPECT_EQ(kiosk::lamp_of(show), Lamp::blinking);
    show.elapse(3s);
    EXPECT_EQ(kiosk::lamp_of(show), Lamp::lit);
}

TEST(TheLamp, DoesNotBlinkAtTheEndOfWork) { EXPECT_EQ(kiosk::lamp_of(at(15s + 23s)), Lamp::lit); }

TEST(ALampOnItsLine, ComesOnWhenItIsFoundAndFollows) {
    kiosk::Waiter waiter;
    support::FakeGpio lines;
    auto& wire = lines.wire("GPIO18");
    kiosk::GpioLamp lamp{"GPIO18", lines, waiter};
    ASSERT_TRUE(lamp.look_again());
    EXPECT_THAT(wire.sets, ElementsAre(true));
    kiosk::Inputs inputs;
    waiter.wait(std::nullopt, inputs); // a flash is short
    EXPECT_THAT(wire.sets, ElementsAre(true, false));
    lamp.show(Lamp::lit);
    lamp.show(Lamp::lit);
    EXPECT_THAT(wire.sets, ElementsAre(true, false, true));
    EXPECT_FALSE(waiter.wait(0s, inputs));
}

TEST(ALampOnItsLine, IsFoundAgainAfterItWasGone) {
    kiosk::Waiter waiter;
    support::FakeGpio lines;
    auto& wire = lines.wire("GPIO18");
    kiosk::GpioLamp lamp{"GPIO18", lines, waiter};
    lamp.show(Lamp::lit);
    ASSERT_TRUE(lamp.look_again());
    wire.there = false;
    EXPECT_EQ(lamp.look_again().error(), "no such line");
    wire.there = true;
    wire.sets.clear();
    EXPECT_TRUE(lamp.look_again());
    EXPECT_THAT(wire.sets, ElementsAre(true));
}
