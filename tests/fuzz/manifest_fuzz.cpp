// Any bytes as a manifest: refused in words, or in bounds throughout and the same when written and read
// again.
#include "content/sync/file_names.hpp"
#include "content/sync/manifest.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

void insist(bool holds) {
    if (!holds) std::abort();
}

void insist_on_bounds(const content::sync::Manifest& manifest) {
    insist(manifest.serial >= 1 && manifest.created <= manifest.expires);
    insist(manifest.files.size() <= content::sync::ManifestLimits::files);
    content::sync::FileNames names;
    for (const auto& file : manifest.files) {
        insist(file.size <= content::sync::ManifestLimits::file_bytes);
        insist(file.sha256.size() == 64);
        insist(names.add(file.path).empty());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto manifest = content::sync::read_manifest(text);
    if (!manifest) {
        insist(!manifest.error().empty() && manifest.error().find('\n') == std::string::npos);
        return 0;
    }
    insist_on_bounds(*manifest);
    insist(content::sync::read_manifest(content::sync::write_manifest(*manifest)) == *manifest);
    return 0;
}
