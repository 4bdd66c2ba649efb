// What was played, summed up for a person: by day, the streak, the totals. Pure; which day it is comes in.
#pragma once

#include "kiosk/database.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace kiosk {

using Day = std::chrono::sys_days; ///< a date as the calendar on the wall has it

struct DayPlayed {
    Day day;
    int sessions = 0;
    Ms played{0};
    friend bool operator==(const DayPlayed&, const DayPlayed&) = default;
};

/// Sessions that somebody was there for, and the wall's own rounds apart from them.
struct History {
    std::vector<DayPlayed> days; ///< ascending; only those on which a session began
    int streak = 0;              ///< days in a row, up to today or yesterday
    int longest_streak = 0;
    int sessions = 0; ///< also those of which no day is known
    int undated = 0;
    Ms played{0};
    Ms paused{0};
    int rounds = 0;
    Ms played_in_rounds{0};
    friend bool operator==(const History&, const History&) = default;
};

/// The day on which it began, there; nullopt: the clock was not known to be right.
[[nodiscard]] std::optional<Day> day_of(const RecordedSession& recorded);

/// A session that goes on with the one before it counts as one with it.
/// @param today  nullopt when nobody knows: then a streak counts up to the last day played
[[nodiscard]] History history_of(std::span<const RecordedSession> recorded, std::optional<Day> today);

} // namespace kiosk
