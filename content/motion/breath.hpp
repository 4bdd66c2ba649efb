// What keeps a figure alive while its pose is held.
#pragma once

#include <cmath>
#include <numbers>

namespace content::motion {

/// How full the lungs are at a phase of a rep, from 0, breathed out, to 1: in and out once in a hold and once
/// in a pause, twice on the way out and back. Empty, and at rest, at the ends of a rep's parts (all are
/// sixths of it): a part of no length is stepped over unseen.
[[nodiscard]] inline float breath_at(float phase) {
    constexpr float breaths = 6;
    return 0.5F * (1 - std::cos(2 * std::numbers::pi_v<float> * breaths * phase));
}

} // namespace content::motion
