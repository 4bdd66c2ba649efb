// What a press means next to the presses before it: double, hold, undo, a line that stays low. Does not know
// what a single press does; that is the grammar.
#pragma once

#include "kiosk/grammar.hpp"

namespace kiosk {

void press_down(Player& player, const Rules& rules);
void press_up(Player& player);

/// Ages what the button remembers by `step`, in which no hold completes beyond its end.
void age(Button& button, Ms step);

/// Ends the session when the button has been held long enough.
/// @return whether it did.
bool complete_hold(Player& player, const Rules& rules);

/// Drops what can no longer be doubled or undone. Reads only ages, so it may come early or late.
void forget_old(Button& button, const PlayerOptions& options);

/// A command from a key: presses before it are over and done with, a button still down counts for nothing.
void forget_press(Button& button);

/// A skip that a press may take back.
void remember_skip(Button& button, const State& before);

/// How long until the ring shows, a hold completes or an undo expires; nullopt when none is due.
[[nodiscard]] std::optional<Ms> until_button_event(const Button& button, const PlayerOptions& options);

} // namespace kiosk
