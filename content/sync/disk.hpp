// Files whose names only ever stand for whole contents, and waiting until a disk has them. Each failure is
// told in words.
#pragma once

#include "content/descriptor.hpp"
#include "content/sync/failure.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

namespace content::sync {

/// "cannot WRITE /some/file: No space left on device", from errno.
[[nodiscard]] Failure disk_failure(std::string_view tried, const std::filesystem::path& on);

/// Writes all of `text` at the descriptor's position.
/// @param name  of the file, for the failure
[[nodiscard]] Outcome<void> write_all(const Descriptor& file, std::string_view text,
                                      const std::filesystem::path& name);

/// Puts a file there whole or not at all: written under another name, then renamed over what was there.
/// It survives a power cut only after sync_disk.
/// @param mode  its rights
[[nodiscard]] Outcome<void> put_file(const std::filesystem::path& file, std::string_view text,
                                     unsigned mode = 0644);

/// @param most  a larger file is a failure
[[nodiscard]] Outcome<std::string> whole_file(const std::filesystem::path& file, std::uint64_t most);

/// Reads from the descriptor's position to the end, piece by piece.
[[nodiscard]] Outcome<void> read_on(const Descriptor& file, const std::filesystem::path& name,
                                    const std::function<void(std::string_view)>& take);

[[nodiscard]] Outcome<void> make_folders(const std::filesystem::path& folder);

[[nodiscard]] Outcome<void> rename_over(const std::filesystem::path& from, const std::filesystem::path& to);

/// Waits until everything written so far on the disk that holds `folder` would survive a power cut: one wait
/// for any number of files, where one for each would take minutes on a card.
[[nodiscard]] Outcome<void> sync_disk(const std::filesystem::path& folder);

} // namespace content::sync
