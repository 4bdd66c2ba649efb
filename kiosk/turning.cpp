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
    if (screen->asks) question_ = Question{};
}

std::optional<int> Turning::rotate() const { return may_ ? std::optional{rotate_} : std::nullopt; }

bool Turning::take(const Event& event, bool idle) {
    if (std::holds_alternative<PressUp>(event)) {
        // Not before: until then it may be a wire that is stuck.
        if (would_ask() && idle) question_ = Question{};
        held_.reset();
        return false; // of a press that the player may know
    }
    if (!asking()) {
        if (std::holds_alternative<PressDown>(event) && may_ && idle) held_ = Ms{0};
        return false;
    }
    if (const auto turn = turn_of(event)) {
        *question_ = {.since = Ms{0}, .answers = question_->answers + 1, .before = rotate_};
        rotate_ = (rotate_ + *turn) % full;
    }
    return true;
}

bool Turning::pass(Ms time) {
    if (question_) {
        question_->since += time;
        if (question_->since < keeps_after) return true;
        question_.reset();
        answer_ = rotate_;
        return true;
    }
    if (held_) *held_ += time;
    if (held_ && *held_ >= a_wires) held_.reset();
    return false;
}

void Turning::disown_press() {
    held_.reset();
    if (!question_) return;
    if (question_->answers > 0) rotate_ = question_->before;
    if (question_->answers > 1) {
        *question_ = {.since = Ms{0}, .answers = question_->answers - 1, .before = rotate_};
    } else {
        question_.reset();
    }
}

std::optional<Ms> Turning::until_event() const {
    if (question_) return left();
    if (!held_) return std::nullopt;
    return (would_ask() ? a_wires : asks_after) - *held_;
}

} // namespace kiosk
