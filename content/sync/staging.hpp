// Building one library folder out of files that are there already: links, folders, and every routine looked
// at.
#pragma once

#include "content/sync/store.hpp"

namespace content::sync {

/// What a library says of itself, beside its routines. All begin with a dot: nobody takes them for routines.
constexpr std::string_view staged_manifest = ".limber.json";
constexpr std::string_view staged_signature = ".limber.json.minisig";
constexpr std::string_view left_out_folder = ".left-out";

/// Fills `folder`, which is not there yet, with links to `sources` (as manifest.files), and moves every
/// routine that has an error aside. A failure when no routine is left.
[[nodiscard]] Outcome<std::vector<LeftOut>> build_library(const std::filesystem::path& folder,
                                                          const Manifest& manifest,
                                                          const std::vector<std::filesystem::path>& sources);

} // namespace content::sync
