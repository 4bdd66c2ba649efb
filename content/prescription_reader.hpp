// Reads the keys that a plan and a move's override for a plan have in common: effort, sets, tempo, rests.
#pragma once

#include "content/routine.hpp"
#include "content/toml_reader.hpp"

namespace content {

/// What the table says of how a move is performed; empty where it says nothing. `plan` is left empty.
[[nodiscard]] Override read_prescription(const TableReader& table);

/// A length of time, "0s", or "as-needed".
[[nodiscard]] std::optional<Rest> read_rest(const TableReader& table, std::string_view key);

/// `sides` and `first_side`, of a move and of an override.
[[nodiscard]] std::optional<Sides> read_sides(const TableReader& table);
[[nodiscard]] std::optional<Side> read_first_side(const TableReader& table);

/// True when a range of sets stands beside a rest that waits for the button: nobody could see the offer end.
[[nodiscard]] bool offers_in_open_rest(const Prescription& how);

} // namespace content
