// How long a press takes to be seen: from the time stamp of the edge on the button's line until the picture
// that shows it was handed over. On a machine with a button a person presses, and the kernel stamps.
#pragma once

#include "kiosk/figures.hpp"
#include "kiosk/input/gpio.hpp"
#include "kiosk/stage.hpp"

namespace kiosk {

/// What is measured, and on what.
struct PressTrial {
    std::string what; ///< "edge of the button's line to the picture shown"
    GpioSetup line;   ///< its button is what is pressed
    double frame_ms = 1'000.0 / 60;
};

/// Plays `show` on `stage` until the button of `trial` was pressed ten times or two minutes have passed. Each
/// press is *next*, which changes the picture wherever the routine stands.
/// @param waiter  the stage's
/// @param told    is told each press's time in ms, and troubles with the line
/// @return the median and the worst, with a frame and 5 ms as the goal; none when nobody pressed
[[nodiscard]] std::vector<Figure> measure_input(Show& show, Stage& stage, GpioLines& lines,
                                                const PressTrial& trial, Waiter& waiter,
                                                const Gpio::Warn& told);

} // namespace kiosk
