// The libraries on the wall's disk: `current` and `previous` are links to folders in `libraries`, each of
// them whole before it has its name. Whatever moment the power goes, `current` names a whole library or there
// is none.
#pragma once

#include "content/sync/disk.hpp"
#include "content/sync/manifest.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace content::sync {

/// A library that is there.
struct Kept {
    std::string name; ///< of its folder: serial and the beginning of its manifest's hash
    std::filesystem::path folder;
    Manifest manifest;
    std::string sha256; ///< of the manifest
};

/// A routine that is published but not played: it has an error.
struct LeftOut {
    std::string routine;
    std::string problem; ///< as `limber check` prints it, within the library
};

class Store {
public:
    explicit Store(std::filesystem::path root) : root_{std::move(root)} {}

    /// Makes the folder and keeps every other sync out of it, as long as the answer lives.
    [[nodiscard]] Outcome<Descriptor> lock() const;

    /// What a link names; nullopt where it names none.
    [[nodiscard]] std::optional<Kept> current() const { return named_by("current"); }
    [[nodiscard]] std::optional<Kept> previous() const { return named_by("previous"); }
    /// The serial of what is current, where its manifest is as it was taken. Far cheaper than reading that.
    [[nodiscard]] std::optional<std::int64_t> intact_serial() const;
    /// Whether `name` is there with every file.
    [[nodiscard]] bool has_whole(const std::string& name) const;

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }
    [[nodiscard]] std::filesystem::path incoming() const { return root_ / "incoming"; }
    /// Where a file of `kept` lies, also one of a routine that was left out.
    [[nodiscard]] static std::optional<std::filesystem::path> file_of(const Kept& kept,
                                                                      const ManifestFile& file);

    /// Gives `text`, a manifest, and its signature a library, made of links to `sources` (as manifest.files):
    /// whole, and on the disk. Not yet current.
    /// @return its name, and what was left out
    struct Staged {
        std::string name;
        std::vector<LeftOut> left_out;
    };
    [[nodiscard]] Outcome<Staged> stage(const Manifest& manifest, const std::string& text,
                                        const std::string& signature,
                                        const std::vector<std::filesystem::path>& sources) const;

    /// Makes `name` current, and what was current previous.
    [[nodiscard]] Outcome<void> make_current(const std::string& name) const;

    /// Removes all that neither link names.
    void clean() const;

private:
    [[nodiscard]] std::optional<Kept> named_by(const char* link) const;
    [[nodiscard]] std::optional<Kept> kept_in(const std::filesystem::path& folder) const;
    [[nodiscard]] Outcome<void> point(const char* link, const std::string& name) const;

    std::filesystem::path root_;
};

/// "7-0123456789abcdef"
[[nodiscard]] std::string library_name(const Manifest& manifest, const std::string& sha256);

} // namespace content::sync
