// How long a real press takes to be seen: from the kernel's time stamp of the edge on the button's line until
// the picture that shows it was handed to the display. A person presses.
#pragma once

#include "kiosk/figures.hpp"
#include "kiosk/input/gpio.hpp"
#include "kiosk/stage_window.hpp"

namespace kiosk {

/// Plays `show` on `stage` until the button of `setup` was pressed ten times or two minutes have passed. Each
/// press is *next*, which changes the picture wherever the routine stands.
/// @param waiter  the stage's
/// @param told    is told each press's time in ms, and troubles with the line
/// @return the median and the worst, with a frame and 5 ms as the goal; none when nobody pressed
[[nodiscard]] std::vector<Figure> measure_input(Show& show, WindowStage& stage, GpioLines& lines,
                                                const GpioSetup& setup, Waiter& waiter,
                                                const Gpio::Warn& told);

} // namespace kiosk
