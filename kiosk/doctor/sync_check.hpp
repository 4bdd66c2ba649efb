// How the fetching of content goes, from what the tries left behind. Fetches nothing and asks nobody.
#pragma once

#include "content/sync/state.hpp"
#include "kiosk/doctor/finding.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

struct SyncSigns {
    bool set_up = false;                ///< [sync] has a `url`
    bool by_itself = true;              ///< the timer is on
    std::optional<std::int64_t> serial; ///< of the library that is current; nullopt: there is none
    std::vector<std::string> left_out;  ///< its routines that have an error
    content::sync::State state;
    std::optional<content::sync::Instant> now; ///< nullopt: the clock is not known to be right
};

/// The signs in a folder of fetched libraries.
[[nodiscard]] SyncSigns sync_signs_in(const std::filesystem::path& folder);

/// Last success, last error, serial, key, days until it expires.
[[nodiscard]] Finding check_sync(const SyncSigns& signs);

} // namespace kiosk
