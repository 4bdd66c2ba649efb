// The list of a published library: what files it holds, how large, with what hash. Only read once its
// signature is good; refused whole when anything in it is out of bounds.
#pragma once

#include "content/sync/timestamp.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace content::sync {

struct ManifestLimits {
    static constexpr std::size_t bytes = std::size_t{4} << 20;
    static constexpr std::size_t files = 10'000;
    static constexpr std::uint64_t file_bytes = std::uint64_t{64} << 20;
};

struct ManifestFile {
    std::string path;       ///< good by bad_path
    std::uint64_t size = 0; ///< bytes
    std::string sha256;     ///< 64 small hexadecimal digits
    friend bool operator==(const ManifestFile&, const ManifestFile&) = default;
};

struct Manifest {
    std::int64_t serial = 0; ///< from 1; counts up with each publication
    Instant created;
    Instant expires;
    std::vector<ManifestFile> files;
    friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// @return what is wrong, in one line
[[nodiscard]] tl::expected<Manifest, std::string> read_manifest(std::string_view text);

/// The bytes that read_manifest gives `manifest` for; equal ones have equal bytes.
[[nodiscard]] std::string write_manifest(const Manifest& manifest);

/// Of all files together.
[[nodiscard]] std::uint64_t total_bytes(const Manifest& manifest);

} // namespace content::sync
