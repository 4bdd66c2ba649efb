// SHA-256 of what comes in pieces, as the manifest spells it.
#pragma once

#include <string>
#include <string_view>

#include <sodium/crypto_hash_sha256.h>

namespace content::sync {

class Sha256 {
public:
    Sha256() { crypto_hash_sha256_init(&state_); }
    void add(std::string_view bytes);
    /// Of all that was added; nothing can be added afterwards.
    [[nodiscard]] std::string hex();

private:
    crypto_hash_sha256_state state_;
};

[[nodiscard]] std::string sha256_of(std::string_view bytes);

} // namespace content::sync
