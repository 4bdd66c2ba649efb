// What `limber` and `limber play` make of their flags and the configuration. Opens nothing.
#pragma once

#include "kiosk/commands/commands.hpp"
#include "kiosk/keys.hpp"
#include "kiosk/show.hpp"

namespace kiosk {

/// @param hours  kept by the kiosk; what is played at once is played whatever they are
[[nodiscard]] ShowOptions options_of(const PlayCommand& command, const Desk& desk, const Hours& hours);

/// What holds without a schedule.
[[nodiscard]] Mode otherwise(const Config& config);

/// Names of keys that SDL does not know are warned of on stderr.
[[nodiscard]] KeyMap keys_of(const Config& config);

} // namespace kiosk
