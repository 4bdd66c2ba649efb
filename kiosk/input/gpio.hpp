// All GPIO lines of a wall: the button, further ones, the light, a motion sensor. What is missing costs a
// warning and nothing else: the wall plays on with what it has and looks again every 10 s.
#pragma once

#include "kiosk/input/gpio_key.hpp"
#include "kiosk/input/gpio_lamp.hpp"

namespace kiosk {

class Gpio {
public:
    using Warn = std::function<void(const std::string&)>;

    /// Takes hold of nothing before the waiter first waits, so that the first card waits for no line.
    /// @param lines, waiter  outlive it
    /// @param warn           is told each trouble once, in one line, and when it is over
    Gpio(const GpioSetup& setup, GpioLines& lines, Waiter& waiter, Warn warn);

    /// Lets go of all lines and, at the next wait, takes hold of those in `setup`; does nothing when they are
    /// the same. A press that was under way is over, and what was stuck is no longer.
    void use(const GpioSetup& setup, Inputs& inputs);

    /// The kernel's time stamp of the last press on any line.
    [[nodiscard]] std::optional<Stamp> last_press() const;
    /// The line of a key that is stuck; empty: none.
    [[nodiscard]] const std::string& stuck() const { return stuck_; }
    /// To be told after each turn of the loop.
    void turned(const Show& show);

private:
    void take_up();
    void let_go(Inputs& inputs);
    void add(const std::string& line, Action action);
    void look_again(Inputs& inputs);
    void tell_stuck(Inputs& inputs);
    void note(const std::string& line, const tl::expected<void, std::string>& held);

    GpioSetup setup_;
    GpioLines& lines_;
    Waiter& waiter_;
    Warn warn_;
    std::vector<std::unique_ptr<GpioKey>> keys_;
    std::unique_ptr<GpioKey> sensor_;
    std::optional<GpioLamp> lamp_;
    std::map<std::string, std::string> troubles_; ///< by line: what was warned of last
    std::string stuck_;                           ///< as told to the show
    Alarm look_;
};

} // namespace kiosk
