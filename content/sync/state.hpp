// What the last tries to fetch came to, kept in a file beside the libraries: the wall, `limber doctor` and
// the next try read it. A success that changed nothing is not written down; a failure is.
#pragma once

#include "content/sync/timestamp.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content::sync {

struct State {
    std::string site;        ///< hash of the address that all of this was fetched from
    std::string etag;        ///< of the manifest last taken
    std::int64_t serial = 0; ///< highest taken; 0: none
    std::string manifest;    ///< sha256 of the manifest last taken
    std::string key;         ///< id of the key that signed it
    std::optional<Instant> expires;
    std::optional<Instant> succeeded;     ///< the last success that was written down; nullopt: never
    std::optional<Instant> failing_since; ///< nullopt: the last try was good
    bool dated = true;                    ///< whether the clock was known to be right at `failing_since`
    std::optional<Instant> failed;        ///< the last failure
    std::string reason;                   ///< of it, in a few words
    std::string error;                    ///< of it, one line
    friend bool operator==(const State&, const State&) = default;
};

/// The file's name in the folder of libraries.
constexpr std::string_view state_name = "state.json";

/// @return an empty state for what is no state: it is only a memory, and is made anew
[[nodiscard]] State read_state(std::string_view text);
[[nodiscard]] std::string write_state(const State& state);

/// The state in `folder`; an empty one when there is none.
[[nodiscard]] State state_in(const std::filesystem::path& folder);

/// Where routines of a library lie that have an error: published, but not played.
constexpr std::string_view left_out_folder = ".left-out";
/// Their names in the library that is current in `folder`, sorted.
[[nodiscard]] std::vector<std::string> left_out_in(const std::filesystem::path& folder);

/// How things stand after a good try; `succeeded` moves only where more than that would be written.
[[nodiscard]] State forgiven(State state, Instant now);
/// How things stand after a failed one.
/// @param clock_known  whether `now` is to be trusted: a time since before the clock was set counts anew
[[nodiscard]] State blamed(State state, std::string reason, std::string error, Instant now, bool clock_known);

/// The serial of the library that is current in `folder`, as its name has it; nullopt: there is none.
[[nodiscard]] std::optional<std::int64_t> current_serial(const std::filesystem::path& folder);

/// What the wall says: the reason of the last failure, when nothing was ever fetched or all tries failed for
/// 14 days. Empty otherwise. A clock that has gone back tells no length of time: then that they fail is
/// enough.
[[nodiscard]] std::string wall_reason(const State& state, Instant now);

} // namespace content::sync
