// The sockets for displays as the kernel lists them, and which card drives the one with a display in it.
// Opens no display.
#pragma once

#include "kiosk/doctor/machine_files.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kiosk {

struct Socket {
    int card = 0;     ///< the number of /dev/dri/card<n>
    std::string name; ///< "card1-HDMI-A-1"
    bool connected = false;
    std::vector<std::string> modes; ///< "1920x1080", the display's own first; none without a display
    friend bool operator==(const Socket&, const Socket&) = default;
};

/// By name. What the kernel last found, which asks no display anything. A card that only draws has none.
[[nodiscard]] std::vector<Socket> sockets_of(const MachineFiles& machine);

/// The first card with a display; nullopt without any. A Pi 4 and 5 have two cards, whose numbers change from
/// start to start: one only draws.
[[nodiscard]] std::optional<int> card_with_display(const std::vector<Socket>& sockets);

/// Whether it makes sense to open a display: one is there, or the kernel lists no sockets at all.
[[nodiscard]] bool may_show(const std::vector<Socket>& sockets);

} // namespace kiosk
