// The two boot files of a Pi as text: what a wall wants in them, and the way back. Reads and writes no file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// The firmware's config.txt with the display's driver, no rainbow at the start, and a button: in a block of
/// its own at the end. What somebody has put there already is not said again; twice gives the same as once.
/// @param button  BCM number of the line whose press becomes Enter; nullopt: the kernel makes no key of any
[[nodiscard]] std::string config_for_wall(std::string_view text, std::optional<int> button);

/// config.txt as it was before, with whatever else was changed since.
[[nodiscard]] std::string config_without_wall(std::string_view text);

/// Whether config.txt makes a key of some line by somebody's own hand.
[[nodiscard]] bool has_own_button(std::string_view config);

/// The kernel's command line, cmdline.txt: no words and no cursor on the screen that the wall draws on. Only
/// the first line is one; what follows it stays.
[[nodiscard]] std::string cmdline_for_wall(std::string_view text);

/// Takes back what cmdline_for_wall did to `before` in `now`, which may have been changed since.
[[nodiscard]] std::string cmdline_without_wall(std::string_view now, std::string_view before);

} // namespace kiosk
