// What time does to a player: it moves the cursor, ends pauses and waits, starts loops. Time is applied piece
// by piece, each up to the next event, which is why its slicing never shows.
#pragma once

#include "kiosk/grammar.hpp"

namespace kiosk {

/// Lets `time` pass, over as many segments and states as it covers.
void elapse(Player& player, const Rules& rules, Ms time);

/// A stretch in which nobody saw the screen. What was playing is paused where it stood; what waits ages, and
/// what would have begun within the gap begins at its end.
void pass_gap(Player& player, const Rules& rules, Ms time);

/// Applies everything that is due now; afterwards until_event is positive.
void settle(Player& player, const Rules& rules);

} // namespace kiosk
