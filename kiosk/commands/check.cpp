// `limber check`: every problem of the files named, to stdout, in the form that editors read.
#include "kiosk/commands/commands.hpp"

#include "content/routine_reader.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using content::Problems;

bool is_config(const fs::path& file) {
    return file.filename() == "config.toml" || file.parent_path().filename() == "conf.d";
}

/// The folders below `folder` that hold a routine; sorted.
std::vector<fs::path> routines_below(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code none;
    for (fs::directory_iterator it{folder, none}, end; !none && it != end; it.increment(none)) {
        if (fs::exists(it->path() / "routine.toml", none)) found.push_back(it->path() / "routine.toml");
    }
    std::ranges::sort(found);
    return found;
}

/// The files that a path on the command line stands for.
std::vector<fs::path> files_of(const fs::path& path) {
    std::error_code none;
    if (!fs::is_directory(path, none) || fs::exists(path / "routine.toml", none)) return {path};
    return routines_below(path);
}

void add(Problems& all, Problems&& some) { std::ranges::move(some, std::back_inserter(all)); }

void check_file(Problems& problems, const fs::path& file) {
    if (is_config(file)) return add(problems, load_config(std::span{&file, 1}, Absence::reported).problems);
    add(problems, content::load_routine(file).problems);
}

} // namespace

int run(const CheckCommand& command, const Desk&) {
    Problems problems;
    std::size_t checked = 0;
    for (const auto& path : command.paths) {
        const auto files = files_of(path);
        if (files.empty()) {
            problems.push_back(
                {path, 1, 1, content::Severity::error, "holds no routine: no <id>/routine.toml in it"});
        }
        for (const auto& file : files) check_file(problems, file);
        checked += files.size();
    }
    content::sort(problems);
    for (const auto& problem : problems) fmt::print("{}\n", content::to_string(problem));
    fmt::print(stderr, "{} {} checked, {}\n", checked, checked == 1 ? "file" : "files",
               problems.empty()
                   ? std::string{"no problems"}
                   : fmt::format("{} {}", problems.size(), problems.size() == 1 ? "problem" : "problems"));
    const bool bad = content::any_error(problems) || (command.strict && !problems.empty());
    return bad ? Exit::wrong_input : Exit::done;
}

} // namespace kiosk
