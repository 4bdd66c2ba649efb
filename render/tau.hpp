// A whole turn.
#pragma once

#include <numbers>

namespace render {

inline constexpr float tau = 2 * std::numbers::pi_v<float>; ///< radians

} // namespace render
