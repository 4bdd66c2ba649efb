// Reads one move, `[[moves]]`, with what it says otherwise than the plans, `[moves.plans.<plan>]`.
#pragma once

#include "content/routine.hpp"
#include "content/toml_reader.hpp"

namespace content {

/// @param plans  the ids of all plans, for the overrides
[[nodiscard]] Move read_move(const TableReader& table, std::span<const std::string_view> plans);

/// Reports overrides that do not fit their plan.
void check_overrides(const Routine& routine, const Move& move, const TableReader& table);

/// Why `picture` may not be used, or empty: it must be a plain relative path inside the routine's folder, to
/// a kind of picture that can be shown. Looks at the text only.
[[nodiscard]] std::string picture_trouble(std::string_view picture);

} // namespace content
