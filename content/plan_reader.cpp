// The keys of a plan, and what must fit together in it.
#include "content/plan_reader.hpp"

#include "content/prescription_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace content {
namespace {

constexpr std::array<Word<Order>, 2> order_words{
    {{"straight", Order::straight}, {"circuit", Order::circuit}}};

constexpr double minutes_in_a_day = 24 * 60;

/// "daily-stretch" as "Daily stretch": the title of a plan that gives none.
std::string title_from(std::string_view id) {
    std::string title{id};
    std::replace(title.begin(), title.end(), '-', ' ');
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z')
        title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

std::optional<std::size_t> index_of(const std::vector<Move>& moves, std::string_view id) {
    const auto found = std::find_if(moves.begin(), moves.end(), [&](const Move& m) { return m.id == id; });
    if (found == moves.end()) return std::nullopt;
    return static_cast<std::size_t>(found - moves.begin());
}

std::vector<std::string_view> ids_of(const std::vector<Move>& moves) {
    std::vector<std::string_view> ids;
    ids.reserve(moves.size());
    for (const Move& move : moves) ids.push_back(move.id);
    return ids;
}

std::vector<std::size_t> all_of(const std::vector<Move>& moves) {
    std::vector<std::size_t> indices(moves.size());
    for (std::size_t i = 0; i < indices.size(); ++i) indices[i] = i;
    return indices;
}

/// The plan's `moves`: ids, in order; one may come again.
std::vector<std::size_t> read_moves(const TableReader& table, const std::vector<Move>& moves) {
    if (!table.has("moves")) return all_of(moves);
    const auto ids = table.texts("moves", Limits::moves);
    std::vector<std::size_t> indices;
    if (!ids) return indices;
    if (ids->empty())
        table.error("moves", "`moves` is empty; name at least one move, or leave the key out for all");
    const auto& values = std::get<TomlArray>(table.raw("moves")->what).values;
    for (std::size_t i = 0; i < ids->size(); ++i) {
        if (const auto index = index_of(moves, (*ids)[i])) {
            indices.push_back(*index);
        } else {
            table.error_at(values[i].place, fmt::format("no move has the id \"{}\"{}", shown((*ids)[i]),
                                                        table.suggestion((*ids)[i], ids_of(moves), '"')));
        }
    }
    return indices;
}

/// What has no meaning in the plan's order: an error where it would be missed, else a warning.
void check_order(const TableReader& table, Order order) {
    if (order == Order::circuit && table.has("sets")) {
        table.error("sets", "`sets` in a circuit, where each round is one set; use `rounds`");
    }
    if (order == Order::circuit && table.has("rest_between_sets")) {
        table.warning("rest_between_sets", "`rest_between_sets` does nothing in a circuit");
    }
    if (order == Order::straight && table.has("rounds")) {
        table.error("rounds", "`rounds` needs order = \"circuit\"; here use `sets`");
    }
    if (order == Order::straight && table.has("rest_between_rounds")) {
        table.warning("rest_between_rounds",
                      "`rest_between_rounds` does nothing without order = \"circuit\"");
    }
}

/// The plan must say how much is done, unless each of its moves says so itself.
void check_effort(const Routine& routine, const Plan& plan, const TableReader& table) {
    if (table.has("reps") || table.has("hold") || table.has("work")) return;
    const auto says_itself = [&](std::size_t move) {
        const auto& overrides = routine.moves[move].overrides;
        return std::any_of(overrides.begin(), overrides.end(),
                           [&](const Override& o) { return o.plan == plan.id && o.effort; });
    };
    if (std::all_of(plan.moves.begin(), plan.moves.end(), says_itself)) return;
    table.error_at(table.place(), fmt::format("the plan `{}` needs one of `reps`, `hold`, `work`", plan.id));
}

} // namespace

bool is_id(std::string_view text) {
    constexpr std::size_t longest = 64;
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    return !text.empty() && text.size() <= longest &&
           text.find_first_not_of(allowed) == std::string_view::npos;
}

std::string bad_id(std::string_view text) {
    return fmt::format("\"{}\" is no id; use lower-case letters, digits and hyphens, at most 64",
                       shown(text));
}

Plan read_plan(const TableReader::Named& named, const std::vector<Move>& moves) {
    const TableReader& table = named.table;
    table.allow_only({"title", "minutes", "order", "moves", "rounds", "reps", "hold", "work", "sets", "tempo",
                      "preview", "switch_sides", "rest_between_sets", "rest_between_moves",
                      "rest_between_rounds", "auto_continue", "loop_pause", "range"});
    if (!is_id(named.name)) table.error_at(named.place, bad_id(named.name));
    Plan plan;
    plan.id = named.name;
    plan.title = table.text("title").value_or(title_from(named.name));
    if (const auto minutes = table.number_range("minutes", 0, minutes_in_a_day)) {
        plan.minutes = {minutes->first, minutes->second};
    }
    plan.order = table.word("order", order_words).value_or(plan.order);
    plan.moves = read_moves(table, moves);
    plan.rounds = table.integer("rounds", 1, Limits::rounds).value_or(plan.rounds);
    apply(read_prescription(table), plan.defaults);
    plan.rest_between_rounds = read_rest(table, "rest_between_rounds").value_or(plan.rest_between_rounds);
    plan.auto_continue = table.duration("auto_continue").value_or(plan.auto_continue);
    plan.loop_pause = table.duration("loop_pause").value_or(plan.loop_pause);
    check_order(table, plan.order);
    return plan;
}

void check_plan(const Routine& routine, const Plan& plan, const TableReader& table) {
    check_effort(routine, plan, table);
    if (plan.order == Order::straight && offers_in_open_rest(plan.defaults)) {
        table.error(
            "sets",
            "a range of sets needs rests with a length, not \"as-needed\": the offer ends with the rest");
    }
}

} // namespace content
