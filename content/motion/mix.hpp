// Between two values.
#pragma once

namespace content::motion {

/// @param share  0: `from`, 1: `to`; beyond, as far as the same line goes
[[nodiscard]] constexpr float mix(float from, float to, float share) { return from + (to - from) * share; }

} // namespace content::motion
