// "07:30" to minutes, "mon" to a day.
#include "kiosk/window_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {
namespace {

using content::TableReader;

constexpr std::size_t most_windows = 50;
constexpr std::array<std::string_view, 7> day_words{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// "7:30" or "07:30"; nullopt for anything else.
std::optional<Minutes> time_of_day(std::string_view text) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3)
        return std::nullopt;
    int hours = 0;
    for (const char c : text.substr(0, colon)) {
        if (!digit(c)) return std::nullopt;
        hours = hours * 10 + (c - '0');
    }
    if (!digit(text[colon + 1]) || !digit(text[colon + 2])) return std::nullopt;
    const int minutes = (text[colon + 1] - '0') * 10 + (text[colon + 2] - '0');
    if (minutes > 59 || hours > 24 || (hours == 24 && minutes > 0)) return std::nullopt;
    return std::chrono::hours{hours} + Minutes{minutes};
}

/// @param latest  "24:00" ends a day and begins none
std::optional<Minutes> read_time(const TableReader& window, std::string_view key, Minutes latest) {
    if (!window.require(key)) return std::nullopt;
    const auto text = window.text(key);
    if (!text) return std::nullopt;
    const auto time = time_of_day(*text);
    if (time && *time <= latest) return time;
    window.error(key, fmt::format("\"{}\" in `{}` is no time of the day, such as \"07:30\"",
                                  content::shown(*text), key));
    return std::nullopt;
}

std::optional<std::array<bool, 7>> read_days(const TableReader& window) {
    std::array<bool, 7> days{};
    if (!window.has("days")) {
        days.fill(true);
        return days;
    }
    const auto words = window.texts("days", day_words.size());
    if (!words) return std::nullopt;
    for (const auto& word : *words) {
        const auto* found = std::ranges::find(day_words, word);
        if (found == day_words.end()) {
            window.error("days",
                         fmt::format("\"{}\" in `days` is no day: mon, tue, wed, thu, fri, sat, sun{}",
                                     content::shown(word), window.suggestion(word, day_words, '"')));
            return std::nullopt;
        }
        days[static_cast<std::size_t>(found - day_words.begin())] = true;
    }
    return days;
}

std::optional<DayWindow> read_window(const TableReader& window) {
    window.allow_only({"days", "from", "to"});
    const auto days = read_days(window);
    const auto from = read_time(window, "from", Minutes{24 * 60 - 1});
    const auto to = read_time(window, "to", Minutes{24 * 60});
    if (!days || !from || !to) return std::nullopt;
    return DayWindow{*days, *from, *to};
}

} // namespace

std::optional<std::vector<DayWindow>> read_windows(const TableReader& root, std::string_view key) {
    if (!root.has(key)) return std::nullopt;
    const auto tables = root.sub_tables(key, most_windows);
    const auto* written = std::get_if<content::TomlArray>(&root.raw(key)->what);
    std::vector<DayWindow> windows;
    bool good = written != nullptr && written->values.size() == tables.size();
    for (const TableReader& table : tables) {
        if (const auto window = read_window(table)) {
            windows.push_back(*window);
        } else {
            good = false;
        }
    }
    return good ? std::optional(std::move(windows)) : std::nullopt;
}

} // namespace kiosk
