// The shipped motions as tests want them: by name and side, at any phase, solved. Reads the files beside it
// once a call.
#pragma once

#include "content/motion/measures.hpp"
#include "content/motion/motion_reader.hpp"
#include "content/motion/solver.hpp"
#include "content/motion/track.hpp"
#include "content/routine.hpp"

#include <ostream>
#include <string>
#include <vector>

namespace content::motion {

/// One motion performed on one side.
struct Shown {
    std::string id;
    Side side = Side::right; ///< that works
    bool other_side = false; ///< mirrored from how it is written
    Motion motion;
    Track track;

    [[nodiscard]] Pose pose(float phase) const;
    /// As it is drawn: it breathes.
    [[nodiscard]] Skeleton body(float phase) const;
    /// The limbs by what they do, whatever the side: of the foot that steps first as written, and the other.
    [[nodiscard]] Limb stepping() const { return side == Side::left ? left : right; }
    [[nodiscard]] Limb standing() const { return opposite(stepping()); }
};
std::ostream& operator<<(std::ostream& out, const Shown& shown);

/// Every motion of the hip routine and of the example routines, on both sides.
[[nodiscard]] std::vector<Shown> every_motion();
/// Throws when there is no such motion.
[[nodiscard]] Shown shown(const std::string& id, Side side);

/// What reading this `[motion]` table gives.
struct MotionReading {
    std::optional<Motion> motion;
    Problems problems;
};
[[nodiscard]] MotionReading reading_of(const std::string& table);
/// A motion of these keys, one a line: `at = 0.33, right_hand = "overhead"`.
[[nodiscard]] MotionReading reading_keys(const std::vector<std::string>& keys);

inline constexpr int all_phases = 240;
[[nodiscard]] constexpr float phase_of(int frame) { return static_cast<float>(frame) / all_phases; }

/// Metres to the standing foot's own side of the midline, whatever the side: outward +.
[[nodiscard]] float outward(const Vec& point, Limb limb);

} // namespace content::motion
