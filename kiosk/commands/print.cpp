// Words to the terminal, all in one form.
#include "kiosk/commands/commands.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk {

void print_error(std::string_view what) { fmt::print(stderr, "limber: error: {}\n", what); }

void print_warning(std::string_view what) { fmt::print(stderr, "limber: warning: {}\n", what); }

void print_problems(const content::Problems& problems) {
    for (const auto& p : problems) {
        const auto severity = p.severity == content::Severity::error ? "error" : "warning";
        if (p.file.empty()) {
            fmt::print(stderr, "limber: {}: {}\n", severity, p.what);
        } else {
            fmt::print(stderr, "limber: {}: {}:{}:{}: {}\n", severity, p.file.string(), p.line, p.column,
                       p.what);
        }
    }
}

MenuRequest request_of(const std::string& routine, const std::string& plan, const std::optional<int>& sets,
                       const Desk& desk) {
    MenuRequest request;
    request.routine = routine.empty() ? desk.config.routine : routine;
    // The configured plan belongs to the configured routine.
    request.plan = plan.empty() && request.routine == desk.config.routine ? desk.config.plan : plan;
    if (request.routine == desk.config.routine) request.entries = desk.config.menu;
    if (request.routine.empty()) request.routine = "hip-opening";
    request.sets = sets;
    return request;
}

content::motion::Facing facing_of(const std::string& typed, const Config& config) {
    using content::motion::Facing;
    if (typed == "instructor") return Facing::instructor;
    if (typed == "behind") return Facing::behind;
    return typed.empty() ? config.facing : Facing::mirror;
}

} // namespace kiosk
