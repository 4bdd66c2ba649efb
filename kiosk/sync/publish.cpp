// `limber publish`: a folder for a static web server, or every problem that stands against it.
#include "content/sync/publish.hpp"
#include "content/sync/disk.hpp"
#include "kiosk/sync/tasks.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk::sync {
namespace {

using content::sync::Failure;
using content::sync::Outcome;
using content::sync::SecretKey;

constexpr std::uint64_t largest_key_file = 4'096;

Outcome<std::optional<SecretKey>> key_in(const std::string& file) {
    if (file.empty()) return std::nullopt;
    const auto text = content::sync::whole_file(file, largest_key_file);
    if (!text) return tl::unexpected(text.error());
    const auto key = content::sync::read_secret_key(*text);
    if (!key) return tl::unexpected(Failure{fmt::format("{} {}", file, key.error()), {}});
    return *key;
}

int failed(std::string_view what) {
    print_error(what);
    return 1;
}

} // namespace

int run(const PublishTask& task, content::sync::Instant now) {
    const auto key = key_in(task.key);
    if (!key) return failed(key.error().what);
    const auto sources = content::sync::gather(task.folder);
    for (const auto& problem : sources.problems) fmt::print("{}\n", content::to_string(problem));
    if (content::any_error(sources.problems))
        return failed(fmt::format("nothing is published: mend what is wrong in {} first", task.folder));
    const auto published = content::sync::publish(sources.files, task.site, *key, now);
    if (!published) return failed(published.error().what);
    fmt::print("published {} {} ({} files, {} new) as serial {} in {}, good until {}\n", sources.routines,
               sources.routines == 1 ? "routine" : "routines", published->files, published->added,
               published->serial, task.site, content::sync::to_text(published->expires).substr(0, 10));
    if (!*key) fmt::print("not signed yet: minisign -Sm {}/{}\n", task.site, content::sync::manifest_name);
    return 0;
}

} // namespace kiosk::sync
