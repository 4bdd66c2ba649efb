// On, off, on: each step sets the alarm for the next.
#include "kiosk/input/gpio_lamp.hpp"

#include <utility>

namespace kiosk {

GpioLamp::GpioLamp(std::string name, GpioLines& lines, Waiter& waiter)
    : name_{std::move(name)}, lines_{lines}, beat_{waiter, [this](Inputs&) { turn(); }} {}

/// A line keeps the level it had when it was let go.
GpioLamp::~GpioLamp() {
    if (held_) held_->set(false);
}

tl::expected<void, std::string> GpioLamp::look_again() {
    if (held_ && held_->set(on_)) return {};
    held_.reset();
    beat_.stop();
    auto line = lines_.output(name_);
    if (!line) return tl::unexpected(line.error());
    held_ = std::move(*line);
    begin();
    return {};
}

void GpioLamp::show(Lamp lamp) {
    if (lamp == std::exchange(lamp_, lamp) || !held_) return;
    begin();
}

void GpioLamp::begin() {
    on_ = false;
    turn();
}

void GpioLamp::turn() {
    on_ = !on_;
    if (held_) held_->set(on_); // a line that is gone is noticed when it is looked for again
    const Rhythm rhythm = rhythm_of(lamp_);
    if (rhythm.off == rhythm.off.zero()) return beat_.stop();
    const Ns span = on_ ? rhythm.on : rhythm.off;
    beat_.set_every(span, span);
}

} // namespace kiosk
