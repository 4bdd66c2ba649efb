// The little that a routine can answer about itself.
#include "content/routine.hpp"

#include <algorithm>

namespace content {

Side other(Side side) {
    if (side == Side::both) return side;
    return side == Side::left ? Side::right : Side::left;
}

std::string_view to_string(Side side) {
    if (side == Side::both) return "both";
    return side == Side::left ? "left" : "right";
}

const Plan* find_plan(const Routine& routine, std::string_view id) {
    const auto found = std::find_if(routine.plans.begin(), routine.plans.end(),
                                    [&](const Plan& plan) { return plan.id == id; });
    return found == routine.plans.end() ? nullptr : &*found;
}

void apply(const Override& override, Prescription& to) {
    to.effort = override.effort.value_or(to.effort);
    to.sets = override.sets.value_or(to.sets);
    to.tempo = override.tempo.value_or(to.tempo);
    to.sides = override.sides.value_or(to.sides);
    to.first_side = override.first_side.value_or(to.first_side);
    to.preview = override.preview.value_or(to.preview);
    to.switch_sides = override.switch_sides.value_or(to.switch_sides);
    to.rest_between_sets = override.rest_between_sets.value_or(to.rest_between_sets);
    to.rest_between_moves = override.rest_between_moves.value_or(to.rest_between_moves);
    to.range = override.range.value_or(to.range);
}

Prescription prescription(const Routine& routine, const Plan& plan, std::size_t move) {
    const Move& performed = routine.moves[move];
    Prescription joined = plan.defaults;
    joined.sides = performed.sides;
    joined.first_side = performed.first_side;
    const auto found = std::find_if(performed.overrides.begin(), performed.overrides.end(),
                                    [&](const Override& o) { return o.plan == plan.id; });
    if (found == performed.overrides.end()) return joined;
    apply(*found, joined);
    return joined;
}

} // namespace content
