// Lengths of time as people type them in a routine or configuration file, and as a viewer reads them.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace content {

using Ms = std::chrono::milliseconds;

/// The longest duration any file may ask for.
inline constexpr Ms longest_duration = std::chrono::hours{24};

/// Reads "30s", "1m30s", "90s", "2h", "1.5s", "350ms", "0s": numbers with the units h, m, s, ms, each at most
/// once and in that order, no spaces, no sign. Anything finer than a millisecond, or over `longest_duration`,
/// is refused.
/// @return the duration, or one line for a person saying what is wrong (without file or line).
[[nodiscard]] tl::expected<Ms, std::string> parse_duration(std::string_view text);

/// Reads a position on the command line: "MM:SS", "H:MM:SS", either with ".mmm", or a duration as above.
[[nodiscard]] tl::expected<Ms, std::string> parse_position(std::string_view text);

/// What parse_duration would read back: "1m30s", "1.5s", "350ms", "0s".
/// @param duration  must not be negative
[[nodiscard]] std::string to_string(Ms duration);

/// A countdown as shown on a card, whole seconds rounded up: "0:18", "12:05", "1:02:05". Rounded up, so that
/// a 30 s rest begins at 0:30 and never shows 0:00 while it lasts.
[[nodiscard]] std::string clock_text(Ms left);

/// The sooner of two; nullopt never comes.
[[nodiscard]] inline std::optional<Ms> sooner(std::optional<Ms> a, std::optional<Ms> b) {
    if (a && b) return std::min(*a, *b);
    return a ? a : b;
}

} // namespace content
