// What is printed on the floor under the figure: where a foot that steps begins, where it lands, and the
// arrow between. Flat pieces in the room; nothing is projected or drawn here.
#pragma once

#include "content/motion/guides.hpp"

#include <span>

namespace content::motion {

enum class FloorMark {
    start,   ///< a sole where its foot begins
    hollow,  ///< what of a start is left empty, so that only its rim is seen
    landing, ///< a sole where its foot goes
    arrow
};

/// A convex piece of the floor, its corners in order.
struct FloorPiece {
    static constexpr std::size_t most = 20;
    FloorMark mark = FloorMark::start;
    std::array<Vec, most> edge{};
    std::size_t count = 0;
    [[nodiscard]] std::span<const Vec> corners() const { return {edge.data(), count}; }
};

/// In the order in which they lie over each other.
struct FloorPrints {
    static constexpr std::size_t most = 10; // two feet: five pieces each
    std::array<FloorPiece, most> row{};
    std::size_t count = 0;
    [[nodiscard]] std::span<const FloorPiece> pieces() const { return {row.data(), count}; }
};

/// Nothing at all for a motion in which no foot comes to stand in another place.
[[nodiscard]] FloorPrints floor_prints(const FootMap& map);

/// Whether the foot steps to another place on the floor.
[[nodiscard]] bool lands(const FootMap& map, Limb foot);

} // namespace content::motion
