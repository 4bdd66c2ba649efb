// The outline of a sole on the floor, from two discs: one under the heel, one under the ball.
#pragma once

#include "content/motion/angles.hpp"

#include <array>
#include <cmath>

namespace content::motion {

inline constexpr std::size_t sole_points = 20;

/// On the floor; metres.
struct SoleDisc {
    Vec middle;
    float radius = 0;
};

/// Round the ball from its left to its right, then round the heel; convex.
/// @param ahead  where the toes point: level, of length 1
[[nodiscard]] inline std::array<Vec, sole_points> sole_outline(const SoleDisc& heel, const SoleDisc& ball,
                                                               const Vec& ahead) {
    const Vec aside{-ahead.z, 0, ahead.x};
    std::array<Vec, sole_points> outline;
    constexpr std::size_t half = sole_points / 2;
    for (std::size_t i = 0; i < sole_points; ++i) {
        const bool at_ball = i < half;
        const SoleDisc& disc = at_ball ? ball : heel;
        const float step = static_cast<float>(at_ball ? i : i - half) / (half - 1);
        const float angle = (at_ball ? -90 + 180 * step : 90 + 180 * step) * degree;
        outline[i] = disc.middle + (aside * std::sin(angle) + ahead * std::cos(angle)) * disc.radius;
    }
    return outline;
}

} // namespace content::motion
