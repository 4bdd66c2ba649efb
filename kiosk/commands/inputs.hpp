// The doctor's live look at presses.
#pragma once

#include "kiosk/commands/commands.hpp"

namespace kiosk {

/// Prints each press until Ctrl-C.
/// @return the exit status
[[nodiscard]] int watch_inputs(const Desk& desk);

} // namespace kiosk
