// What keeps a figure alive while its pose is held.
#pragma once

#include "content/motion/pose.hpp"

#include <cmath>
#include <numbers>

namespace content::motion {

/// Breathes in and out once in a hold and once in a pause, twice on the way out and back: the chest rises and
/// sinks back by so little that the shoulders move by half a centimetre and the head by less than one.
/// Nothing, and at rest, at the ends of a rep's parts (all are sixths of it): a part of no length is stepped
/// over unseen.
[[nodiscard]] inline Pose breathing(Pose pose, float phase) {
    constexpr float degrees = 0.95F, breaths = 6;
    pose.torso.lean -= degrees * 0.5F * (1 - std::cos(2 * std::numbers::pi_v<float> * breaths * phase));
    return pose;
}

} // namespace content::motion
