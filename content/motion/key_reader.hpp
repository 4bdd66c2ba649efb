// Reads one key pose of a motion on top of the one before it: a key says only what changes.
#pragma once

#include "content/motion/motion.hpp"
#include "content/toml_reader.hpp"

namespace content::motion {

/// Changes `stance` as `table` says.
/// @param start  the first key's stance, for `pose = "start"`; nullptr while reading the first key
/// @return false when something was wrong (and recorded)
[[nodiscard]] bool read_key(const TableReader& table, const Stance* start, Stance& stance);

} // namespace content::motion
