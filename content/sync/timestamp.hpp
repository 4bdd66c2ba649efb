// Instants as the manifest and the state file spell them: "2026-11-23T08:00:00Z", whole seconds, UTC. Reads
// no clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace content::sync {

using Instant = std::chrono::sys_seconds;

/// @return nullopt for anything but that one form and a day that exists
[[nodiscard]] std::optional<Instant> parse_instant(std::string_view text);

/// @param instant  within the years 0 to 9999
[[nodiscard]] std::string to_text(Instant instant);

} // namespace content::sync
