// The format as https://jedisct1.github.io/minisign/ tells it; the arithmetic is libsodium's.
#include "content/sync/minisign.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <sodium.h>

namespace content::sync {
namespace {

constexpr std::size_t longest_file = 4'096; ///< of a key or a signature; minisign's comments end at 1,024
constexpr std::string_view untrusted = "untrusted comment: ";
constexpr std::string_view trusted = "trusted comment: ";

/// Takes bytes off the front of a block of known size.
class Cursor {
public:
    explicit Cursor(const std::vector<unsigned char>& block) : at_{block.data()} {}
    template <std::size_t n> Bytes<n> take() {
        Bytes<n> bytes;
        std::copy_n(at_, n, bytes.begin());
        at_ += n;
        return bytes;
    }

private:
    const unsigned char* at_;
};

std::string base64(std::span<const unsigned char> bytes) {
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.resize(std::strlen(text.c_str()));
    return text;
}

/// nullopt unless `text` is the code of exactly `size` bytes.
std::optional<std::vector<unsigned char>> block_of(std::string_view text, std::size_t size) {
    // libsodium 1.0.18 takes '+' and '/' with the eighth bit set for '+' and '/'.
    if (std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) > 0x7F; }))
        return std::nullopt;
    std::vector<unsigned char> bytes(size);
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length, &end,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return std::nullopt;
    if (length != size || end != text.data() + text.size()) return std::nullopt;
    return bytes;
}

/// The lines of a file, without what ends them.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

void append(std::string& to, std::span<const unsigned char> bytes) {
    to.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

Bytes<64> blake2b_512(std::string_view message) {
    Bytes<64> hash;
    crypto_generichash(hash.data(), hash.size(), bytes_of(message), message.size(), nullptr, 0);
    return hash;
}

/// minisign's own check of a secret key: over the algorithm, the id and the key.
Bytes<32> checksum(const SecretKey& key) {
    std::string text = "Ed";
    append(text, key.id);
    append(text, key.key);
    Bytes<32> hash;
    crypto_generichash(hash.data(), hash.size(), bytes_of(text), text.size(), nullptr, 0);
    sodium_memzero(text.data(), text.size());
    return hash;
}

/// An Ed25519 secret key is a seed and the public key that follows from it.
bool is_pair(const SecretKey& key) {
    Bytes<32> open{};
    SecretKey derived;
    crypto_sign_seed_keypair(open.data(), derived.key.data(), key.key.data());
    return derived.key == key.key;
}

bool is_signed(std::string_view message, const Bytes<64>& signature, const PublicKey& key) {
    return crypto_sign_verify_detached(signature.data(), bytes_of(message), message.size(), key.key.data()) ==
           0;
}

std::string comment_and_signature(const Signature& signature) {
    std::string text;
    append(text, signature.signature);
    return text += signature.trusted_comment;
}

std::string encoded(std::string_view algorithm, const KeyId& id, std::span<const unsigned char> rest) {
    std::string block{algorithm};
    append(block, id);
    append(block, rest);
    return base64({bytes_of(block), block.size()});
}

} // namespace

SecretKey::~SecretKey() { sodium_memzero(key.data(), key.size()); }

tl::expected<PublicKey, std::string> read_public_key(std::string_view text) {
    const auto lines = lines_of(text.substr(0, longest_file));
    const bool file = !lines.empty() && lines.front().starts_with(untrusted);
    const bool right_size = lines.size() == (file ? 2 : 1) && text.size() <= longest_file;
    const auto block = right_size ? block_of(lines.back(), 42) : std::nullopt;
    if (!block)
        return tl::unexpected(
            std::string{"is no public key; it is the line of 56 characters in the .pub file"});
    Cursor cursor{*block};
    if (cursor.take<2>() != Bytes<2>{'E', 'd'})
        return tl::unexpected(std::string{"is a key of an unknown kind"});
    PublicKey key;
    key.id = cursor.take<8>();
    key.key = cursor.take<32>();
    return key;
}

tl::expected<SecretKey, std::string> read_secret_key(std::string_view text) {
    const auto lines = lines_of(text.substr(0, longest_file));
    const bool file =
        lines.size() == 2 && lines.front().starts_with(untrusted) && text.size() <= longest_file;
    auto block = file ? block_of(lines[1], 158) : std::nullopt;
    if (!block) return tl::unexpected(std::string{"is no secret key file"});
    Cursor cursor{*block};
    const bool known = cursor.take<2>() == Bytes<2>{'E', 'd'};
    const Bytes<2> derived = cursor.take<2>();
    const bool checked = cursor.take<2>() == Bytes<2>{'B', '2'};
    if (derived == Bytes<2>{'S', 'c'})
        return tl::unexpected(std::string{"has a password, which nobody could type here; make one without: "
                                          "limber keygen, or minisign -GW"});
    if (!known || !checked || derived != Bytes<2>{0, 0})
        return tl::unexpected(std::string{"is a key of an unknown kind"});
    cursor.take<48>(); // salt and limits of a password
    SecretKey key;
    key.id = cursor.take<8>();
    key.key = cursor.take<64>();
    const Bytes<32> check = cursor.take<32>();
    sodium_memzero(block->data(), block->size());
    // minisign leaves the checksum of a key without a password empty.
    const bool whole = (check == Bytes<32>{} || check == checksum(key)) && is_pair(key);
    if (!whole) return tl::unexpected(std::string{"is damaged: its checksum is wrong"});
    return key;
}

tl::expected<Signature, std::string> read_signature(std::string_view text) {
    const auto bad = [] { return tl::unexpected(std::string{"the signature is not in minisign's format"}); };
    if (text.size() > longest_file) return bad();
    const auto lines = lines_of(text);
    if (lines.size() != 4 || !lines[0].starts_with(untrusted) || !lines[2].starts_with(trusted)) return bad();
    const auto block = block_of(lines[1], 74);
    const auto global = block_of(lines[3], 64);
    if (!block || !global) return bad();
    Cursor cursor{*block};
    const auto algorithm = cursor.take<2>();
    if (algorithm != Bytes<2>{'E', 'd'} && algorithm != Bytes<2>{'E', 'D'}) return bad();
    Signature signature;
    signature.prehashed = algorithm[1] == 'D';
    signature.id = cursor.take<8>();
    signature.signature = cursor.take<64>();
    signature.trusted_comment = lines[2].substr(trusted.size());
    signature.global = Cursor{*global}.take<64>();
    return signature;
}

tl::expected<PublicKey, std::string> verify(const Signature& signature, std::string_view message,
                                            std::span<const PublicKey> keys) {
    const auto key = std::ranges::find(keys, signature.id, &PublicKey::id);
    if (key == keys.end())
        return tl::unexpected(fmt::format("it is signed by another key ({})", id_text(signature.id)));
    std::string_view signed_text = message;
    Bytes<64> hash{};
    if (signature.prehashed) {
        hash = blake2b_512(message);
        signed_text = {reinterpret_cast<const char*>(hash.data()), hash.size()};
    }
    if (!is_signed(signed_text, signature.signature, *key))
        return tl::unexpected(std::string{"the signature belongs to another file"});
    if (!is_signed(comment_and_signature(signature), signature.global, *key))
        return tl::unexpected(std::string{"the signature's trusted comment was changed"});
    return *key;
}

std::string sign(std::string_view message, const SecretKey& key, std::string_view trusted_comment) {
    const Bytes<64> hash = blake2b_512(message);
    Signature made;
    made.trusted_comment = trusted_comment;
    crypto_sign_detached(made.signature.data(), nullptr, hash.data(), hash.size(), key.key.data());
    const std::string rest = comment_and_signature(made);
    crypto_sign_detached(made.global.data(), nullptr, bytes_of(rest), rest.size(), key.key.data());
    return fmt::format("{}signature from limber\n{}\n{}{}\n{}\n", untrusted,
                       encoded("ED", key.id, made.signature), trusted, trusted_comment, base64(made.global));
}

KeyPair new_key_pair() {
    KeyPair pair;
    randombytes_buf(pair.open.id.data(), pair.open.id.size());
    pair.secret.id = pair.open.id;
    crypto_sign_keypair(pair.open.key.data(), pair.secret.key.data());
    return pair;
}

std::string key_file(const PublicKey& key) {
    return fmt::format("{}minisign public key {}\n{}\n", untrusted, id_text(key.id), to_text(key));
}

std::string key_file(const SecretKey& key) {
    std::string block = "Ed";
    block += std::string{'\0', '\0', 'B', '2'};
    block += std::string(48, '\0');
    append(block, key.id);
    append(block, key.key);
    append(block, checksum(key));
    std::string text = fmt::format("{}minisign secret key {}\n{}\n", untrusted, id_text(key.id),
                                   base64({bytes_of(block), block.size()}));
    sodium_memzero(block.data(), block.size());
    return text;
}

std::string to_text(const PublicKey& key) { return encoded("Ed", key.id, key.key); }

std::string id_text(const KeyId& id) {
    std::string text;
    for (std::size_t i = id.size(); i-- > 0;) text += fmt::format("{:02X}", id[i]); // little-endian
    return text;
}

} // namespace content::sync
