// Sums over days; a day is where the wall hangs.
#include "kiosk/history.hpp"

#include <algorithm>

namespace kiosk {
namespace {

using std::chrono::days;

void add(std::vector<DayPlayed>& all, Day day, const SessionRecord& session) {
    const auto at = std::ranges::lower_bound(all, day, {}, &DayPlayed::day);
    const auto place = at != all.end() && at->day == day ? at : all.insert(at, {day, 0, Ms{0}});
    if (!session.goes_on) ++place->sessions;
    place->played += session.played;
}

/// @param ends  set to the length of the streak that the last day belongs to
int longest(const std::vector<DayPlayed>& all, int& ends) {
    int best = 0;
    ends = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool joins = i > 0 && all[i].day == all[i - 1].day + days{1};
        ends = joins ? ends + 1 : 1;
        best = std::max(best, ends);
    }
    return best;
}

} // namespace

std::optional<Day> day_of(const RecordedSession& recorded) {
    if (!recorded.started) return std::nullopt;
    const std::chrono::sys_seconds local{std::chrono::seconds{*recorded.started + recorded.utc_offset}};
    return std::chrono::floor<days>(local);
}

History history_of(std::span<const RecordedSession> recorded, std::optional<Day> today) {
    History history;
    for (const RecordedSession& one : recorded) {
        if (one.session.looping) {
            ++history.rounds;
            history.played_in_rounds += one.session.played;
            continue;
        }
        if (!one.session.goes_on) ++history.sessions;
        history.played += one.session.played;
        history.paused += one.session.paused;
        if (const auto day = day_of(one)) {
            add(history.days, *day, one.session);
        } else if (!one.session.goes_on) {
            ++history.undated;
        }
    }
    int last = 0;
    history.longest_streak = longest(history.days, last);
    const bool goes_on = !history.days.empty() && (!today || history.days.back().day + days{1} >= *today);
    history.streak = goes_on ? last : 0;
    return history;
}

} // namespace kiosk
