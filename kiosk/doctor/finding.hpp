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
    /// Mends it, or shows how it stands, with no more than Debian's base and this package; in `backticks`
    /// where words follow. Empty only of what is ok.
    std::string command;
    std::string deed = {}; ///< what no command can do, to be done first; mostly empty
};
using Findings = std::vector<Finding>;

/// The command where only a hand can mend.
inline constexpr const char* look_again = "`sudo limber doctor` looks again";

/// `FAIL display     nothing is connected: plug a display in; …` and the like,
/// without a line end.
[[nodiscard]] std::string line_of(const Finding& finding);

} // namespace kiosk
