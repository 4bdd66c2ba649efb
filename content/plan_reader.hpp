// Reads one plan, `[plans.<id>]`. Knows the moves only by their ids.
#pragma once

#include "content/routine.hpp"
#include "content/toml_reader.hpp"

namespace content {

/// Reads a plan whose moves are `moves` or some of them.
/// @param moves  all of the routine's, in the file's order
[[nodiscard]] Plan read_plan(const TableReader::Named& named, const std::vector<Move>& moves);

/// Reports what does not fit once the plan and the overrides of its moves are joined.
void check_plan(const Routine& routine, const Plan& plan, const TableReader& table);

/// True for lower-case letters, digits and hyphens, 1 to 64 of them.
[[nodiscard]] bool is_id(std::string_view text);

/// What to say where `is_id` is false.
[[nodiscard]] std::string bad_id(std::string_view text);

} // namespace content
