// Reads a routine file (TOML): every error of a file in one go, each at its place, with a suggestion for a
// misspelt word.
#pragma once

#include "content/result.hpp"
#include "content/routine.hpp"

#include <optional>
#include <string_view>

namespace content {

struct RoutineReading {
    std::optional<Routine> routine; ///< empty when there is any error
    Problems problems;              ///< sorted; errors, and warnings also when the routine is good
};

/// Reads the text of a routine file. Pure but for nothing: pictures are not looked for.
/// @param file  for the problems, and for the routine's id and folder (its parent's name)
[[nodiscard]] RoutineReading read_routine(std::string_view text, const std::filesystem::path& file);

/// Opens and reads `path`, a routine.toml or a folder that holds one; checks also that its pictures exist (a
/// warning), and compiles each plan (errors of bounds, warnings of `minutes`).
[[nodiscard]] RoutineReading load_routine(const std::filesystem::path& path);

} // namespace content
