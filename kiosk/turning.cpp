// A quarter of a turn a press.
#include "kiosk/turning.hpp"

namespace kiosk {
namespace {

constexpr int quarter = 90, full = 360;

/// Degrees that an event turns the picture by; nullopt: it is no answer.
std::optional<int> turn_of(const Event& event) {
    if (std::holds_alternative<PressDown>(event) || std::holds_alternative<SkipOn>(event)) return quarter;
    if (std::holds_alternative<SkipBack>(event)) return full - quarter;
    return std::nullopt;
}

} // namespace

Turning::Turning(const std::optional<Turnable>& screen) {
    if (!screen) return;
    may_ = true;
    rotate_ = screen->rotate;
    if (screen->asks) since_ = Ms{0};
}

std::optional<int> Turning::rotate() const { return may_ ? std::optional{rotate_} : std::nullopt; }

bool Turning::take(const Event& event, bool idle) {
    if (std::holds_alternative<PressUp>(event)) {
        held_.reset();
        return false; // of a press that the player may know
    }
    if (!asking()) {
        if (std::holds_alternative<PressDown>(event) && may_ && idle) held_ = Ms{0};
        return false;
    }
    if (const auto turn = turn_of(event)) {
        rotate_ = (rotate_ + *turn) % full;
        since_ = Ms{0};
    }
    return true;
}

bool Turning::pass(Ms time, bool idle) {
    if (since_) {
        *since_ += time;
        if (*since_ < keeps_after) return true;
        since_.reset();
        answer_ = rotate_;
        return true;
    }
    if (!held_) return false;
    *held_ += time;
    if (*held_ < asks_after) return false;
    held_.reset();
    if (idle) since_ = Ms{0};
    return false;
}

std::optional<Ms> Turning::until_event() const {
    if (since_) return keeps_after - *since_;
    return held_ ? std::optional{asks_after - *held_} : std::nullopt;
}

} // namespace kiosk
