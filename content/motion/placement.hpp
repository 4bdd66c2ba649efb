// Finds what a trainer does not say: where the hips are over given feet, and how an arm gets its hand to a
// place.
#pragma once

#include "content/motion/motion.hpp"

namespace content::motion {

/// The whole pose of a stance. Planted legs bend as `knees` asks, at least; along what that leaves free the
/// hips move until the weight is over the middle of the planted feet; a lifted foot carries nothing.
[[nodiscard]] Pose place(const Stance& stance);

} // namespace content::motion
