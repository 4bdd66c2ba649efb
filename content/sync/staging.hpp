// Building one library folder out of files that are there already: links, folders, and every routine looked
// at.
#pragma once

#include "content/sync/state.hpp"
#include "content/sync/store.hpp"

namespace content::sync {

/// What a library says of itself, beside its routines. Both begin with a dot, as left_out_folder does: nobody
/// takes them for routines.
constexpr std::string_view staged_manifest = ".limber.json";
constexpr std::string_view staged_signature = ".limber.json.minisig";

/// Fills `folder`, which is not there yet, with links to `sources` (as manifest.files), and moves every
/// routine that has an error aside. A failure when no routine is left.
[[nodiscard]] Outcome<std::vector<LeftOut>> build_library(const std::filesystem::path& folder,
                                                          const Manifest& manifest,
                                                          const std::vector<std::filesystem::path>& sources);

} // namespace content::sync
