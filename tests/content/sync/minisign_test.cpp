// Keys and signatures; that the real minisign agrees is tests/sync's business.
#include "content/sync/minisign.hpp"

#include <gtest/gtest.h>

namespace content::sync {
namespace {

constexpr std::string_view message = "some text to sign";

/// A signature, as read again, of `message`.
Signature signature_of(const KeyPair& pair) {
    return read_signature(sign(message, pair.secret, "timestamp:1")).value();
}

std::string complaint(const Signature& signature, std::string_view text, const PublicKey& key) {
    const auto verified = verify(signature, text, {&key, 1});
    return verified ? "none" : verified.error();
}

} // namespace

TEST(ASignature, IsGoodForItsTextAndKey) {
    const KeyPair pair = new_key_pair();
    EXPECT_EQ(complaint(signature_of(pair), message, pair.open), "none");
}

TEST(ASignature, IsGoodForOneOfSeveralKeys) {
    const KeyPair pair = new_key_pair();
    const std::array<PublicKey, 3> keys{new_key_pair().open, pair.open, new_key_pair().open};
    EXPECT_EQ(verify(signature_of(pair), message, keys), pair.open);
}

TEST(ASignature, IsBadForAnyOtherText) {
    const KeyPair pair = new_key_pair();
    EXPECT_EQ(complaint(signature_of(pair), "some text to sigN", pair.open),
              "the signature belongs to another file");
    EXPECT_EQ(complaint(signature_of(pair), "", pair.open), "the signature belongs to another file");
}

TEST(ASignature, NamesTheKeyThatMadeIt) {
    const KeyPair pair = new_key_pair();
    EXPECT_EQ(complaint(signature_of(pair), message, new_key_pair().open),
              "it is signed by another key (" + id_text(pair.open.id) + ")");
    EXPECT_FALSE(verify(signature_of(pair), message, {}));
}

TEST(ASignature, IsBadForAKeyThatOnlyBearsTheSameId) {
    const KeyPair pair = new_key_pair();
    PublicKey forged = new_key_pair().open;
    forged.id = pair.open.id;
    EXPECT_EQ(complaint(signature_of(pair), message, forged), "the signature belongs to another file");
}

TEST(ASignature, SignsItsTrustedComment) {
    const KeyPair pair = new_key_pair();
    Signature signature = signature_of(pair);
    EXPECT_EQ(signature.trusted_comment, "timestamp:1");
    signature.trusted_comment = "timestamp:2";
    EXPECT_EQ(complaint(signature, message, pair.open), "the signature's trusted comment was changed");
}

TEST(ASignature, IsBadWithAnyBitFlipped) {
    const KeyPair pair = new_key_pair();
    const std::string good = sign(message, pair.secret, "timestamp:1");
    const std::size_t begin = good.find('\n') + 1; // the first line is free text
    for (std::size_t bit = 8 * begin; bit < 8 * good.size(); ++bit) {
        std::string flipped = good;
        flipped[bit / 8] =
            static_cast<char>(static_cast<unsigned char>(flipped[bit / 8]) ^ (1U << (bit % 8)));
        if (flipped[bit / 8] == '\r') continue; // ends a line as well
        const auto signature = read_signature(flipped);
        EXPECT_FALSE(signature && verify(*signature, message, {&pair.open, 1})) << "bit " << bit;
    }
}

TEST(AKeyFile, IsReadAsWritten) {
    const KeyPair pair = new_key_pair();
    EXPECT_EQ(read_public_key(key_file(pair.open)), pair.open);
    EXPECT_EQ(read_public_key(to_text(pair.open)), pair.open);
    const auto secret = read_secret_key(key_file(pair.secret));
    ASSERT_TRUE(secret) << secret.error();
    EXPECT_EQ(secret->key, pair.secret.key);
    EXPECT_EQ(secret->id, pair.open.id);
}

TEST(AKeyFile, IsRefusedWhenDamaged) {
    const std::string file = key_file(new_key_pair().secret);
    EXPECT_FALSE(read_secret_key(file.substr(0, file.size() - 5)));
    for (const std::size_t in_key_or_checksum : {file.size() - 140, file.size() - 20}) {
        std::string damaged = file;
        char& digit = damaged[in_key_or_checksum];
        digit = digit == 'A' ? 'B' : 'A';
        EXPECT_EQ(read_secret_key(damaged).error(), "is damaged: its checksum is wrong");
    }
}

TEST(AKeyFile, HoldsOnePair) {
    SecretKey wrong = new_key_pair().secret;
    EXPECT_TRUE(read_secret_key(key_file(wrong)));
    wrong.key[63] ^= 1U;
    EXPECT_FALSE(read_secret_key(key_file(wrong)));
}

TEST(APublicKey, IsRefusedWhenItIsNone) {
    for (const char* text : {"", "RWQ", "not base64 at all, but it has the length of one key !!!!!",
                             "untrusted comment: x\n", "untrusted comment: x\nRWQ\n", "\n\n\n"}) {
        EXPECT_FALSE(read_public_key(text)) << text;
    }
}

} // namespace content::sync
