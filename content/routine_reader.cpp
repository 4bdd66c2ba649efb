// The root of a routine file, and what holds across its moves and plans.
#include "content/routine_reader.hpp"

#include "content/move_reader.hpp"
#include "content/plan_reader.hpp"
#include "content/routine_places.hpp"

#include <system_error>
#include <unordered_set>

#include <fmt/format.h>

namespace content {
namespace {

constexpr int format_read_here = 1;
constexpr std::size_t most_good_for = 12;

/// @return false when the file is in a format that this program cannot judge.
bool check_format(const TableReader& root) {
    if (!root.require("format")) return true;
    const auto format = root.integer("format", 1, 1'000'000);
    if (!format || *format == format_read_here) return true;
    root.error("format",
               fmt::format("this file is written in format {}, this program reads format {}: it is older "
                           "than the file; update it",
                           *format, format_read_here));
    return false;
}

std::vector<std::string_view> names_of(const std::vector<TableReader::Named>& tables) {
    std::vector<std::string_view> names;
    names.reserve(tables.size());
    for (const TableReader::Named& named : tables) names.push_back(named.name);
    return names;
}

void check_duplicate_ids(const std::vector<Move>& moves, const std::vector<TableReader>& tables) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        if (moves[i].id.empty() || seen.insert(moves[i].id).second) continue;
        tables[i].error("id", fmt::format("the id \"{}\" is taken by an earlier move", shown(moves[i].id)));
    }
}

std::vector<Place> picture_places(const TableReader& move) {
    std::vector<Place> places;
    const TomlValue* pictures = move.raw("pictures");
    const TomlArray* array = pictures ? std::get_if<TomlArray>(&pictures->what) : nullptr;
    if (!array) return places;
    for (const TomlValue& picture : array->values) places.push_back(picture.place);
    return places;
}

void read_head(const TableReader& root, Routine& routine) {
    root.allow_only({"format", "title", "subtitle", "good_for", "source", "moves", "plans"});
    if (root.require("title")) routine.title = root.text("title").value_or("");
    routine.subtitle = root.text("subtitle").value_or("");
    routine.good_for = root.texts("good_for", most_good_for).value_or(std::vector<std::string>{});
    routine.source = root.text("source").value_or("");
}

/// An empty table or list; of another kind of value its getter complains.
bool is_empty(const TomlValue& value) {
    const auto* table = std::get_if<TomlTable>(&value.what);
    const auto* array = std::get_if<TomlArray>(&value.what);
    return (table && table->entries.empty()) || (array && array->values.empty());
}

/// Moves and plans know each other by ids, so both are read before they are checked against each other.
void read_body(const TableReader& root, Routine& routine, PlacedRoutine& placed) {
    if (root.require("plans") && is_empty(*root.raw("plans"))) {
        root.error("plans", "`plans` is empty; a routine needs at least one plan: [plans.<id>]");
    }
    const auto plans = root.named_tables("plans", Limits::plans);
    const auto moves =
        root.require("moves") ? root.sub_tables("moves", Limits::moves) : std::vector<TableReader>{};
    if (root.has("moves") && is_empty(*root.raw("moves")))
        root.error("moves", "`moves` is empty; a routine needs at least one move");
    for (const TableReader& table : moves) {
        routine.moves.push_back(read_move(table, names_of(plans)));
        placed.pictures.push_back(picture_places(table));
    }
    check_duplicate_ids(routine.moves, moves);
    for (const TableReader::Named& named : plans) {
        routine.plans.push_back(read_plan(named, routine.moves));
        placed.plans.push_back({named.place, named.table.place_of("sets"), named.table.place_of("minutes")});
    }
    for (std::size_t i = 0; i < plans.size(); ++i) check_plan(routine, routine.plans[i], plans[i].table);
    for (std::size_t i = 0; i < moves.size(); ++i) check_overrides(routine, routine.moves[i], moves[i]);
}

/// "routine.toml" alone lies in the working folder, which has a name of its own.
std::string folder_name(const std::filesystem::path& file) {
    std::error_code error;
    const auto absolute = std::filesystem::absolute(file, error);
    return (error ? file : absolute).lexically_normal().parent_path().filename().string();
}

} // namespace

PlacedRoutine read_placed_routine(std::string_view text, const std::filesystem::path& file) {
    PlacedRoutine placed;
    const Result<TomlTable> document = parse_toml(text, file);
    if (!document) {
        placed.reading.problems.push_back(document.error());
        return placed;
    }
    Findings findings{file};
    const TableReader root{*document, Place{}, findings};
    Routine routine;
    routine.folder = file.parent_path();
    routine.id = folder_name(file);
    if (check_format(root)) {
        read_head(root, routine);
        read_body(root, routine, placed);
    }
    if (!findings.any_error()) placed.reading.routine = std::move(routine);
    placed.reading.problems = findings.take();
    return placed;
}

RoutineReading read_routine(std::string_view text, const std::filesystem::path& file) {
    return read_placed_routine(text, file).reading;
}

} // namespace content
