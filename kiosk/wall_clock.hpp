// The wall clock, for what people read in the evening and for opening hours. A Pi's own may be years off
// until the network comes up, so it is only believed when something vouches for it. No routine's time comes
// from here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace kiosk {

/// A reading of it.
struct WallTime {
    std::int64_t seconds = 0; ///< seconds since 1970
    int utc_offset = 0;       ///< seconds east of Greenwich, here and then
    friend bool operator==(const WallTime&, const WallTime&) = default;
};

/// What speaks for the clock and against it.
struct ClockSigns {
    bool synchronised = false;                 ///< since this boot, by NTP or the like
    std::int64_t now = 0;                      ///< seconds since 1970
    std::optional<std::int64_t> battery_clock; ///< what a hardware clock says; nullopt: there is none
};

/// A hardware clock without a battery begins at 1970 or so, and the system's clock is not set from it.
[[nodiscard]] bool is_right(const ClockSigns& signs);

/// What the first of the hardware clocks in `folder` says.
[[nodiscard]] std::optional<std::int64_t> battery_clock_in(const std::filesystem::path& folder);

/// This machine's.
[[nodiscard]] ClockSigns clock_signs();

/// `seconds` as a time of this place.
[[nodiscard]] WallTime wall_time_at(std::int64_t seconds);

/// The time of day, where the clock is known to be right.
[[nodiscard]] std::optional<WallTime> known_wall_time();

} // namespace kiosk
