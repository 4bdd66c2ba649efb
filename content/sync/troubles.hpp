// What curl and HTTP call a failure, in a person's words. Used by the fetcher only.
#pragma once

#include "content/sync/failure.hpp"

#include <string_view>

#include <curl/curl.h>

namespace content::sync {

struct Trouble {
    Failure failure;
    bool passes = false; ///< may be over at the next try
};

struct TroubleAt {
    std::string_view host;
    std::string_view detail;         ///< curl's own words
    bool clock_may_be_wrong = false; ///< and the certificate's dates are what is not right
};

[[nodiscard]] Trouble trouble_of(CURLcode code, const TroubleAt& at);
[[nodiscard]] Trouble trouble_of_status(long status, std::string_view host);

} // namespace content::sync
