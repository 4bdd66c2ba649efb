// What the doctor found, a line a check: how it is, what that means, and the command that mends it.
#pragma once

#include <string>
#include <vector>

namespace kiosk {

enum class Verdict {
    ok,
    warn, ///< the wall plays, but not as it could
    fail  ///< the wall does not play, or will not for long
};

struct Finding {
    Verdict verdict = Verdict::ok;
    std::string check; ///< "display"
    std::string what;  ///< what was found, and what it means
    std::string mend;  ///< a command or a deed; empty when nothing is to be done
};
using Findings = std::vector<Finding>;

/// `FAIL display     no display is connected; connect one` and the like, without a line end.
[[nodiscard]] std::string line_of(const Finding& finding);

} // namespace kiosk
