// Opens a routine file and judges what its text alone does not tell: its pictures, the bounds and the
// promised length of its plans.
#include "content/moment.hpp"
#include "content/routine_places.hpp"
#include "content/text_file.hpp"
#include "content/timeline.hpp"

#include <system_error>

#include <fmt/format.h>

namespace content {
namespace {

namespace fs = std::filesystem;

Problem problem_at(const fs::path& file, Place place, Severity severity, std::string what) {
    return {file, place.line, place.column, severity, std::move(what)};
}

/// A link may lead out of the folder though its name does not.
bool lies_inside(const fs::path& picture, const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(picture, error);
    const fs::path home = error ? fs::path{} : fs::canonical(folder, error);
    if (error) return false;
    const fs::path relative = real.lexically_relative(home);
    return !relative.empty() && *relative.begin() != "..";
}

void check_pictures(const Routine& routine, const PlacedRoutine& placed, const fs::path& file,
                    Problems& problems) {
    const fs::path folder = routine.folder.empty() ? fs::path{"."} : routine.folder;
    for (std::size_t m = 0; m < routine.moves.size(); ++m) {
        for (std::size_t p = 0; p < routine.moves[m].pictures.size(); ++p) {
            const std::string& name = routine.moves[m].pictures[p];
            const Place place = placed.pictures[m][p];
            std::error_code error;
            if (!fs::is_regular_file(folder / name, error)) {
                problems.push_back(
                    problem_at(file, place, Severity::warning,
                               fmt::format("there is no picture \"{}\" in the routine's folder", name)));
            } else if (!lies_inside(folder / name, folder)) {
                problems.push_back(
                    problem_at(file, place, Severity::error,
                               fmt::format("\"{}\" is a link that leaves the routine's folder", name)));
            }
        }
    }
}

/// Whole minutes and seconds, for a person.
std::string length_text(Ms length) { return clock_text(length) + " min"; }

/// Empty when the promise is kept, or none was made.
std::string broken_promise(const Plan& plan, const Timeline& timeline) {
    if (!plan.minutes) return {};
    const auto minutes = [](Ms length) { return static_cast<double>(length.count()) / 60'000; };
    const bool meets = plan.minutes->from <= 1.1 * minutes(timeline.longest) &&
                       plan.minutes->to >= 0.9 * minutes(timeline.shortest);
    if (meets) return {};
    if (timeline.shortest == timeline.longest) {
        return fmt::format("`minutes` does not fit: the plan lasts {}", length_text(timeline.longest));
    }
    return fmt::format("`minutes` does not fit: the plan lasts {} to {}", length_text(timeline.shortest),
                       length_text(timeline.longest));
}

/// The first move whose work time is too short for one rep, or nullptr.
const Move* without_a_rep(const Routine& routine, const Plan& plan) {
    for (const std::size_t move : plan.moves) {
        const Prescription how = prescription(routine, plan, move);
        const auto* work = std::get_if<WorkTime>(&how.effort);
        if (work && work->time < how.tempo.total()) return &routine.moves[move];
    }
    return nullptr;
}

void check_plan_in_time(const Routine& routine, const Plan& plan, const PlanPlaces& places,
                        const fs::path& file, Problems& problems) {
    const auto timeline = compile(routine, plan);
    if (!timeline) {
        problems.push_back(problem_at(file, places.sets, Severity::error,
                                      fmt::format("plan `{}`: {}", plan.id, timeline.error())));
        return;
    }
    if (std::string what = broken_promise(plan, *timeline); !what.empty()) {
        problems.push_back(problem_at(file, places.minutes, Severity::warning, std::move(what)));
    }
    if (const Move* move = without_a_rep(routine, plan)) {
        problems.push_back(
            problem_at(file, places.plan, Severity::warning,
                       fmt::format("not one rep of `{}` fits in its `work` time; give it a shorter "
                                   "`tempo`",
                                   move->id)));
    }
}

} // namespace

RoutineReading load_routine(const fs::path& path) {
    std::error_code error;
    const fs::path file = fs::is_directory(path, error) ? path / "routine.toml" : path;
    const Result<std::string> text = text_of(file);
    if (!text) return {std::nullopt, {text.error()}};
    PlacedRoutine placed = read_placed_routine(*text, file);
    RoutineReading& reading = placed.reading;
    if (!reading.routine) return std::move(reading);
    const Routine& routine = *reading.routine;
    check_pictures(routine, placed, file, reading.problems);
    for (std::size_t i = 0; i < routine.plans.size(); ++i) {
        check_plan_in_time(routine, routine.plans[i], placed.plans[i], file, reading.problems);
    }
    sort(reading.problems);
    if (any_error(reading.problems)) reading.routine.reset();
    return std::move(reading);
}

} // namespace content
