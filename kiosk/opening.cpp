// Two questions: what should be, and what is under way.
#include "kiosk/opening.hpp"

#include <algorithm>

namespace kiosk {
namespace {

bool under_way(const Player& player) {
    return !std::holds_alternative<Idle>(player.state) && !std::holds_alternative<Finished>(player.state);
}

std::optional<Opening::Order> opened(const Player& player, Ms still) {
    if (player.options.loop && !player.options.closing) return std::nullopt;
    if (player.options.loop) return Opening::Order{true, false, {}};
    // A person's session goes on first.
    const auto* idle = std::get_if<Idle>(&player.state);
    if (idle == nullptr) return std::nullopt;
    return Opening::Order{true, false,
                          Idle{Ms{0}, idle->program, {}, std::max(Opening::before_opening - still, Ms{0})}};
}

} // namespace

bool by_a_person(const Event& event) {
    return std::visit(content::Overloaded{
                          [](const Elapsed&) { return false; },
                          [](const Gap&) { return false; },
                          [](const PressDown&) { return true; },
                          [](const PressUp&) { return false; },
                          [](const SkipOn&) { return true; },
                          [](const SkipBack&) { return true; },
                          [](const PauseKey&) { return true; },
                          [](const EndKey&) { return true; },
                          [](const Start&) { return false; },
                          [](const Restore&) { return false; },
                          [](const Offer&) { return false; },
                      },
                      event);
}

void Opening::take(const Hours& hours, const Player& player) {
    if (!hours_) return;
    const bool closes = hours.mode == Mode::quiet && hours_->mode != Mode::quiet;
    const bool a_persons = under_way(player) && (attended_ || !player.options.loop);
    if (hours.mode != Mode::quiet) closes_in_.reset();
    if (closes && a_persons) closes_in_ = longest_finish;
    hours_ = hours;
}

void Opening::see(const Event& event, const Player& player) {
    const auto* elapsed = std::get_if<Elapsed>(&event);
    if (closes_in_ && elapsed != nullptr) *closes_in_ = std::max(*closes_in_ - elapsed->time, Ms{0});
    if (!under_way(player)) {
        attended_ = false;
        closes_in_.reset();
    } else if (by_a_person(event)) {
        attended_ = true;
    }
}

std::optional<Opening::Order> Opening::order(const Player& player, Ms still) const {
    if (!hours_) return std::nullopt;
    if (hours_->mode == Mode::loop) return opened(player, still);
    const auto& options = player.options;
    if (const auto* idle = std::get_if<Idle>(&player.state)) {
        if (!options.loop && !options.closing) return std::nullopt;
        return Order{false, false, Idle{Ms{0}, idle->program, idle->unfinished, {}}};
    }
    if (options.loop && attended_) return Order{false, false, {}};
    const bool overdue = options.loop || (closes_in_ && *closes_in_ == Ms{0});
    return overdue && !options.closing ? std::optional(Order{options.loop, true, {}}) : std::nullopt;
}

std::optional<Ms> Opening::until_order() const {
    return closes_in_ && *closes_in_ > Ms{0} ? closes_in_ : std::nullopt;
}

} // namespace kiosk
