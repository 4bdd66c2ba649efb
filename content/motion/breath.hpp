// What keeps a figure alive while its pose is held.
#pragma once

#include "content/motion/pose.hpp"

#include <cmath>
#include <numbers>

namespace content::motion {

/// Breathes in and out twice a rep: the chest rises and sinks back by so little that the shoulders move by
/// half a centimetre and the head by less than one. Nothing at phase 0, where every motion starts.
[[nodiscard]] inline Pose breathing(Pose pose, float phase) {
    constexpr float degrees = 0.55F, breaths = 2;
    pose.torso.lean -= degrees * std::sin(2 * std::numbers::pi_v<float> * breaths * phase);
    return pose;
}

} // namespace content::motion
