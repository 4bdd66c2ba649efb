// A motion made ready to be played: found hips, found arms, and a smooth curve through the keys for every
// number of a pose. Immutable; cheap to ask.
#pragma once

#include "content/motion/motion.hpp"

namespace content::motion {

/// Every number of a pose in one row, in the order of its members.
inline constexpr std::size_t channels = sizeof(Pose) / sizeof(float);
using Row = std::array<float, channels>;

struct Knot {
    float at = 0;
    Row value{};
    Row slope{};                ///< per whole rep
    std::array<float, 2> arc{}; ///< how high each foot is lifted on its way to the next knot; 0: it stays
};

struct Track {
    std::vector<Knot> knots; ///< the last one is the first again, at 1
};

/// @param motion  as read: keys ascending, the first at 0
/// @param range   share of the way from the first key's pose that every key goes: 0.1 to 1.5. Joints stop at
/// their
///                range; past the whole way a heel that cannot stay down rises.
[[nodiscard]] Track make_track(const Motion& motion, float range = 1);

/// The pose at `phase` (0..1, wrapped) of a rep. Continuous with its velocity, also from 1 to 0. No
/// allocation.
[[nodiscard]] Pose pose_at(const Track& track, float phase);

} // namespace content::motion
