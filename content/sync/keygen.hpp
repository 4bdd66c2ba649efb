// A new pair of key files. Never writes over one.
#pragma once

#include "content/sync/failure.hpp"
#include "content/sync/minisign.hpp"

#include <filesystem>

namespace content::sync {

/// Writes NAME.key, which only its owner may read, and NAME.pub; both or neither.
[[nodiscard]] Outcome<PublicKey> make_keys(const std::filesystem::path& name);

} // namespace content::sync
