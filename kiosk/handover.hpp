// What `limber` asks of limber-sync, the program of its own that fetches and signs: the words only, nothing
// is started here.
#pragma once

#include "kiosk/command_line.hpp"

#include <string>
#include <vector>

namespace kiosk {

/// The arguments behind the program's name.
[[nodiscard]] std::vector<std::string> handed_over(const KeygenCommand& command);
[[nodiscard]] std::vector<std::string> handed_over(const PublishCommand& command);

} // namespace kiosk
