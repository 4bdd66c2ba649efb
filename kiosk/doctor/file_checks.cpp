// The first trouble of each kind; `limber check` tells the others.
#include "kiosk/doctor/file_checks.hpp"

#include <fmt/format.h>

namespace kiosk {

Finding check_settings(const content::Problems& problems) {
    if (problems.empty()) return {Verdict::ok, "settings", "every value is good", ""};
    const auto& first = problems.front();
    return {Verdict::warn, "settings", content::to_string(first),
            fmt::format("`limber check {}` says when it is right", first.file.string()), "correct that line"};
}

Finding check_content(const content::Library& library) {
    const auto found = content::all(library);
    if (found.empty())
        return {Verdict::fail, "content", "there is no routine",
                "`sudo apt-get install --reinstall ./limber_*.deb`, where the package lies"};
    for (const auto& routine : found) {
        const auto reading = content::load_routine(routine.file);
        if (!reading.routine)
            return {Verdict::warn, "content", content::to_string(reading.problems.front()),
                    "limber check " + routine.file.string()};
    }
    return {Verdict::ok, "content", fmt::format("{} routines, all good", found.size()), ""};
}

} // namespace kiosk
