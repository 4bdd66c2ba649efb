// Links, not copies: an unchanged picture lies on the disk once, however many libraries hold it.
#include "content/sync/staging.hpp"

#include "content/routine_reader.hpp"

#include <cerrno>
#include <set>

#include <unistd.h>

namespace content::sync {
namespace {

namespace fs = std::filesystem;

Outcome<void> put(const fs::path& source, const fs::path& into) {
    if (link(source.c_str(), into.c_str()) == 0) return {};
    if (errno != EPERM && errno != EMLINK) return tl::unexpected(disk_failure("write", into));
    std::error_code error; // a disk that knows no links, such as FAT
    fs::copy_file(source, into, error);
    errno = error.value();
    if (error) return tl::unexpected(disk_failure("write", into));
    return {};
}

Outcome<void> put_all(const fs::path& folder, const Manifest& manifest,
                      const std::vector<fs::path>& sources) {
    fs::path made;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const fs::path into = folder / manifest.files[i].path;
        if (into.parent_path() != made) {
            made = into.parent_path();
            if (auto done = make_folders(made); !done) return done;
        }
        if (auto done = put(sources[i], into); !done) return done;
    }
    return {};
}

/// The first error of a routine, told within its library; empty when there is none.
std::string first_error(const fs::path& routine, const fs::path& library) {
    for (Problem problem : load_routine(routine).problems) {
        if (problem.severity != Severity::error) continue;
        problem.file = problem.file.lexically_relative(library);
        return to_string(problem);
    }
    return {};
}

Outcome<void> move_aside(const fs::path& library, const std::string& routine) {
    const fs::path aside = library / left_out_folder;
    return make_folders(aside).and_then([&] { return rename_over(library / routine, aside / routine); });
}

} // namespace

Outcome<std::vector<LeftOut>> build_library(const fs::path& folder, const Manifest& manifest,
                                            const std::vector<fs::path>& sources) {
    if (auto made = make_folders(folder); !made) return tl::unexpected(made.error());
    if (auto done = put_all(folder, manifest, sources); !done) return tl::unexpected(done.error());
    std::set<std::string> routines;
    for (const ManifestFile& file : manifest.files) {
        const std::size_t slash = file.path.find('/');
        if (file.path.substr(slash) == "/routine.toml") routines.insert(file.path.substr(0, slash));
    }
    std::vector<LeftOut> left_out;
    for (const std::string& routine : routines) {
        std::string error = first_error(folder / routine, folder);
        if (error.empty()) continue;
        if (auto moved = move_aside(folder, routine); !moved) return tl::unexpected(moved.error());
        left_out.push_back({routine, std::move(error)});
    }
    if (left_out.size() < routines.size()) return left_out;
    return tl::unexpected(Failure{left_out.empty() ? "nothing is taken: no routine is published"
                                                   : "nothing is taken: no routine of it is without error: " +
                                                         left_out.front().problem,
                                  "No good routine is published"});
}

} // namespace content::sync
