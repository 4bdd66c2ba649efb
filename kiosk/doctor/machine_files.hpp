// The machine as its files tell it: small ones of /sys, /proc and /etc, below a root that a test can lay out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

/// Whose a file is, and what its mode lets whom do with it. An access list may say more; nobody looks at it.
struct FileRights {
    std::uint32_t user = 0;
    std::uint32_t group = 0;
    std::filesystem::perms perms = std::filesystem::perms::none;
};

class MachineFiles {
public:
    explicit MachineFiles(std::filesystem::path root = "/") : root_{std::move(root)} {}

    /// The first line of a file; nullopt when it cannot be read.
    /// @param file  as it is called on the machine: "/sys/class/…"
    [[nodiscard]] std::optional<std::string> line(const std::filesystem::path& file) const;
    [[nodiscard]] std::optional<std::int64_t> number(const std::filesystem::path& file) const;
    [[nodiscard]] std::vector<std::string> lines(const std::filesystem::path& file) const;

    /// The names in a folder that begin with `prefix`, sorted; none when there is no such folder.
    [[nodiscard]] std::vector<std::string> names(const std::filesystem::path& folder,
                                                 const std::string& prefix = "") const;
    /// Also true of a link that leads nowhere.
    [[nodiscard]] bool has(const std::filesystem::path& file) const;
    /// The last name of where a link leads; nullopt when it is none.
    [[nodiscard]] std::optional<std::string> link(const std::filesystem::path& file) const;
    /// Of what a link leads to; nullopt when there is nothing.
    [[nodiscard]] std::optional<FileRights> rights(const std::filesystem::path& file) const;
    /// Free on the file system of a folder, for everybody; nullopt when that cannot be asked.
    [[nodiscard]] std::optional<std::uintmax_t> free_bytes(const std::filesystem::path& folder) const;
    /// Makes an empty file, in a folder that is there; that it cannot be made is nobody's loss.
    void mark(const std::filesystem::path& file) const;

private:
    [[nodiscard]] std::filesystem::path at(const std::filesystem::path& file) const {
        return root_ / file.relative_path();
    }
    std::filesystem::path root_;
};

/// What the kernel has said since the start, as far as it still has it: the words of each line, without their
/// time. Empty where we may not ask.
[[nodiscard]] std::vector<std::string> kernel_log();

} // namespace kiosk
