// Keys and signatures in minisign's format, both ways: what the real minisign makes is read, what is written
// here it takes. Keys with a password are not for a machine that nobody sits at, and are refused.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace content::sync {

template <std::size_t n> using Bytes = std::array<unsigned char, n>;
using KeyId = Bytes<8>;

struct PublicKey {
    KeyId id{};
    Bytes<32> key{};
    friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

/// Wiped when it dies.
struct SecretKey {
    KeyId id{};
    Bytes<64> key{};

    SecretKey() = default;
    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;
    ~SecretKey();
};

struct Signature {
    bool prehashed = true; ///< made of the file's BLAKE2b hash (now) or of the file itself (legacy)
    KeyId id{};
    Bytes<64> signature{};
    std::string trusted_comment;
    Bytes<64> global{}; ///< of `signature` and the trusted comment
};

/// @param text  minisign's .pub file, or its second line alone, as in a configuration
[[nodiscard]] tl::expected<PublicKey, std::string> read_public_key(std::string_view text);

/// @param text  minisign's secret key file, made without a password
[[nodiscard]] tl::expected<SecretKey, std::string> read_secret_key(std::string_view text);

/// @param text  a .minisig file
[[nodiscard]] tl::expected<Signature, std::string> read_signature(std::string_view text);

/// Whether `signature` is that of `message` (and of its own trusted comment) by one of `keys`.
/// @return that key, or why not
[[nodiscard]] tl::expected<PublicKey, std::string>
verify(const Signature& signature, std::string_view message, std::span<const PublicKey> keys);

/// The text of a .minisig file for `message`, pre-hashed.
/// @param trusted_comment  one line
[[nodiscard]] std::string sign(std::string_view message, const SecretKey& key,
                               std::string_view trusted_comment);

struct KeyPair {
    PublicKey open;
    SecretKey secret;
};
[[nodiscard]] KeyPair new_key_pair();

/// A key file's text, as minisign writes it.
[[nodiscard]] std::string key_file(const PublicKey& key);
[[nodiscard]] std::string key_file(const SecretKey& key);

/// The line that a configuration takes.
[[nodiscard]] std::string to_text(const PublicKey& key);
/// As minisign prints it: 16 hexadecimal digits.
[[nodiscard]] std::string id_text(const KeyId& id);

} // namespace content::sync
