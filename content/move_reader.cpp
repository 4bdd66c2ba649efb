// The keys of a move and of its overrides.
#include "content/move_reader.hpp"

#include "content/motion/motion_reader.hpp"
#include "content/plan_reader.hpp"
#include "content/prescription_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace content {
namespace {

constexpr std::size_t most_cues = 12;
constexpr std::size_t most_pictures = 24;
constexpr std::array<std::string_view, 6> picture_suffixes{".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif"};

bool ends_with_ignoring_case(std::string_view text, std::string_view suffix) {
    if (text.size() <= suffix.size()) return false;
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return std::equal(suffix.begin(), suffix.end(), text.end() - static_cast<std::ptrdiff_t>(suffix.size()),
                      [&](char b, char a) { return same(a, b); });
}

bool has_parent_step(std::string_view path) {
    for (;;) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        if (path.substr(0, slash) == "..") return true;
        if (slash == path.size()) return false;
        path.remove_prefix(slash + 1);
    }
}

std::vector<std::string> read_pictures(const TableReader& table) {
    auto pictures = table.texts("pictures", most_pictures).value_or(std::vector<std::string>{});
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const std::string trouble = picture_trouble(pictures[i]);
        const auto& values = std::get<TomlArray>(table.raw("pictures")->what).values;
        if (!trouble.empty()) table.error_at(values[i].place, trouble);
    }
    return pictures;
}

Override read_override(const TableReader::Named& named, std::span<const std::string_view> plans) {
    const TableReader& table = named.table;
    table.allow_only({"reps", "hold", "work", "sets", "tempo", "sides", "first_side", "preview",
                      "switch_sides", "rest_between_sets", "rest_between_moves", "range"});
    if (std::find(plans.begin(), plans.end(), named.name) == plans.end()) {
        table.error_at(named.place, fmt::format("there is no plan `{}`{}", shown(named.name),
                                                table.suggestion(named.name, plans)));
    }
    Override read = read_prescription(table);
    read.plan = named.name;
    read.sides = read_sides(table);
    read.first_side = read_first_side(table);
    return read;
}

std::string read_id(const TableReader& table) {
    if (!table.require("id")) return {};
    const auto id = table.text("id");
    if (id && !is_id(*id)) table.error("id", bad_id(*id));
    return id.value_or("");
}

void check_override(const Routine& routine, const Plan& plan, std::size_t move, const TableReader& table) {
    if (plan.order == Order::circuit && table.has("sets")) {
        table.error("sets", fmt::format("`sets`, but the plan `{}` is a circuit, where each round is one set",
                                        plan.id));
    }
    const bool new_conflict =
        !offers_in_open_rest(plan.defaults) && offers_in_open_rest(prescription(routine, plan, move));
    if (plan.order == Order::straight && new_conflict) {
        table.error(
            "sets",
            "a range of sets needs rests with a length, not \"as-needed\": the offer ends with the rest");
    }
}

} // namespace

std::string picture_trouble(std::string_view picture) {
    const std::string name = shown(picture);
    if (picture.find('\\') != std::string_view::npos)
        return fmt::format("\"{}\": write / instead of \\", name);
    if (picture.starts_with('/'))
        return fmt::format("\"{}\" must lie in the routine's folder; no path from /", name);
    if (has_parent_step(picture)) return fmt::format("\"{}\" must lie in the routine's folder; no ..", name);
    const bool known = std::any_of(picture_suffixes.begin(), picture_suffixes.end(),
                                   [&](std::string_view s) { return ends_with_ignoring_case(picture, s); });
    if (!known)
        return fmt::format("\"{}\" is no picture; it must end in .png, .jpg, .jpeg, .webp, .svg or .gif",
                           name);
    return {};
}

Move read_move(const TableReader& table, std::span<const std::string_view> plans) {
    table.allow_only({"id", "name", "sides", "first_side", "cues", "caution", "motion", "pictures", "plans"});
    Move move;
    move.id = read_id(table);
    if (table.require("name")) move.name = table.text("name").value_or("");
    move.sides = read_sides(table).value_or(move.sides);
    move.first_side = read_first_side(table).value_or(move.first_side);
    move.cues = table.texts("cues", most_cues).value_or(move.cues);
    move.caution = table.text("caution").value_or(move.caution);
    move.pictures = read_pictures(table);
    if (const auto motion = table.sub_table("motion")) move.motion = motion::read_motion(*motion);
    if (table.has("motion") && table.has("pictures"))
        table.error("pictures", "`pictures` beside `motion`: a move shows one of them");
    for (const TableReader::Named& named : table.named_tables("plans", Limits::plans)) {
        move.overrides.push_back(read_override(named, plans));
    }
    return move;
}

void check_overrides(const Routine& routine, const Move& move, const TableReader& table) {
    if (move.overrides.empty()) return;
    const auto index = static_cast<std::size_t>(&move - routine.moves.data());
    const auto tables = table.sub_table("plans");
    for (const Override& override : move.overrides) {
        const Plan* plan = find_plan(routine, override.plan);
        if (plan && tables) check_override(routine, *plan, index, tables->sub_table(override.plan).value());
    }
}

} // namespace content
