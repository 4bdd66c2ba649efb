// Every step leaves the links on something whole: build aside, wait for the disk, rename, turn the links,
// wait, and only then remove.
#include "content/sync/store.hpp"

#include "content/sync/hash.hpp"
#include "content/sync/staging.hpp"
#include "content/sync/state.hpp"

#include <algorithm>
#include <cerrno>
#include <set>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

namespace content::sync {

namespace fs = std::filesystem;

namespace {

std::string short_hash(const std::string& sha256) { return sha256.substr(0, 16); }

} // namespace

std::string library_name(const Manifest& manifest, const std::string& sha256) {
    return fmt::format("{}-{}", manifest.serial, short_hash(sha256));
}

Outcome<Descriptor> Store::lock() const {
    if (auto made = make_folders(root_); !made) return tl::unexpected(made.error());
    Descriptor folder{open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder) return tl::unexpected(disk_failure("open", root_));
    if (flock(folder.get(), LOCK_EX | LOCK_NB) != 0)
        return tl::unexpected(
            Failure{fmt::format("another `limber sync` is at work in {}; wait for it to end", root_.string()),
                    "Another update is under way"});
    return folder;
}

std::optional<Kept> Store::named_by(const char* link) const {
    std::error_code error;
    const fs::path target = fs::read_symlink(root_ / link, error);
    if (error || target.empty()) return std::nullopt;
    return kept_in(root_ / target);
}

std::optional<std::int64_t> Store::intact_serial() const {
    std::error_code error;
    const fs::path target = fs::read_symlink(root_ / "current", error);
    const auto text = whole_file(root_ / target / staged_manifest, ManifestLimits::bytes);
    if (error || !text || !target.string().ends_with('-' + short_hash(sha256_of(*text)))) return std::nullopt;
    return current_serial(root_);
}

bool Store::has_whole(const std::string& name) const {
    const auto kept = kept_in(root_ / "libraries" / name);
    return kept && std::ranges::all_of(kept->manifest.files, [&](const ManifestFile& file) {
               return file_of(*kept, file).has_value();
           });
}

std::optional<Kept> Store::kept_in(const fs::path& folder) const {
    Kept kept{folder.filename().string(), folder, {}, {}};
    const auto text = whole_file(kept.folder / staged_manifest, ManifestLimits::bytes);
    if (!text) return std::nullopt;
    auto manifest = read_manifest(*text);
    if (!manifest) return std::nullopt;
    kept.manifest = std::move(*manifest);
    kept.sha256 = sha256_of(*text);
    return kept;
}

std::optional<fs::path> Store::file_of(const Kept& kept, const ManifestFile& file) {
    for (const fs::path& folder : {kept.folder, kept.folder / left_out_folder}) {
        std::error_code error;
        const fs::path path = folder / file.path;
        if (fs::is_regular_file(fs::symlink_status(path, error)) && fs::file_size(path, error) == file.size &&
            !error)
            return path;
    }
    return std::nullopt;
}

Outcome<Store::Staged> Store::stage(const Manifest& manifest, const std::string& text,
                                    const std::string& signature,
                                    const std::vector<fs::path>& sources) const {
    const fs::path draft = incoming() / "library";
    const std::string name = library_name(manifest, sha256_of(text));
    const fs::path folder = root_ / "libraries" / name;
    std::error_code ignored;
    fs::remove_all(draft, ignored);
    if (auto made = make_folders(root_ / "libraries"); !made) return tl::unexpected(made.error());
    const auto built = build_library(draft, manifest, sources);
    if (!built) return tl::unexpected(built.error());
    fs::remove_all(folder, ignored); // only now: its files may be among the sources
    const auto kept = put_file(draft / staged_manifest, text)
                          .and_then([&] { return put_file(draft / staged_signature, signature); })
                          .and_then([&] { return sync_disk(root_); })
                          .and_then([&] { return rename_over(draft, folder); });
    if (!kept) return tl::unexpected(kept.error());
    return Staged{name, *built};
}

/// A link is never changed: a new one takes its name.
Outcome<void> Store::point(const char* link, const std::string& name) const {
    const fs::path draft = root_ / fmt::format("{}.new", link);
    std::error_code ignored;
    fs::remove(draft, ignored);
    if (symlink(fmt::format("libraries/{}", name).c_str(), draft.c_str()) != 0)
        return tl::unexpected(disk_failure("write", draft));
    return rename_over(draft, root_ / link);
}

Outcome<void> Store::make_current(const std::string& name) const {
    const auto before = current();
    if (before && before->name != name) {
        if (auto pointed = point("previous", before->name); !pointed) return pointed;
    }
    return point("current", name).and_then([&] { return sync_disk(root_); });
}

void Store::clean() const {
    std::error_code ignored;
    std::set<std::string> named;
    for (const char* link : {"current", "previous"})
        named.insert(fs::read_symlink(root_ / link, ignored).filename().string());
    fs::remove_all(incoming(), ignored);
    std::error_code error;
    for (fs::directory_iterator it{root_ / "libraries", error}, end; !error && it != end;
         it.increment(error)) {
        if (!named.contains(it->path().filename().string())) fs::remove_all(it->path(), ignored);
    }
}

} // namespace content::sync
