// The one place that reads a clock. It counts from an unspecified start, never jumps when the wall clock is
// set, and goes on through a suspend, so that a suspend is seen as a gap.
#pragma once

#include "content/duration.hpp"

#include <chrono>

namespace kiosk {

class Clock {
public:
    /// @param speed  routine time per real time (`--speed`)
    explicit Clock(double speed = 1.0);

    struct Step {
        content::Ms time{0}; ///< routine time since the last call; sums up without rounding drift
        content::Ms real{0}; ///< the same in real time
    };
    [[nodiscard]] Step step();

    /// Real time from now until `time` of routine time has passed since the last step: counted from the start
    /// and not from that step, so that no lateness is handed on. Negative when it is overdue.
    [[nodiscard]] std::chrono::nanoseconds until(content::Ms time) const;
    /// The same for `time` of real time.
    [[nodiscard]] std::chrono::nanoseconds until_real(content::Ms time) const;

private:
    double speed_;
    std::int64_t started_ns_;
    content::Ms told_{0};
    content::Ms told_real_{0};
};

} // namespace kiosk
