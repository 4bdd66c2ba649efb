// Whether a body can perform a motion: feet and hands within reach, joints within their ranges, balance kept
// while still. Words for a trainer, at the key that asks too much.
#pragma once

#include "content/motion/motion.hpp"

#include <string>

namespace content::motion {

struct Flaw {
    int line = 1;
    int column = 1;
    std::string what; ///< one line: what is impossible, by how much
    friend bool operator==(const Flaw&, const Flaw&) = default;
};

/// Empty when the motion can be performed. At most one flaw for a joint and key.
[[nodiscard]] std::vector<Flaw> flaws_of(const Motion& motion);

} // namespace content::motion
