// When the wall waits, plays by itself or is dark: pure arithmetic on the time that a clock beside it shows.
// Summer time needs no rule of its own here: an hour that comes twice is in its window twice, one that is
// left out is left out.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <vector>

namespace kiosk {

using Minutes = std::chrono::minutes;

/// A time of the week.
struct LocalTime {
    int day = 0;                   ///< 0 Monday .. 6 Sunday
    std::chrono::seconds since{0}; ///< midnight: 0 .. 24 h
    friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

/// A stretch of some days. One that ends at or before its beginning goes on over midnight and belongs to the
/// day on which it begins; from 0:00 to 0:00, or to 24:00, is the whole day.
struct DayWindow {
    std::array<bool, 7> days{}; ///< Monday first
    Minutes from{0};            ///< since midnight, 0 .. 23:59
    Minutes to{0};              ///< 0 .. 24:00; not a part of it
    friend bool operator==(const DayWindow&, const DayWindow&) = default;
};

struct Schedule {
    std::vector<DayWindow> quiet; ///< dark; stronger than `loop`
    std::vector<DayWindow> loop;  ///< plays by itself, and outside of them waits
    friend bool operator==(const Schedule&, const Schedule&) = default;
    [[nodiscard]] bool empty() const { return quiet.empty() && loop.empty(); }
};

/// What the wall does with nobody there.
enum class Mode { idle, loop, quiet };

struct Hours {
    Mode mode = Mode::idle;
    bool suspended = false; ///< there is a schedule, and nobody knows what time it is
    friend bool operator==(const Hours&, const Hours&) = default;
};

[[nodiscard]] bool holds(const DayWindow& window, const LocalTime& now);

/// @param otherwise  without a schedule, and without a clock: idle or loop
/// @param now  nullopt: nobody knows
[[nodiscard]] Hours hours_at(const Schedule& schedule, Mode otherwise, std::optional<LocalTime> now);

/// Until a window begins or ends, by the clock on the wall; at least a second. nullopt: none ever does.
[[nodiscard]] std::optional<std::chrono::seconds> until_boundary(const Schedule& schedule,
                                                                 const LocalTime& now);

} // namespace kiosk
