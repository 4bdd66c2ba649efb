// Reads a text file that a person wrote, with the care any path from outside needs. Judges no content.
#pragma once

#include "content/result.hpp"

#include <string>

namespace content {

/// The bytes of `file`, at most one more than Limits::file_bytes: whoever parses them says that it is too
/// long. Never waits: what is not a plain file (a pipe, a device, a folder) is refused.
/// @return the bytes, or a Problem at 1:1 saying why there are none.
[[nodiscard]] Result<std::string> text_of(const std::filesystem::path& file);

} // namespace content
