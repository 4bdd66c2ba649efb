// The descriptors that SDL's events come through, for a poll of our own. Reads none of them: SDL does, when
// its events are pumped.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include <SDL.h>

namespace kiosk {

/// Our connection to the X server or the Wayland compositor; nullopt with any other driver. SDL keeps events
/// that it has read from one of these in memory, where no poll sees them: pump before each sleep.
[[nodiscard]] std::optional<int> display_connection(SDL_Window& window);

/// This process's own descriptors of files whose path begins with `prefix`, e.g. "/dev/input/event", and that
/// are still there: of a device that is gone nothing comes any more.
[[nodiscard]] std::vector<int> open_files(const std::filesystem::path& prefix);

/// This process's own sockets on which the kernel or udev tell of devices that come and go.
[[nodiscard]] std::vector<int> device_news();

/// The descriptor of the card that shows `window`, where there is no desktop. SDL's.
[[nodiscard]] std::optional<int> card_descriptor(SDL_Window& window);

} // namespace kiosk
