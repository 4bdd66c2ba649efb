// Loading the menu: ids and paths to routines, plans to timelines.
#include "kiosk/menu.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using content::Problem;
using content::Problems;

bool is_path(const std::string& name) {
    return name.find('/') != std::string::npos || name.ends_with(".toml") || name == "." || name == "..";
}

tl::expected<fs::path, Problem> locate(const content::Library& library, const std::string& name) {
    if (is_path(name)) return fs::path{name};
    if (auto found = content::find(library, name)) return found->file;
    const std::string near = content::nearest_id(library, name);
    return tl::unexpected(
        Problem{{},
                1,
                1,
                content::Severity::error,
                fmt::format("no routine `{}` in the library{}; `limber list` shows what there is", name,
                            near.empty() ? "" : fmt::format(", did you mean `{}`?", near))});
}

std::vector<Ms> mandatory_after(const content::Timeline& timeline) {
    std::vector<Ms> after(timeline.segments.size());
    Ms sum{0};
    for (std::size_t i = timeline.segments.size(); i-- > 0;) {
        after[i] = sum;
        if (!timeline.segments[i].optional) sum += timeline.segments[i].length.value_or(Ms{0});
    }
    return after;
}

/// Adds one plan of a loaded routine; a plan that cannot be laid out is a problem of its file.
void add_program(MenuReading& reading, const content::Routine& routine, const content::Plan& plan,
                 const MenuRequest& request) {
    auto timeline = content::compile(routine, plan, {request.sets});
    if (!timeline) {
        reading.problems.push_back({routine.folder / "routine.toml", 1, 1, content::Severity::error,
                                    fmt::format("plan `{}`: {}", plan.id, timeline.error())});
        return;
    }
    reading.menu.programs.push_back(program_of(routine, plan, *timeline, request.facing));
    reading.menu.timelines.push_back(std::move(*timeline));
}

/// The routine, from those already loaded or from its file; nullptr after adding the problem.
const content::Routine* routine_named(MenuReading& reading, const content::Library& library,
                                      const std::string& name) {
    auto file = locate(library, name);
    if (!file) {
        reading.problems.push_back(file.error());
        return nullptr;
    }
    const auto loaded = std::ranges::find_if(reading.menu.routines, [&](const auto& r) {
        return r->folder == *file || r->folder / "routine.toml" == *file;
    });
    if (loaded != reading.menu.routines.end()) return loaded->get();
    auto result = content::load_routine(*file);
    std::ranges::copy_if(result.problems, std::back_inserter(reading.problems),
                         [](const Problem& p) { return p.severity == content::Severity::error; });
    if (!result.routine) return nullptr;
    reading.menu.routines.push_back(std::make_unique<const content::Routine>(std::move(*result.routine)));
    return reading.menu.routines.back().get();
}

void add_plan(MenuReading& reading, const content::Routine& routine, const std::string& plan,
              const MenuRequest& request) {
    if (const content::Plan* found = content::find_plan(routine, plan)) {
        add_program(reading, routine, *found, request);
        return;
    }
    std::string known;
    for (const auto& p : routine.plans) known += (known.empty() ? "" : ", ") + p.id;
    reading.problems.push_back(
        {routine.folder / "routine.toml", 1, 1, content::Severity::error,
         fmt::format("routine `{}` has no plan `{}`; it has: {}", routine.id, plan, known)});
}

/// "plan" of the main routine, or "routine/plan".
void add_entry(MenuReading& reading, const content::Library& library, const content::Routine& main,
               const std::string& entry, const MenuRequest& request) {
    const auto slash = entry.rfind('/');
    if (slash == std::string::npos) return add_plan(reading, main, entry, request);
    if (const auto* routine = routine_named(reading, library, entry.substr(0, slash))) {
        add_plan(reading, *routine, entry.substr(slash + 1), request);
    }
}

bool at_hand(const std::string& entry, const content::Routine& main) {
    const auto slash = entry.rfind('/');
    return slash == std::string::npos || entry.substr(0, slash) == main.id;
}

/// The programme asked for stands first; the others keep their order, and nothing stands twice.
void add_programs(MenuReading& reading, const content::Library& library, const content::Routine& main,
                  const MenuRequest& request, Entries which) {
    add_plan(reading, main, request.plan.empty() ? main.plans.front().id : request.plan, request);
    if (reading.menu.programs.empty()) return;
    std::vector<std::string> entries = request.entries;
    if (entries.empty()) {
        for (const auto& plan : main.plans) entries.push_back(plan.id);
    }
    const std::string first = reading.menu.programs.front().plan->id;
    for (const auto& entry : entries) {
        if (entry == first || entry == main.id + "/" + first) continue;
        if (which == Entries::all || at_hand(entry, main)) {
            add_entry(reading, library, main, entry, request);
        } else {
            reading.menu.partial = true;
        }
    }
}

} // namespace

Program program_of(const content::Routine& routine, const content::Plan& plan,
                   const content::Timeline& timeline, content::motion::Facing facing) {
    Program program{&routine, &plan, facing, {}, mandatory_after(timeline), {}};
    program.mannequins.resize(routine.moves.size());
    for (const std::size_t move : plan.moves) {
        auto made =
            mannequin_of(routine.moves[move], content::prescription(routine, plan, move), plan.ease_in);
        if (made) program.mannequins[move] = std::make_shared<const Mannequin>(std::move(*made));
    }
    return program;
}

tl::expected<Menu, Problems> load_one(const content::Library& library, const MenuRequest& request,
                                      Entries entries) {
    MenuReading reading;
    if (const auto* routine = routine_named(reading, library, request.routine)) {
        add_programs(reading, library, *routine, request, entries);
    }
    if (reading.menu.programs.empty()) return tl::unexpected(reading.problems);
    return std::move(reading.menu);
}

MenuReading load_menu(const content::Library& library, const MenuRequest& request, Entries entries) {
    MenuReading reading;
    const auto attempt = [&](const std::string& name, const MenuRequest& with) {
        if (const auto* routine = routine_named(reading, library, name))
            add_programs(reading, library, *routine, with, entries);
        return !reading.menu.programs.empty();
    };
    if (!request.routine.empty() && attempt(request.routine, request)) return reading;
    // The wall plays the best thing it has: any good routine is better than a trouble card.
    for (const auto& found : content::all(library)) {
        if (attempt(found.file.string(), {found.file.string(), "", {}, request.sets, request.facing})) break;
    }
    return reading;
}

MenuReading completed(Menu menu, const content::Library& library, const MenuRequest& request) {
    // Laid out anew, in order, from the routines that are already there: that reads only what is missing.
    MenuReading reading;
    reading.menu.routines = std::move(menu.routines);
    add_programs(reading, library, *reading.menu.routines.front(), request, Entries::all);
    return reading;
}

} // namespace kiosk
