// How strong the figure's lines are, in metres; inside the figure's drawing only.
#pragma once

namespace render {

inline constexpr float line = 0.0055F;      ///< of darkness around what is nearer
inline constexpr float floor_line = 0.006F; ///< the floor's edge

} // namespace render
