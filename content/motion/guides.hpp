// What is drawn beside the figure so that its way is understood: the foot map (the step from above, as dance
// steps are printed) and the path of a hand or a foot. Places only; no arrow is drawn here.
#pragma once

#include "content/motion/track.hpp"

#include <optional>

namespace content::motion {

/// A sole from above. Metres: x to the mover's right, back away from the wall with the screen; turn + to the
/// right.
struct Print {
    float x = 0, back = 0;
    float turn = 0; ///< degrees
    Limb foot = right;
    bool touches = true; ///< false: the foot is in the air
    friend bool operator==(const Print&, const Print&) = default;
};

/// Where both feet begin (1) and where they are in the hold (2). A foot that stays has equal prints.
struct FootMap {
    std::array<Print, 2> from; ///< by foot
    std::array<Print, 2> to;
    std::array<bool, 2> moves{};
};

/// The middle of a sole, not the ankle, is the print's place.
/// @param other_side  the mirror image of the motion as written
[[nodiscard]] FootMap foot_map(const Track& track, bool other_side);

/// Points of a path through the room, from where it leaves its start to where it arrives, evenly in time.
inline constexpr std::size_t path_points = 24;
struct Path {
    std::array<Vec, path_points> points;
    float from = 0, to = 0; ///< phases of the first and the last
};

/// Of a foot that is carried through the air; nullopt for one that stays near the floor, where its prints
/// say all.
[[nodiscard]] std::optional<Path> foot_path(const Track& track, Limb foot);
/// Of a hand that reaches; nullopt for one that only sways with the body.
[[nodiscard]] std::optional<Path> hand_path(const Track& track, Limb hand);

} // namespace content::motion
