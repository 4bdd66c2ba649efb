// Reads `[moves.motion]`: the view and the key poses, every error at its place, and what a body cannot do as
// well.
#pragma once

#include "content/motion/motion.hpp"
#include "content/toml_reader.hpp"

namespace content::motion {

/// @return the motion, or nullopt when anything in it is wrong; the problems are recorded with the table's
/// findings.
[[nodiscard]] std::optional<Motion> read_motion(const TableReader& table);

} // namespace content::motion
