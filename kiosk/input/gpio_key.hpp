// One GPIO line as an input like any other: edges in, presses out. Which line it is on and what it means
// comes from outside; whether it is held at all may change.
#pragma once

#include "kiosk/input/alarm.hpp"
#include "kiosk/input/gpio_line.hpp"

namespace kiosk {

/// What a GPIO key is made from.
struct GpioKeySetup {
    std::string line;                              ///< by name
    std::optional<Action> action = Action::button; ///< nullopt: it is no key, but a sensor that sees motion
    GpioInput input;
    ContactTimes times;
};

class GpioKey {
public:
    /// @param lines, waiter  outlive it
    /// @param told           called after each time it looked at its line, which may be stuck since, or no
    /// longer
    GpioKey(GpioKeySetup setup, GpioLines& lines, Waiter& waiter, std::function<void(Inputs&)> told);
    ~GpioKey();
    GpioKey(const GpioKey&) = delete;
    GpioKey& operator=(const GpioKey&) = delete;

    /// Holds the line if it does not yet, lets it go when it is gone; a press that was under way is over
    /// then.
    /// @return why it holds none
    [[nodiscard]] tl::expected<void, std::string> look_again(Inputs& inputs);
    /// Holds its line no longer; a press that was under way is over.
    void let_go(Inputs& inputs);

    [[nodiscard]] const std::string& line() const { return setup_.line; }
    /// When the contact closed for the last press that was told; nullopt before the first.
    [[nodiscard]] std::optional<Stamp> last_press() const { return last_press_; }
    [[nodiscard]] bool stuck() const { return contact_ && contact_->stuck(); }

private:
    void take_edges(Inputs& inputs);
    void take_level(Inputs& inputs);
    void tell(Inputs& inputs);
    void release(Inputs& inputs) const;

    GpioKeySetup setup_;
    GpioLines& lines_;
    Waiter& waiter_;
    std::function<void(Inputs&)> told_;
    std::unique_ptr<GpioLine> held_;
    std::optional<Contact> contact_; ///< while a line is held
    std::optional<Stamp> last_press_;
    bool down_ = false; ///< a press was told, its release not yet
    Alarm deadline_;
    std::vector<Edge> edges_; ///< kept for its memory, as the next one
    std::vector<Contacted> happened_;
};

} // namespace kiosk
