// The history as `limber history` prints it. Adds nothing up.
#pragma once

#include "kiosk/history.hpp"

#include <string>

namespace kiosk {

/// For a person: the streak, the totals, the last days.
[[nodiscard]] std::string history_text(const History& history, std::optional<Day> today);

/// One line of JSON: days, streak, totals, and every session.
[[nodiscard]] std::string history_json(const History& history, std::span<const RecordedSession> recorded);

/// A heading and one line a session, oldest first.
[[nodiscard]] std::string history_csv(std::span<const RecordedSession> recorded);

} // namespace kiosk
