// The closed list of words a motion may use for a pose or a hand, and what each means in numbers.
#pragma once

#include "content/motion/motion.hpp"

#include <span>

namespace content::motion {

/// What a pose word sets: the whole stance, or one part of it on top of what was before.
struct PoseWord {
    std::string_view word;
    void (*apply)(Stance&);
};
/// "stand", "half-squat", "goalpost-arms", … A body word sets feet, knees, hips, torso and arms; an arm word
/// only arms.
[[nodiscard]] std::span<const PoseWord> pose_words();

struct HandWord {
    std::string_view word;
    Hand hand;
};
/// "down", "overhead", "forward", …
[[nodiscard]] std::span<const HandWord> hand_words();

/// Where the arms hang in `stand`.
[[nodiscard]] Arm arm_down();

} // namespace content::motion
