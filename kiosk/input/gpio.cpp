// Who is there, who is not, who is stuck.
#include "kiosk/input/gpio.hpp"

#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr std::chrono::seconds look_again_every{10};

ContactTimes times_of(const GpioSetup& setup) {
    ContactTimes times;
    times.after_release = setup.debounce * times.after_release.count() / times.after_press.count();
    times.after_press = setup.debounce;
    return times;
}

/// A sensor drives its line, high while it sees somebody, and that may be for hours.
GpioKeySetup sensor_setup(const std::string& line) {
    ContactTimes times;
    times.stuck = std::chrono::years{10};
    return {line, std::nullopt, {Pull::none, false}, times};
}

} // namespace

Gpio::Gpio(const GpioSetup& setup, GpioLines& lines, Waiter& waiter, Warn warn)
    : setup_{setup}, lines_{lines}, waiter_{waiter}, warn_{std::move(warn)}, look_{waiter,
                                                                                   [this](Inputs& inputs) {
                                                                                       look_again(inputs);
                                                                                   }} {
    take_up();
}

void Gpio::take_up() {
    add(setup_.button, Action::button);
    add(setup_.next, Action::next);
    add(setup_.back, Action::back);
    if (!setup_.led.empty()) lamp_.emplace(setup_.led, lines_, waiter_);
    if (!setup_.motion.empty())
        sensor_ = std::make_unique<GpioKey>(sensor_setup(setup_.motion), lines_, waiter_, [](Inputs&) {});
    if (!keys_.empty() || lamp_ || sensor_) look_.set_every(Ns{1}, look_again_every);
}

/// All before any is taken anew: two lines may have changed places.
void Gpio::use(const GpioSetup& setup, Inputs& inputs) {
    if (setup == setup_) return;
    let_go(inputs);
    setup_ = setup;
    take_up();
}

void Gpio::let_go(Inputs& inputs) {
    look_.stop();
    for (const auto& key : keys_) key->let_go(inputs);
    if (sensor_) sensor_->let_go(inputs);
    keys_.clear();
    sensor_.reset();
    lamp_.reset();
    troubles_.clear();
}

void Gpio::add(const std::string& line, Action action) {
    if (line.empty()) return;
    GpioKeySetup key{line, action, {setup_.pull, setup_.active_low}, times_of(setup_)};
    keys_.push_back(std::make_unique<GpioKey>(std::move(key), lines_, waiter_,
                                              [this](Inputs& inputs) { tell_stuck(inputs); }));
}

std::optional<Stamp> Gpio::last_press() const {
    std::optional<Stamp> last;
    for (const auto& key : keys_) last = std::max(last, key->last_press()); // nullopt is the least
    return last;
}

void Gpio::turned(const Show& show) {
    if (lamp_) lamp_->show(lamp_of(show));
}

void Gpio::look_again(Inputs& inputs) {
    for (const auto& key : keys_) note(key->line(), key->look_again(inputs));
    if (sensor_) note(sensor_->line(), sensor_->look_again(inputs));
    if (lamp_) note(lamp_->line(), lamp_->look_again());
}

void Gpio::tell_stuck(Inputs& inputs) {
    std::string stuck;
    for (const auto& key : keys_) {
        if (key->stuck()) stuck = key->line();
    }
    if (stuck == stuck_) return;
    if (!stuck.empty())
        warn_(fmt::format("{} is held down: ignored until it is released; look at its wire", stuck));
    stuck_ = stuck;
    inputs.emplace_back(StuckButton{stuck});
}

void Gpio::note(const std::string& line, const tl::expected<void, std::string>& held) {
    const auto known = troubles_.find(line);
    if (held && known == troubles_.end()) return;
    if (held) {
        warn_(fmt::format("{} works again", line));
        troubles_.erase(known);
    } else if (known == troubles_.end() || known->second != held.error()) {
        warn_(fmt::format("{}: {}; playing on without it, looking again every {} s", line, held.error(),
                          look_again_every.count()));
        troubles_[line] = held.error();
    }
}

} // namespace kiosk
