// One file or link of the machine that becomes another: shown as a difference, made whole or not at all, with
// what was there kept beside it.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include <tl/expected.hpp>

namespace kiosk {

struct Nothing {
    friend bool operator==(const Nothing&, const Nothing&) = default;
};
struct FileText {
    std::string bytes;
    friend bool operator==(const FileText&, const FileText&) = default;
};
struct LinkTo {
    std::string target;
    friend bool operator==(const LinkTo&, const LinkTo&) = default;
};
/// What lies at a path.
using Lying = std::variant<Nothing, FileText, LinkTo>;

/// What came of something, else why not, in one line.
template <class T> using Done = tl::expected<T, std::string>;

/// @return an error for what is neither, or may not be read
[[nodiscard]] Done<Lying> lying_at(const std::filesystem::path& path);

struct Change {
    std::filesystem::path path;
    std::string why; ///< "no desktop holds the display"
    Lying before;
    Lying after;
};
using Changes = std::vector<Change>;

/// The path, why, and the lines that go (-) and come (+), each on a line of its own.
[[nodiscard]] std::string text_of(const Change& change);

/// Where what was there before is kept. An empty file stands for a link that was not there.
[[nodiscard]] std::filesystem::path kept_beside(const std::filesystem::path& path);

/// Keeps what was there, unless something is kept already, and puts the new in its place. After a power cut
/// at any moment the one or the other is there, whole.
[[nodiscard]] Done<void> make(const Change& change);

/// Puts back and keeps nothing any more.
[[nodiscard]] Done<void> take_back(const Change& change);

} // namespace kiosk
