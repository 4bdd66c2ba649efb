// Where a library is published: which addresses are taken, and where its parts lie. Asks nobody.
#pragma once

#include "content/sync/failure.hpp"

#include <string>
#include <string_view>

namespace content::sync {

struct Site {
    std::string base;   ///< ends with a slash
    std::string host;   ///< for messages: an address may hold a password
    bool plain = false; ///< http, on this machine
};

/// Takes https, and http where it does not leave the machine (127.0.0.0/8, ::1, localhost).
[[nodiscard]] Outcome<Site> site_at(const std::string& text);

} // namespace content::sync
