// Verbs for the tests of content: a routine from a few lines of text, a timeline told line by line.
#pragma once

#include "content/moment.hpp"
#include "content/routine_reader.hpp"
#include "content/timeline.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace content {

/// A file with one plan `p` of these lines, and the moves given (by default one move `a` without sides).
std::string file_with_plan(std::string_view plan_lines,
                           std::string_view moves = "[[moves]]\nid = \"a\"\nname = \"A\"\n");

/// A [[moves]] table; `lines` are further keys.
std::string move_table(std::string_view id, std::string_view lines = "");

/// Reads a file that must be good.
Routine routine_of(std::string_view text);

/// The first plan of a file that must be good, laid out.
Timeline laid_out(std::string_view text, const CompileOptions& options = {});

/// Why the first plan of a file that can be read cannot be laid out.
std::string refusal(std::string_view text, const CompileOptions& options = {});

/// Every problem as "line:column: error: what".
std::vector<std::string> problems_in(std::string_view text);

/// "work 48s: a right 1/3", "optional preview 10s: a right 4", "rest 20s: b left 1, offer", "round 2: ...",
/// "done".
std::vector<std::string> told(const Timeline& timeline, const Routine& routine);
std::vector<std::string> told(std::string_view text, const CompileOptions& options = {});

} // namespace content
