// The one place that reads a clock. It counts from an unspecified start, never jumps when the wall clock is
// set, and goes on through a suspend, so that a suspend is seen as a gap.
#pragma once

#include "content/duration.hpp"

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

    /// Real time until `time` of routine time has passed, rounded up.
    [[nodiscard]] content::Ms real(content::Ms time) const;

private:
    double speed_;
    std::int64_t started_ns_;
    content::Ms told_{0};
    content::Ms told_real_{0};
};

} // namespace kiosk
