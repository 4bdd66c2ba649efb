// What wakes the loop and what does not. Pipes are the devices.
#include "kiosk/signals.hpp"
#include "kiosk/waiter.hpp"

#include "tests/support/pipe.hpp"

#include <csignal>

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Inputs;
using kiosk::Waiter;
using support::Pipe;

namespace {

/// One press for each byte.
Waiter::Take presses_of(const Pipe& pipe) {
    return [&pipe](Inputs& inputs) {
        for (std::size_t left = pipe.drained(); left > 0; --left)
            inputs.emplace_back(kiosk::Event{kiosk::PressDown{}});
    };
}

/// Whether `taken` inputs came within a wait.
std::size_t came(Waiter& waiter, std::optional<kiosk::Ns> timeout) {
    Inputs inputs;
    waiter.wait(timeout, inputs);
    return inputs.size();
}

} // namespace

TEST(ASleep, IsOverAtOnceWhenSomethingCanBeRead) {
    const Pipe button;
    Waiter waiter;
    waiter.watch(button.out(), presses_of(button));
    button.write("x");
    EXPECT_EQ(came(waiter, std::nullopt), 1U); // for ever, had it not woken
}

TEST(ASleep, LastsToTheNanosecondAtLeast) {
    Waiter waiter;
    Inputs inputs;
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_FALSE(waiter.wait(1'234'567ns, inputs));
    EXPECT_GE(std::chrono::steady_clock::now() - begin, 1'234'567ns);
}

TEST(ASleep, IsNoneWhenItsTimeHasPassed) {
    const Pipe button;
    Waiter waiter;
    waiter.watch(button.out(), presses_of(button));
    EXPECT_EQ(came(waiter, -5s), 0U);
    EXPECT_EQ(came(waiter, 0s), 0U);
    button.write("x");
    EXPECT_EQ(came(waiter, -5s), 1U);
}

TEST(ASleep, GivesWhatSeveralBroughtInTheOrderOfWatching) {
    const Pipe first;
    const Pipe second;
    Waiter waiter;
    waiter.watch(first.out(), [&](Inputs& inputs) {
        first.drained();
        inputs.emplace_back(kiosk::Event{kiosk::SkipOn{}});
    });
    waiter.watch(second.out(), presses_of(second));
    second.write("xx");
    first.write("x");
    Inputs inputs;
    ASSERT_TRUE(waiter.wait(std::nullopt, inputs));
    ASSERT_EQ(inputs.size(), 3U);
    EXPECT_TRUE(std::holds_alternative<kiosk::SkipOn>(std::get<kiosk::Event>(inputs.front())));
}

TEST(WhatIsForgotten, WakesNobody) {
    const Pipe button;
    Waiter waiter;
    waiter.watch(button.out(), presses_of(button));
    waiter.forget(button.out());
    button.write("x");
    EXPECT_EQ(came(waiter, 0s), 0U);
}

TEST(WhatIsForgotten, MayBeSoWhileItIsTakenFrom) {
    const Pipe once;
    const Pipe never;
    Waiter waiter;
    waiter.watch(once.out(), [&](Inputs& inputs) {
        waiter.forget(never.out());
        waiter.forget(once.out());
        inputs.emplace_back(kiosk::Quit{});
    });
    waiter.watch(never.out(), presses_of(never));
    once.write("x");
    never.write("x");
    EXPECT_EQ(came(waiter, 0s), 1U);
    EXPECT_EQ(came(waiter, 0s), 0U);
}

TEST(WhatIsWatchedTwice, IsTakenFromOnce) {
    const Pipe button;
    Waiter waiter;
    waiter.watch(button.out(), presses_of(button));
    waiter.watch(button.out(), presses_of(button));
    button.write("x");
    EXPECT_EQ(came(waiter, 0s), 1U);
    waiter.forget(button.out());
    button.write("x");
    EXPECT_EQ(came(waiter, 0s), 0U);
}

TEST(ADeviceThatIsGone, WakesTheLoopOnceAndLetsItSleepFromThenOn) {
    Pipe device;
    Waiter waiter;
    int takes = 0;
    waiter.watch(device.out(), [&](Inputs&) { ++takes; });
    device.close_in();
    Inputs inputs;
    EXPECT_TRUE(waiter.wait(std::nullopt, inputs));
    EXPECT_FALSE(waiter.wait(0s, inputs));
    EXPECT_EQ(takes, 1);
}

TEST(ADeviceThatIsGone, GivesWhatItStillHas) {
    Pipe device;
    Waiter waiter;
    waiter.watch(device.out(), presses_of(device));
    device.write("x");
    device.close_in();
    EXPECT_EQ(came(waiter, 0s), 1U);
}

TEST(ASignal, EndsTheSleepAndTheShow) {
    kiosk::block_signals();
    Waiter waiter;
    const auto signals = kiosk::Signals::watched_by(waiter);
    ASSERT_TRUE(signals) << signals.error();
    raise(SIGTERM);
    Inputs inputs;
    ASSERT_TRUE(waiter.wait(std::nullopt, inputs));
    ASSERT_EQ(inputs.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<kiosk::Quit>(inputs.front()));
    EXPECT_FALSE(waiter.wait(0s, inputs)); // it has been read
}

TEST(ASignal, IsNobodysWhenItIsNoLongerWatched) {
    kiosk::block_signals();
    Waiter waiter;
    { const auto signals = kiosk::Signals::watched_by(waiter); }
    raise(SIGTERM);
    Inputs inputs;
    EXPECT_FALSE(waiter.wait(0s, inputs));
    const timespec now{};
    sigset_t pending;
    sigemptyset(&pending);
    sigaddset(&pending, SIGTERM);
    EXPECT_EQ(sigtimedwait(&pending, nullptr, &now), SIGTERM); // leaves none behind
}
