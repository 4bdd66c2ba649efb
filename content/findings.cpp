// Keeps the problems of a file, up to a number that a person would still read.
#include "content/findings.hpp"

#include <fmt/format.h>

namespace content {

void Findings::add(Place place, Severity severity, std::string what) {
    add(Problem{file, place.line, place.column, severity, std::move(what)});
}

void Findings::add(Problem problem) {
    erroneous = erroneous || problem.severity == Severity::error;
    if (problems.size() < most) {
        problems.push_back(std::move(problem));
    } else {
        flooded = true;
    }
}

Problems Findings::take() {
    sort(problems);
    if (flooded) {
        const Problem& last = problems.back();
        problems.push_back({file, last.line, last.column, erroneous ? Severity::error : Severity::warning,
                            fmt::format("over {} problems; the rest is not listed", most)});
    }
    return std::move(problems);
}

} // namespace content
