// Turns in degrees and small vector words shared by the solver and those who measure its result.
#pragma once

#include "content/motion/pose.hpp"

#include <algorithm>
#include <cmath>

namespace content::motion {

inline constexpr float degree = 0.01745329252F;

[[nodiscard]] inline Turn about_x(float degrees) {
    return {std::cos(degrees * degree / 2), std::sin(degrees * degree / 2), 0, 0};
}
[[nodiscard]] inline Turn about_y(float degrees) {
    return {std::cos(degrees * degree / 2), 0, std::sin(degrees * degree / 2), 0};
}
[[nodiscard]] inline Turn about_z(float degrees) {
    return {std::cos(degrees * degree / 2), 0, 0, std::sin(degrees * degree / 2)};
}

/// 0 up to `from`, 1 from `to` on, without a kink between.
[[nodiscard]] inline float eased(float value, float from, float to) {
    const float t = std::clamp((value - from) / (to - from), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

/// The image of a vector or a turn in the mirror of the body's midline.
[[nodiscard]] inline Vec mirror(const Vec& v) { return {-v.x, v.y, v.z}; }
[[nodiscard]] inline Turn mirror(const Turn& q) { return {q.w, q.x, -q.y, -q.z}; }

/// `v` as seen on the right limb's side: the left limb's numbers read like the right one's.
template <class T> [[nodiscard]] T own_side(const T& v, Limb limb) { return limb == right ? v : mirror(v); }

/// `v` in length 1, or `otherwise` when it is too short to have a direction.
[[nodiscard]] inline Vec direction(const Vec& v, const Vec& otherwise) {
    const float length = glm::length(v);
    return length > 1e-6F ? v / length : otherwise;
}

/// The degrees between two directions of length 1.
[[nodiscard]] inline float between(const Vec& a, const Vec& b) {
    return std::acos(std::clamp(glm::dot(a, b), -1.0F, 1.0F)) / degree;
}

} // namespace content::motion
