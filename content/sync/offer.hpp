// What the server publishes now: its list, verified, or that there is nothing new. Used by the update only.
#pragma once

#include "content/sync/update.hpp"

namespace content::sync {

/// What is known of what was taken before.
struct Taken {
    std::int64_t serial = 0; ///< nothing older is taken
    std::string etag;        ///< empty: ask for whatever is there
};

struct Offer {
    bool unchanged = false; ///< then there is nothing else here
    std::string text;       ///< of the manifest
    std::string sha256;     ///< of the text
    std::string signature;
    std::string etag;
    Manifest manifest;
    PublicKey key;
};

/// How the wall says that a signature is not right.
constexpr std::string_view not_signed = "Not signed by your key";

[[nodiscard]] Outcome<Offer> offer_of(Fetcher& fetcher, const UpdateRequest& request, const Taken& taken);

} // namespace content::sync
