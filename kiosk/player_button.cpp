// The button's short memory. Everything in it is an age in routine time, so slicing time changes nothing.
#include "kiosk/player_button.hpp"

#include <algorithm>
#include <utility>

namespace kiosk {

namespace {

/// A press that only ever starts: nothing to double, to hold or to undo.
void press_to_start(Player& player, const Rules& rules) {
    player.button.deaf_until_release = true;
    const bool starts =
        std::holds_alternative<Idle>(player.state) || std::holds_alternative<Finished>(player.state);
    if (starts) player.state = pressed(player.state, rules);
}

void take_skip_back(Player& player) {
    State found = std::exchange(player.state, std::move(player.button.skip->before));
    player.button.skip.reset();
    player.button.press = Button::Press{std::move(found), Ms{0}, true, false};
}

/// The second press undoes the first one, then skips. Held on, it ends what the first one found.
void skip_by_double(Player& player, const Rules& rules) {
    const State before = player.button.press->before;
    player.state = skip_from(before, rules);
    player.button.press = Button::Press{before, Ms{0}, true, false};
    remember_skip(player.button, before);
}

} // namespace

void press_down(Player& player, const Rules& rules) {
    Button& button = player.button;
    if (button.deaf_until_release || (button.press && button.press->down)) return;
    if (player.options.only_start) return press_to_start(player, rules);
    if (button.skip && button.skip->ago < player.options.deaf_after_skip) {
        button.deaf_until_release = true;
        return;
    }
    if (button.skip) return take_skip_back(player);
    if (button.press && button.press->can_double) return skip_by_double(player, rules);
    button.press = Button::Press{player.state, Ms{0}, true, can_double(player.state, rules)};
    player.state = pressed(player.state, rules);
}

void press_up(Player& player) {
    player.button.deaf_until_release = false;
    if (player.button.press) player.button.press->down = false;
}

void age(Button& button, Ms step) {
    if (button.press) button.press->ago += step;
    if (button.skip) button.skip->ago += step;
}

bool complete_hold(Player& player, const Rules& rules) {
    Button& button = player.button;
    if (!button.press || !button.press->down || button.press->ago < player.options.hold) return false;
    player.state = ended(button.press->before, rules);
    button = Button{.press = {}, .skip = {}, .deaf_until_release = true};
    return true;
}

void forget_old(Button& button, const PlayerOptions& options) {
    if (button.press && !button.press->down && button.press->ago >= options.double_press)
        button.press.reset();
    if (button.skip && button.skip->ago >= options.undo_skip) button.skip.reset();
}

void forget_press(Button& button) {
    if (button.press && button.press->down) button.deaf_until_release = true;
    button.press.reset();
}

void remember_skip(Button& button, const State& before) { button.skip = Button::Skip{before, Ms{0}}; }

std::optional<Ms> until_button_event(const Button& button, const PlayerOptions& options) {
    std::optional<Ms> until;
    const auto at = [&](Ms age_then, Ms age_now) {
        if (age_now < age_then) until = std::min(until.value_or(Ms::max()), age_then - age_now);
    };
    if (button.press && button.press->down) {
        at(options.hold_shown, button.press->ago);
        at(options.hold, button.press->ago);
    }
    if (button.skip) at(options.undo_skip, button.skip->ago);
    return until;
}

} // namespace kiosk
