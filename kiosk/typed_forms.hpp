// The forms of what is typed behind an option: a size, a position, a time, a line. CLI11 reports what is none
// as wrong usage.
#pragma once

#include "kiosk/command_line.hpp"

#include <optional>
#include <string>

#include <CLI/CLI.hpp>

namespace kiosk {

/// "1920x1080" to a size, 160 to 8192 each; empty when it is none.
[[nodiscard]] std::optional<Size> parse_size(const std::string& text);

[[nodiscard]] CLI::Validator size_form();
[[nodiscard]] CLI::Validator position_form();
[[nodiscard]] CLI::Validator duration_form();
/// A line of the header that is free for a button (0 and 1 belong to the boards that are plugged on), or
/// "none".
[[nodiscard]] CLI::Validator line_form();

} // namespace kiosk
