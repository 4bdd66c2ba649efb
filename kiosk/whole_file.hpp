// A small file that is the old one or the new one, also after a power cut.
#pragma once

#include <filesystem>
#include <string>

namespace kiosk {

/// Written beside it, brought to the disk, and renamed.
/// @return false, with errno, where that cannot be done; what was there then stays
[[nodiscard]] bool write_whole(const std::filesystem::path& file, const std::string& text);

} // namespace kiosk
