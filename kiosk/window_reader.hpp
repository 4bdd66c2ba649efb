// Reads the configuration's stretches of the week: [[quiet]] and [[loop]].
#pragma once

#include "content/toml_reader.hpp"
#include "kiosk/schedule.hpp"

namespace kiosk {

/// The windows of `[[key]]`, in order; days that are not said are all days. `key = []` is none at all.
/// @return nullopt when the key is absent, or when one is wrong: half of somebody's hours are other hours
[[nodiscard]] std::optional<std::vector<DayWindow>> read_windows(const content::TableReader& root,
                                                                 std::string_view key);

} // namespace kiosk
