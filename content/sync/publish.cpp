// A wall may fetch at any moment of this: whatever the manifest names is there before the manifest is.
#include "content/sync/publish.hpp"

#include "content/routine_reader.hpp"
#include "content/sync/disk.hpp"
#include "content/sync/file_names.hpp"
#include "content/sync/hash.hpp"
#include "content/sync/manifest.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace content::sync {
namespace {

namespace fs = std::filesystem;

constexpr auto valid_for = std::chrono::days{90};

bool hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

class Gathering {
public:
    explicit Gathering(fs::path folder) : folder_{std::move(folder)} {}

    Sources take() {
        add_routines();
        if (all_.routines == 0 && all_.problems.empty())
            error(folder_, "holds no routine: no <id>/routine.toml in it");
        if (all_.files.size() > ManifestLimits::files)
            error(folder_, fmt::format("holds {} files; at most 10,000 can be published", all_.files.size()));
        std::ranges::sort(all_.files, {}, &Source::path);
        sort(all_.problems);
        return std::move(all_);
    }

private:
    void error(const fs::path& file, std::string what) {
        all_.problems.push_back({file, 1, 1, Severity::error, std::move(what)});
    }

    void add_routines() {
        std::error_code failed;
        for (fs::directory_iterator it{folder_, failed}, end; !failed && it != end; it.increment(failed)) {
            if (hidden(it->path()) || !fs::exists(it->path() / "routine.toml", failed)) continue;
            const auto found = load_routine(it->path()).problems;
            all_.problems.insert(all_.problems.end(), found.begin(), found.end());
            ++all_.routines;
            add_files(it->path());
        }
        if (failed) error(folder_, "cannot be read: " + failed.message());
    }

    void add_files(const fs::path& routine) {
        std::error_code failed;
        for (fs::recursive_directory_iterator it{routine, failed}, end; !failed && it != end;
             it.increment(failed)) {
            if (hidden(it->path())) {
                it.disable_recursion_pending();
            } else if (!fs::is_directory(it->symlink_status(failed))) {
                add_file(*it);
            }
        }
        if (failed) error(routine, "cannot be read: " + failed.message());
    }

    void add_file(const fs::directory_entry& entry) {
        std::error_code failed;
        if (!fs::is_regular_file(entry.symlink_status(failed)))
            return error(entry.path(), "is a link or no file at all; put the file itself there");
        if (entry.file_size(failed) > ManifestLimits::file_bytes)
            return error(entry.path(), "is larger than 64 MiB");
        const std::string path = entry.path().lexically_relative(folder_).generic_string();
        if (const auto bad = names_.add(path); !bad.empty())
            return error(entry.path(), "cannot be published: its path " + bad);
        all_.files.push_back({path, entry.path()});
    }

    fs::path folder_;
    FileNames names_;
    Sources all_;
};

Outcome<std::int64_t> last_serial(const fs::path& site) {
    const fs::path file = site / manifest_name;
    std::error_code failed;
    if (!fs::exists(file, failed)) return 0;
    const auto text = whole_file(file, ManifestLimits::bytes);
    if (!text) return tl::unexpected(text.error());
    const auto manifest = read_manifest(*text);
    if (!manifest)
        return tl::unexpected(
            Failure{fmt::format("{} cannot tell the last serial: {}; put the published one back",
                                file.string(), manifest.error()),
                    {}});
    return manifest->serial;
}

/// Puts one file among the blobs, and says whether it was new.
Outcome<bool> put_blob(const Source& source, const fs::path& site, ManifestFile& into) {
    const auto text = whole_file(source.file, ManifestLimits::file_bytes);
    if (!text) return tl::unexpected(text.error());
    into = {source.path, text->size(), sha256_of(*text)};
    const fs::path blob = site / "blobs" / into.sha256;
    std::error_code failed;
    if (fs::file_size(blob, failed) == text->size() && !failed) return false;
    if (auto put = put_file(blob, *text); !put) return tl::unexpected(put.error());
    return true;
}

/// Servers tell versions of a file apart by its second and its size: another list must be of another second.
Outcome<void> put_manifest(const std::string& manifest, const fs::path& site) {
    const fs::path file = site / manifest_name;
    std::error_code none;
    const auto before = fs::last_write_time(file, none);
    const bool first = static_cast<bool>(none);
    if (auto put = put_file(file, manifest); !put) return put;
    const auto written = fs::last_write_time(file, none);
    const auto later = std::chrono::floor<std::chrono::seconds>(before) + std::chrono::seconds{1};
    if (!first && !none && written < later) fs::last_write_time(file, later, none);
    return {};
}

Outcome<void> put_signature(const std::string& manifest, const fs::path& site,
                            const std::optional<SecretKey>& key, Instant now) {
    const fs::path file = site / signature_name;
    if (!key) {
        std::error_code failed;
        fs::remove(file, failed);
        return {};
    }
    return put_file(file, sign(manifest, *key,
                               fmt::format("timestamp:{}\tfile:{}\thashed", now.time_since_epoch().count(),
                                           manifest_name)));
}

} // namespace

Sources gather(const fs::path& folder) { return Gathering{folder}.take(); }

Outcome<Published> publish(const std::vector<Source>& files, const fs::path& site,
                           const std::optional<SecretKey>& key, Instant now) {
    const auto serial = last_serial(site);
    if (!serial) return tl::unexpected(serial.error());
    if (auto made = make_folders(site / "blobs"); !made) return tl::unexpected(made.error());
    Published published;
    Manifest manifest{*serial + 1, now, now + valid_for, {}};
    for (const Source& source : files) {
        const auto fresh = put_blob(source, site, manifest.files.emplace_back());
        if (!fresh) return tl::unexpected(fresh.error());
        if (*fresh) ++published.added;
    }
    published.manifest = write_manifest(manifest);
    if (published.manifest.size() > ManifestLimits::bytes)
        return tl::unexpected(
            Failure{"the list of files grows larger than 4 MiB; use shorter names or fewer files", {}});
    const auto synced = sync_disk(site)
                            .and_then([&] { return put_signature(published.manifest, site, key, now); })
                            .and_then([&] { return put_manifest(published.manifest, site); })
                            .and_then([&] { return sync_disk(site); });
    if (!synced) return tl::unexpected(synced.error());
    published.serial = manifest.serial;
    published.expires = manifest.expires;
    published.files = files.size();
    return published;
}

} // namespace content::sync
