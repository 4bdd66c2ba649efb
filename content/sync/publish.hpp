// From a folder of routines to a folder for a static web server. Knows no network.
#pragma once

#include "content/result.hpp"
#include "content/sync/failure.hpp"
#include "content/sync/minisign.hpp"
#include "content/sync/timestamp.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace content::sync {

/// Names on the server, beside "blobs/<sha256>".
constexpr std::string_view manifest_name = "limber.json";
constexpr std::string_view signature_name = "limber.json.minisig";

/// One file to publish.
struct Source {
    std::string path; ///< within the library
    std::filesystem::path file;
};

struct Sources {
    std::vector<Source> files; ///< sorted by path
    std::size_t routines = 0;
    Problems problems; ///< sorted; with an error among them nothing may be published
};

/// Every file of the routines in `folder`, each routine checked as `limber check` does. Hidden files stay at
/// home.
[[nodiscard]] Sources gather(const std::filesystem::path& folder);

struct Published {
    std::int64_t serial = 0;
    Instant expires;
    std::size_t files = 0;
    std::size_t added = 0; ///< blobs that the site did not have
    std::string manifest;  ///< the bytes to sign
};

/// Writes what the site lacks: new blobs first, then the signature, then the manifest, whose serial counts on
/// from the one that is there.
/// @param key  without one the site holds no signature afterwards
[[nodiscard]] Outcome<Published> publish(const std::vector<Source>& files, const std::filesystem::path& site,
                                         const std::optional<SecretKey>& key, Instant now);

} // namespace content::sync
