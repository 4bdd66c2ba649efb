// A week has 10,080 minutes; nothing is stored but the windows as they were written.
#include "kiosk/schedule.hpp"

#include <algorithm>

namespace kiosk {
namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr seconds day_length = hours{24};
constexpr seconds week_length = day_length * 7;

bool any_holds(const std::vector<DayWindow>& windows, const LocalTime& now) {
    return std::ranges::any_of(windows, [&](const DayWindow& window) { return holds(window, now); });
}

/// From `now` to the next time that a week's clock shows `at`, which may be over a week's end; never zero.
seconds until_shown(seconds at, seconds now) {
    const seconds left = ((at - now) % week_length + week_length) % week_length;
    return left > seconds{0} ? left : week_length;
}

} // namespace

bool holds(const DayWindow& window, const LocalTime& now) {
    const auto day = static_cast<std::size_t>(now.day);
    const bool over_midnight = window.to <= window.from;
    if (!over_midnight) return window.days[day] && now.since >= window.from && now.since < window.to;
    const bool since_today = window.days[day] && now.since >= window.from;
    const bool since_yesterday = window.days[(day + 6) % 7] && now.since < window.to;
    return since_today || since_yesterday;
}

Hours hours_at(const Schedule& schedule, Mode otherwise, std::optional<LocalTime> now) {
    if (schedule.empty()) return {otherwise, false};
    if (!now) return {otherwise, true};
    if (any_holds(schedule.quiet, *now)) return {Mode::quiet, false};
    if (schedule.loop.empty()) return {otherwise, false};
    return {any_holds(schedule.loop, *now) ? Mode::loop : Mode::idle, false};
}

std::optional<seconds> until_boundary(const Schedule& schedule, const LocalTime& now) {
    std::optional<seconds> next;
    const seconds since_monday = day_length * now.day + now.since;
    const auto add = [&](seconds at) {
        next = std::min(next.value_or(week_length), until_shown(at, since_monday));
    };
    for (const auto* windows : {&schedule.quiet, &schedule.loop}) {
        for (const DayWindow& window : *windows) {
            for (int day = 0; day < 7; ++day) {
                if (!window.days[static_cast<std::size_t>(day)]) continue;
                add(day_length * day + window.from);
                add(day_length * day + window.to + (window.to <= window.from ? day_length : seconds{0}));
            }
        }
    }
    return next;
}

} // namespace kiosk
