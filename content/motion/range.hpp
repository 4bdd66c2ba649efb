// A motion for people who must not or cannot do all of it, or can do more: every key goes a share of its way
// from the start. Knows no time.
#pragma once

#include "content/motion/motion.hpp"

namespace content::motion {

/// A key as written and as found by place().
struct Placed {
    const Stance& stance;
    const Pose& pose;
};

/// The pose that goes `range` (0.1 to 1.5) of the way from `start` to `full`. Joints stop at their range;
/// past the whole way a stride's heel comes up where its ankle runs out, and a squat goes no deeper.
[[nodiscard]] Pose placed_at_range(const Placed& start, const Placed& full, float range);

} // namespace content::motion
