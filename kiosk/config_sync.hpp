// How a wall's content is fetched, as its owner says in [sync]. Nothing is fetched here.
#pragma once

#include "content/toml_reader.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk {

struct SyncSetup {
    std::string url;                              ///< empty: not set up
    std::vector<std::string> public_keys;         ///< each may sign; several, so that one can follow another
    std::uint64_t total = std::uint64_t{1} << 30; ///< bytes of all files together
    friend bool operator==(const SyncSetup&, const SyncSetup&) = default;
};

/// Reads the table [sync] over `into`.
void read_sync(const content::TableReader& sync, SyncSetup& into);

} // namespace kiosk
