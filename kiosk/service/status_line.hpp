// What the wall does, in the one line that `systemctl status` shows.
#pragma once

#include "kiosk/show.hpp"

namespace kiosk {

/// E.g. "plays Hip opening, Strength: Step Back & Reach, set 2".
[[nodiscard]] std::string status_line(const Show& show);

/// What of a show the line depends on: as long as it is equal, so is the line.
struct StatusKey {
    bool trouble = false;
    std::size_t state = 0; ///< index of the player's kind of state
    std::size_t program = 0;
    std::size_t segment = 0;
    friend bool operator==(const StatusKey&, const StatusKey&) = default;
};
[[nodiscard]] StatusKey status_key(const Show& show);

} // namespace kiosk
