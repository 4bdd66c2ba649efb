// How problems are ordered and printed.
#include "content/result.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace content {

bool any_error(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& p) { return p.severity == Severity::error; });
}

void sort(Problems& problems) {
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
}

std::string to_string(const Problem& problem) {
    const char* severity = problem.severity == Severity::error ? "error" : "warning";
    return fmt::format("{}:{}:{}: {}: {}", problem.file.string(), problem.line, problem.column, severity,
                       problem.what);
}

} // namespace content
