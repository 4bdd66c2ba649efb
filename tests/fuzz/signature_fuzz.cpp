// Any bytes as a signature, a public key or a secret key: refused in words or taken, and never a signature of
// a text that nobody signed.
#include "content/sync/minisign.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

void insist(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace content::sync;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    static const KeyPair pair = new_key_pair();
    if (auto signature = read_signature(text)) {
        signature->id = pair.open.id;
        insist(!verify(*signature, text, {&pair.open, 1}));
    }
    if (const auto key = read_public_key(text)) insist(read_public_key(to_text(*key)) == *key);
    if (const auto key = read_secret_key(text))
        insist(read_secret_key(key_file(*key)).value().key == key->key);
    return 0;
}
