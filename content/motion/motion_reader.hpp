// Reads `[moves.motion]`: the view and the key poses, every error at its place, and what a body cannot do as
// well.
#pragma once

#include "content/motion/motion.hpp"
#include "content/toml_reader.hpp"

namespace content::motion {

/// @return the motion, or nullopt when there is nothing to perform; problems are recorded with the table's
/// findings. An unknown key is a problem that leaves the rest readable.
[[nodiscard]] std::optional<Motion> read_motion(const TableReader& table);

} // namespace content::motion
