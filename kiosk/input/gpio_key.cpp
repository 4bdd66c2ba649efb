// Reads the line, asks the contact, tells the show.
#include "kiosk/input/gpio_key.hpp"

#include <utility>

namespace kiosk {
namespace {

Input pressed(const std::optional<Action>& action) {
    if (!action) return Motion{};
    switch (*action) {
    case Action::next: return Event{SkipOn{}};
    case Action::back: return Event{SkipBack{}};
    case Action::pause: return Event{PauseKey{}};
    case Action::end: return Event{EndKey{}};
    case Action::fullscreen: return ToggleFullscreen{};
    case Action::button: break;
    }
    return Event{PressDown{}};
}

} // namespace

GpioKey::GpioKey(GpioKeySetup setup, GpioLines& lines, Waiter& waiter, std::function<void(Inputs&)> told)
    : setup_{std::move(setup)}, lines_{lines}, waiter_{waiter}, told_{std::move(told)},
      deadline_{waiter, [this](Inputs& inputs) { take_level(inputs); }} {}

GpioKey::~GpioKey() {
    if (held_) waiter_.forget(held_->fd());
}

tl::expected<void, std::string> GpioKey::look_again(Inputs& inputs) {
    // Of a chip whose driver went away, older kernels do not wake whoever waits for its edges.
    if (held_ && !held_->active()) let_go(inputs);
    // A sensor that has been closed for long still sees somebody.
    if (held_ && !setup_.action && held_->active().value_or(false)) inputs.emplace_back(Motion{});
    if (held_) return {};
    auto line = lines_.input(setup_.line, setup_.input);
    if (!line) return tl::unexpected(line.error());
    const auto active = (*line)->active();
    if (!active) return tl::unexpected(std::string{"it cannot be read"});
    held_ = std::move(*line);
    contact_.emplace(setup_.times, *active);
    waiter_.watch(held_->fd(), [this](Inputs& more) { take_edges(more); });
    told_(inputs);
    if (!setup_.action) inputs.emplace_back(Motion{}); // from now on it would tell
    return {};
}

void GpioKey::take_edges(Inputs& inputs) {
    edges_.clear();
    const bool there = held_->read(edges_);
    for (const Edge& edge : edges_) {
        const auto before = happened_.size();
        contact_->edge(edge, happened_);
        if (happened_.size() > before && happened_.back() == Contacted::pressed) last_press_ = edge.at;
    }
    tell(inputs);
    if (!there) let_go(inputs);
}

void GpioKey::take_level(Inputs& inputs) {
    const auto due = contact_ ? contact_->deadline() : std::nullopt;
    if (!due) return;
    take_edges(inputs); // what came before the deadline counts before it
    const auto active = held_ ? held_->active() : std::nullopt;
    if (!active) return let_go(inputs);
    contact_->level(*active, *due, happened_);
    tell(inputs);
}

void GpioKey::tell(Inputs& inputs) {
    for (const Contacted what : std::exchange(happened_, {})) {
        down_ = what == Contacted::pressed;
        if (down_) {
            inputs.push_back(pressed(setup_.action));
        } else {
            release(inputs);
        }
    }
    if (const auto due = contact_->deadline()) {
        deadline_.set_for(*due);
    } else {
        deadline_.stop();
    }
    told_(inputs);
}

void GpioKey::release(Inputs& inputs) const {
    if (setup_.action == Action::button) inputs.emplace_back(Event{PressUp{}});
    if (!setup_.action) inputs.emplace_back(Motion{}); // it moved until now
}

void GpioKey::let_go(Inputs& inputs) {
    deadline_.stop();
    if (held_) waiter_.forget(held_->fd());
    const bool held = std::exchange(held_, nullptr) != nullptr;
    contact_.reset();
    if (std::exchange(down_, false)) release(inputs);
    if (held && !setup_.action) inputs.emplace_back(Motion{false});
    told_(inputs);
}

} // namespace kiosk
