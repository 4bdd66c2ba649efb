// The show on a real screen, with everything that stands around it: lines, keys, the service manager, what is
// kept in files.
#pragma once

#include "kiosk/commands/commands.hpp"
#include "kiosk/commands/reload.hpp"
#include "kiosk/show.hpp"

namespace kiosk {

/// Plays until it is over.
/// @param waiter,reloader  outlive the call; what is reloaded meanwhile is put into use
/// @return the program's exit status; what could not be opened is named on stderr
[[nodiscard]] int play_window(const PlayCommand& command, const Desk& desk, Show& show, Waiter& waiter,
                              Reloader& reloader);

} // namespace kiosk
