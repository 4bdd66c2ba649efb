// What went wrong with a library on its way to the wall: once for whoever asked, once for whoever stands
// before the wall.
#pragma once

#include <string>

#include <tl/expected.hpp>

namespace content::sync {

struct Failure {
    std::string what;   ///< one line: what was tried, on what, why it failed
    std::string reason; ///< the plain reason in a few words, as the wall says it: "Server not found"
};

template <class T> using Outcome = tl::expected<T, Failure>;

} // namespace content::sync
