// One update of a wall's library: ask, verify, fetch what is lacking, switch. Reads no clock and prints
// nothing.
#pragma once

#include "content/sync/fetch.hpp"
#include "content/sync/minisign.hpp"
#include "content/sync/state.hpp"
#include "content/sync/store.hpp"

#include <functional>
#include <vector>

namespace content::sync {

struct Progress {
    std::size_t files = 0; ///< fetched
    std::size_t all_files = 0;
    std::uint64_t bytes = 0;
    std::uint64_t all_bytes = 0;
};

struct UpdateRequest {
    Site site;
    std::vector<PublicKey> keys;
    std::uint64_t most_bytes = std::uint64_t{1} << 30; ///< of all files together
    bool dry_run = false;                              ///< asks and verifies, but writes nothing
    Instant now;
    FetchSettings fetch; ///< its clock_known also says whether `now` is to be trusted
    std::function<void(const Progress&)> progress = [](const Progress&) {};
};

struct Update {
    bool changed = false;
    std::int64_t serial = 0; ///< of the library that is current now; 0: none
    std::size_t files = 0;   ///< in it, where it changed
    std::size_t lacking = 0; ///< of them, those that were (on a dry run: would be) fetched
    std::uint64_t bytes = 0; ///< of those
    std::vector<LeftOut> left_out;
    std::string warning; ///< why nothing was taken, where that is no failure yet
};

/// Brings `store` up to date and writes down how it went.
[[nodiscard]] Outcome<Update> update(const Store& store, const UpdateRequest& request);

/// Back to the library before. What was taken back is not taken again; the next published one is.
/// @return the serial that is current now
[[nodiscard]] Outcome<std::int64_t> roll_back(const Store& store);

} // namespace content::sync
