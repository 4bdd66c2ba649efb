// Which names a library's files may have: such as no disk, no other file of the library and no wall can be
// harmed by.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace content::sync {

/// Bytes of a path within a library.
constexpr std::size_t longest_path = 255;

/// Judges one path, "routine/file" or deeper: relative, of plain visible names, in UTF-8.
/// @return what is wrong with it, as the end of a sentence ("is absolute"); empty when nothing is
[[nodiscard]] std::string bad_path(std::string_view path);

/// The paths of one library, as far as they were added: no two may meet on a disk that does not tell case
/// apart.
class FileNames {
public:
    /// @return as bad_path; the path is taken only when it is good
    [[nodiscard]] std::string add(std::string_view path);

private:
    std::set<std::string> files_;                ///< in small letters
    std::map<std::string, std::string> folders_; ///< in small letters, and as first spelt
};

} // namespace content::sync
