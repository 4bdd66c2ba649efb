// `limber history`: what was played.
#include "kiosk/commands/commands.hpp"
#include "kiosk/history_text.hpp"
#include "kiosk/wall_clock.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// One's own, or on an appliance, where a person has none, the wall's.
std::filesystem::path database_to_read(const Desk& desk) {
    std::error_code none;
    if (std::filesystem::exists(desk.database, none)) return desk.database;
    return std::filesystem::exists(desk.wall_database, none) ? desk.wall_database : std::filesystem::path{};
}

DatabaseResult<std::vector<RecordedSession>> sessions_in(const std::filesystem::path& file) {
    auto database = Database::open(file, Access::read);
    if (!database) return tl::unexpected(database.error());
    return database->sessions();
}

std::optional<Day> day_now() {
    const auto now = known_wall_time();
    if (!now) return std::nullopt;
    return day_of(RecordedSession{{}, now->seconds, now->utc_offset});
}

} // namespace

int run(const HistoryCommand& command, const Desk& desk) {
    std::vector<RecordedSession> recorded;
    if (const auto file = database_to_read(desk); !file.empty()) {
        const auto read = sessions_in(file);
        if (!read) {
            print_error(read.error().what);
            return Exit::wrong_input;
        }
        recorded = *read;
    }
    const auto today = day_now();
    const History history = history_of(recorded, today);
    if (command.json) {
        fmt::print("{}", history_json(history, recorded));
    } else if (command.csv) {
        fmt::print("{}", history_csv(recorded));
    } else {
        fmt::print("{}", history_text(history, today));
    }
    return Exit::done;
}

} // namespace kiosk
