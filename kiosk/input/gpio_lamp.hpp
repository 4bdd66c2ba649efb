// The light at the button on its line.
#pragma once

#include "kiosk/input/alarm.hpp"
#include "kiosk/input/gpio_line.hpp"
#include "kiosk/input/lamp.hpp"

namespace kiosk {

class GpioLamp {
public:
    /// @param name           the line's
    /// @param lines, waiter  outlive it
    GpioLamp(std::string name, GpioLines& lines, Waiter& waiter);
    /// Leaves the light dark.
    ~GpioLamp();
    GpioLamp(const GpioLamp&) = delete;
    GpioLamp& operator=(const GpioLamp&) = delete;

    /// Holds the line if it does not yet, and lets it go when it is gone. @return why it holds none
    [[nodiscard]] tl::expected<void, std::string> look_again();

    /// To be told after each turn; only a change costs anything.
    void show(Lamp lamp);

    [[nodiscard]] const std::string& line() const { return name_; }

private:
    void begin();
    void turn();

    std::string name_;
    GpioLines& lines_;
    std::unique_ptr<GpioLine> held_;
    Lamp lamp_ = Lamp::flashing;
    bool on_ = false;
    Alarm beat_;
};

} // namespace kiosk
