// A wall's GPIO lines on a fake machine, and what they tell in words. Nothing here waits: a wake is a byte in
// a pipe or an alarm whose time has passed.
#pragma once

#include "kiosk/input/gpio.hpp"
#include "tests/kiosk/input/fake_gpio.hpp"

namespace support {

inline std::string words(const kiosk::Inputs& inputs) {
    std::string all;
    for (const auto& input : inputs) {
        if (const auto* stuck = std::get_if<kiosk::StuckButton>(&input)) all += "stuck " + stuck->line + " ";
        const auto* event = std::get_if<kiosk::Event>(&input);
        if (const auto* motion = std::get_if<kiosk::Motion>(&input))
            all += motion->told ? "motion " : "no sensor ";
        if (event == nullptr) continue;
        if (std::holds_alternative<kiosk::PressDown>(*event)) all += "down ";
        if (std::holds_alternative<kiosk::PressUp>(*event)) all += "up ";
        if (std::holds_alternative<kiosk::SkipOn>(*event)) all += "next ";
        if (std::holds_alternative<kiosk::SkipBack>(*event)) all += "back ";
    }
    return all;
}

/// What can be read now.
inline std::string taken(kiosk::Waiter& waiter) {
    kiosk::Inputs inputs;
    waiter.wait(kiosk::Ns{0}, inputs);
    return words(inputs);
}

/// What the next wake brings, an alarm's too: one that is set for the past rings within no time.
inline std::string awaited(kiosk::Waiter& waiter) {
    kiosk::Inputs inputs;
    waiter.wait(std::nullopt, inputs);
    return words(inputs);
}

/// All lines of a wall, with what was warned of.
struct GpioWall {
    explicit GpioWall(const kiosk::GpioSetup& setup)
        : gpio{setup, lines, waiter, [this](const std::string& line) { warnings.push_back(line); }} {}
    kiosk::Waiter waiter;
    FakeGpio lines;
    std::vector<std::string> warnings;
    kiosk::Gpio gpio;
};

inline kiosk::GpioSetup button_on(const std::string& line) {
    kiosk::GpioSetup setup;
    setup.button = line;
    return setup;
}

} // namespace support
