// A motion as its file says it: key poses over one rep, everything carried over from key to key and every
// word turned into numbers. Where the hips go is not in it unless the author said so: make_track() finds
// that.
#pragma once

#include "content/motion/pose.hpp"

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace content::motion {

/// A hand beside a knee, at the knee's height: `outside` of the body or between the knees.
struct AtKnee {
    Limb knee = right;
    bool outside = true;
    friend bool operator==(const AtKnee&, const AtKnee&) = default;
};
struct OnHip {
    friend bool operator==(const OnHip&, const OnHip&) = default;
};
/// Both palms before the breastbone.
struct AtChest {
    friend bool operator==(const AtChest&, const AtChest&) = default;
};
/// The wrist at a place on or above the floor, in a foot's frame: back, side (outward +) and up, metres.
struct AtPlace {
    float back = 0;
    float side = 0;
    float up = 1;
    friend bool operator==(const AtPlace&, const AtPlace&) = default;
};
/// An arm's angles as they are, on the chest; a bare Arm is meant for an upright one and follows the room.
struct OnChest {
    Arm arm;
    friend bool operator==(const OnChest&, const OnChest&) = default;
};
/// Where a hand is: an arm's angles, or a place that the arm is to find.
using Hand = std::variant<Arm, OnChest, AtKnee, OnHip, AtChest, AtPlace>;

/// What an author fixes of the pelvis. Empty places are found from the feet.
struct Hips {
    std::optional<float> back;
    std::optional<float> side;   ///< + to the mover's right, as written
    std::optional<float> height; ///< of the hip joints
    std::optional<float> tilt;   ///< degrees; found from the torso's lean
    float turn = 0;
    float list = 0;
    friend bool operator==(const Hips&, const Hips&) = default;
};

struct Stance {
    std::array<Foot, 2> feet;
    std::array<Hand, 2> hands;
    std::array<float, 2> knees{4, 4}; ///< degrees by which a planted leg bends, at least
    Hips hips;
    Torso torso;
    friend bool operator==(const Stance&, const Stance&) = default;
};

struct Key {
    float at = 0; ///< phase of the rep, 0..1
    Stance stance;
    int line = 1; ///< where it is written
    int column = 1;
    friend bool operator==(const Key&, const Key&) = default;
};

/// Phases that end the rep's parts; a key within `snap` of one is meant to be on it.
inline constexpr std::array part_ends{1.0F / 3, 0.5F, 5.0F / 6, 1.0F};
inline constexpr float snap = 0.02F;
[[nodiscard]] float snapped(float phase);

struct Motion {
    float view = 30;       ///< degrees; + brings the working side nearer
    std::vector<Key> keys; ///< ascending, at least one, the first at 0; the rep ends as it began

    friend bool operator==(const Motion&, const Motion&) = default;
};

/// Bounds on what a motion may ask for; the reader refuses more at its place.
struct MotionLimits {
    static constexpr std::size_t keys = 64;
    static constexpr double view = 90;
    static constexpr double distance = 1.2; ///< metres from the middle of the stance
    static constexpr double lift = 0.9;
    static constexpr double heel = 0.14;
    static constexpr float least_range = 0.1F, most_range = 1.5F;
};

} // namespace content::motion
