// Which stored pictures hold on this machine: letters look different in another release of the font.
#pragma once

#include <filesystem>
#include <optional>

namespace golden {

/// The folder of pictures set in `font`, seen from tests/golden: none for Inter 3 (Debian 12, whose beta of
/// Inter 4 still calls itself 3.019), "inter-4" for Inter 4 (Debian 13).
/// @return nullopt where there are none: another font, another release of it, or no file.
[[nodiscard]] std::optional<std::filesystem::path> set_for(const std::filesystem::path& font);

} // namespace golden
