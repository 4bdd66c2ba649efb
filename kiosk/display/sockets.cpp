// /sys/class/drm.
#include "kiosk/display/sockets.hpp"

#include <algorithm>
#include <charconv>

namespace kiosk {
namespace {

constexpr std::string_view prefix = "card";

/// Of "card1-HDMI-A-1" the 1; nullopt for a card's own folder, "card1".
std::optional<int> card_of(std::string_view name) {
    int number = 0;
    const char* end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + prefix.size(), end, number);
    if (read.ec != std::errc{} || read.ptr == end || *read.ptr != '-') return std::nullopt;
    return number;
}

} // namespace

std::vector<Socket> sockets_of(const MachineFiles& machine) {
    std::vector<Socket> sockets;
    for (auto& name : machine.names("/sys/class/drm", std::string{prefix})) {
        const auto card = card_of(name);
        const std::string folder = "/sys/class/drm/" + name;
        const auto status = machine.line(folder + "/status");
        if (!card || !status) continue;
        const bool connected = *status == "connected";
        auto modes = connected ? machine.lines(folder + "/modes") : std::vector<std::string>{};
        sockets.push_back({*card, std::move(name), connected, std::move(modes)});
    }
    return sockets;
}

std::optional<int> card_with_display(const std::vector<Socket>& sockets) {
    std::optional<int> first;
    for (const Socket& socket : sockets) {
        if (socket.connected) first = std::min(first.value_or(socket.card), socket.card);
    }
    return first;
}

bool may_show(const std::vector<Socket>& sockets) {
    return sockets.empty() || std::ranges::any_of(sockets, &Socket::connected);
}

} // namespace kiosk
