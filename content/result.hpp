// What a leaf returns when the world is not as it should be: one problem, with its place, in a person's
// words. Nothing here prints; the edges (commands, the wall) decide what becomes of a problem.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace content {

enum class Severity { error, warning };

/// One thing wrong with a file. Printed by `limber check` as `file:line:column: error: what`.
struct Problem {
    std::filesystem::path file;
    int line = 1;   ///< 1-based; a whole file or an unreadable path is 1:1
    int column = 1; ///< 1-based, in code points
    Severity severity = Severity::error;
    std::string what; ///< one line: what is wrong and what would be right

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// True when at least one of `problems` is an error (not only warnings).
[[nodiscard]] bool any_error(const Problems& problems);

/// Sorts by file, line, column: the order in which `limber check` prints.
void sort(Problems& problems);

/// `file:line:column: error: what`
[[nodiscard]] std::string to_string(const Problem& problem);

template <class T> using Result = tl::expected<T, Problem>;

} // namespace content
