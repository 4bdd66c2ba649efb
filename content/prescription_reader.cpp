// The keys of effort, sets, tempo and rests, with their bounds.
#include "content/prescription_reader.hpp"

#include "content/suggest.hpp"

#include <fmt/format.h>

namespace content {
namespace {

constexpr Ms shortest_effort{1'000};
constexpr std::string_view as_needed = "as-needed";
constexpr std::array<std::string_view, 3> effort_keys{"reps", "hold", "work"};

constexpr std::array<Word<Sides>, 5> sides_words{{{"each", Sides::each},
                                                  {"alternate", Sides::alternate},
                                                  {"both", Sides::both},
                                                  {"left", Sides::left},
                                                  {"right", Sides::right}}};
constexpr std::array<Word<Side>, 2> side_words{{{"left", Side::left}, {"right", Side::right}}};

/// All three are read, so that each reports what is wrong with it; one of them counts.
std::optional<Effort> read_effort(const TableReader& table) {
    std::optional<Effort> effort;
    if (const auto count = table.integer("reps", 1, Limits::reps)) effort = Reps{*count};
    if (const auto time = table.duration("hold", shortest_effort)) effort = Hold{*time};
    if (const auto time = table.duration("work", shortest_effort)) effort = WorkTime{*time};
    std::string_view first;
    for (const std::string_view key : effort_keys) {
        if (!table.has(key)) continue;
        if (!first.empty()) {
            table.error(key, fmt::format("`{}` beside `{}`: give one of `reps`, `hold`, `work`", key, first));
        }
        first = key;
    }
    return effort;
}

} // namespace

std::optional<Rest> read_rest(const TableReader& table, std::string_view key) {
    const TomlValue* value = table.raw(key);
    const std::string* text = value ? std::get_if<std::string>(&value->what) : nullptr;
    if (text && *text == as_needed) return AsNeeded{};
    if (text && !nearest(*text, std::array{as_needed}).empty()) {
        table.error(key, fmt::format("`{}` = \"{}\" must be a length of time or \"{}\"", key, shown(*text),
                                     as_needed));
        return std::nullopt;
    }
    const auto time = table.duration(key);
    return time ? std::optional<Rest>{*time} : std::nullopt;
}

std::optional<Sides> read_sides(const TableReader& table) { return table.word("sides", sides_words); }

std::optional<Side> read_first_side(const TableReader& table) { return table.word("first_side", side_words); }

Override read_prescription(const TableReader& table) {
    Override read;
    read.effort = read_effort(table);
    if (const auto sets = table.integer_range("sets", 1, Limits::sets))
        read.sets = {sets->first, sets->second};
    read.tempo = table.tempo("tempo");
    read.preview = table.duration("preview");
    read.switch_sides = table.duration("switch_sides");
    read.rest_between_sets = read_rest(table, "rest_between_sets");
    read.rest_between_moves = read_rest(table, "rest_between_moves");
    read.range = table.share("range", 10, 150);
    return read;
}

bool offers_in_open_rest(const Prescription& how) {
    const bool open = std::holds_alternative<AsNeeded>(how.rest_between_sets) ||
                      std::holds_alternative<AsNeeded>(how.rest_between_moves);
    return open && how.sets.to > how.sets.from;
}

} // namespace content
