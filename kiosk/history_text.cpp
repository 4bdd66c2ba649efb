// Dates as ISO 8601 for machines, days ago and minutes for people.
#include "kiosk/history_text.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;
using std::chrono::days;

constexpr std::size_t days_shown = 14;

std::string iso(Day day) {
    const std::chrono::year_month_day date{day};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

/// "2026-11-26T18:30:05+01:00"; empty where the time is not known.
std::string iso(const RecordedSession& recorded) {
    const auto day = day_of(recorded);
    if (!day) return "";
    const std::int64_t local = *recorded.started + recorded.utc_offset;
    const std::int64_t of_day = local - std::chrono::seconds{day->time_since_epoch()}.count();
    const int east = std::abs(recorded.utc_offset) / 60;
    return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", iso(*day), of_day / 3600, of_day / 60 % 60,
                       of_day % 60, recorded.utc_offset < 0 ? '-' : '+', east / 60, east % 60);
}

std::int64_t whole_seconds(Ms time) { return time / std::chrono::seconds{1}; }

/// "35 min", "5 h 40 min".
std::string length_words(Ms time) {
    const auto minutes = (whole_seconds(time) + 30) / 60;
    return minutes < 60 ? fmt::format("{} min", minutes)
                        : fmt::format("{} h {} min", minutes / 60, minutes % 60);
}

std::string counted(int number, const char* one, const char* more) {
    return fmt::format("{} {}", number, number == 1 ? one : more);
}

std::string day_words(Day day, std::optional<Day> today) {
    if (today && day == *today) return "today";
    if (today && day == *today - days{1}) return "yesterday";
    return iso(day);
}

const char* ending_word(const SessionRecord& session) {
    switch (session.ending) {
    case Ending::under_way: return "cut";
    case Ending::done: return "done";
    case Ending::stopped: return "stopped";
    }
    return "";
}

Json session_json(const RecordedSession& recorded) {
    const SessionRecord& s = recorded.session;
    const std::string started = iso(recorded);
    return {{"started", started.empty() ? Json{} : Json(started)},
            {"routine", s.routine},
            {"plan", s.plan},
            {"loop", s.looping},
            {"goes_on", s.goes_on},
            {"played", whole_seconds(s.played)},
            {"paused", whole_seconds(s.paused)},
            {"sides_played", s.sides_played},
            {"sides_skipped", s.sides_skipped},
            {"ending", ending_word(s)}};
}

} // namespace

std::string history_text(const History& history, std::optional<Day> today) {
    if (history.sessions == 0 && history.rounds == 0) return "Nothing was played yet.\n";
    std::string text = fmt::format("{} on {}, {} played", counted(history.sessions, "session", "sessions"),
                                   counted(static_cast<int>(history.days.size()), "day", "days"),
                                   length_words(history.played));
    if (history.undated > 0)
        text += fmt::format(" ({} with no date: the clock was not set)", history.undated);
    text += fmt::format("\nStreak: {}, longest {}\n", counted(history.streak, "day", "days"),
                        history.longest_streak);
    if (history.rounds > 0) {
        text += fmt::format("By itself the wall played {}, {}\n", counted(history.rounds, "round", "rounds"),
                            length_words(history.played_in_rounds));
    }
    if (!history.days.empty()) text += "\n";
    for (std::size_t i = 0; i < std::min(days_shown, history.days.size()); ++i) {
        const DayPlayed& day = history.days[history.days.size() - 1 - i];
        text += fmt::format("{:<10}  {:>11}  {:>10}\n", day_words(day.day, today),
                            counted(day.sessions, "session", "sessions"), length_words(day.played));
    }
    return text;
}

std::string history_json(const History& history, std::span<const RecordedSession> recorded) {
    Json by_day = Json::array(), sessions = Json::array();
    for (const auto& day : history.days)
        by_day.push_back(
            {{"day", iso(day.day)}, {"sessions", day.sessions}, {"played", whole_seconds(day.played)}});
    for (const auto& one : recorded) sessions.push_back(session_json(one));
    const Json json{{"days", by_day},
                    {"streak", {{"days", history.streak}, {"longest", history.longest_streak}}},
                    {"totals",
                     {{"sessions", history.sessions},
                      {"days", history.days.size()},
                      {"undated", history.undated},
                      {"played", whole_seconds(history.played)},
                      {"paused", whole_seconds(history.paused)},
                      {"rounds", history.rounds},
                      {"played_in_rounds", whole_seconds(history.played_in_rounds)}}},
                    {"sessions", sessions}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string history_csv(std::span<const RecordedSession> recorded) {
    std::string text = "started,routine,plan,loop,goes_on,played,paused,sides_played,sides_skipped,ending\n";
    for (const auto& one : recorded) {
        const SessionRecord& s = one.session;
        // Ids are letters, digits and hyphens: nothing here needs quotes.
        text += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", iso(one), s.routine, s.plan, s.looping ? 1 : 0,
                            s.goes_on ? 1 : 0, whole_seconds(s.played), whole_seconds(s.paused),
                            s.sides_played, s.sides_skipped, ending_word(s));
    }
    return text;
}

} // namespace kiosk
