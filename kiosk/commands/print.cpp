// Words to the terminal, all in one form.
#include "kiosk/commands/commands.hpp"
#include "kiosk/service/journal.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk {

void print_error(std::string_view what) {
    fmt::print(stderr, "{}limber: error: {}\n", journal_mark(Gravity::error), what);
}

void print_warning(std::string_view what) {
    fmt::print(stderr, "{}limber: warning: {}\n", journal_mark(Gravity::warning), what);
}

void print_problems(const content::Problems& problems) {
    for (const auto& p : problems) {
        const auto text =
            p.file.empty() ? p.what : fmt::format("{}:{}:{}: {}", p.file.string(), p.line, p.column, p.what);
        if (p.severity == content::Severity::error) {
            print_error(text);
        } else {
            print_warning(text);
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
