// The closed lists. A new word is one line here.
#include "content/motion/words.hpp"

#include <cmath>

namespace content::motion {
namespace {

constexpr Arm down{.plane = 40, .elevation = 7, .rotation = 0, .elbow = 12};
constexpr Arm overhead{.plane = 90, .elevation = 172, .rotation = 0, .elbow = 5};
constexpr Arm forward{.plane = 90, .elevation = 88, .rotation = 0, .elbow = 4};
constexpr Arm sideways{.plane = 5, .elevation = 88, .rotation = 0, .elbow = 4};
constexpr Arm high_side{.plane = 10, .elevation = 152, .rotation = -20, .elbow = 8};
constexpr Arm goalpost{.plane = 8, .elevation = 86, .rotation = -82, .elbow = 88};
constexpr Arm swing_forward{.plane = 82, .elevation = 42, .rotation = 8, .elbow = 92};
constexpr Arm swing_back{.plane = -78, .elevation = 32, .rotation = 0, .elbow = 86};

constexpr std::array hands{
    HandWord{"down", down},
    HandWord{"overhead", overhead},
    HandWord{"forward", forward},
    HandWord{"side", sideways},
    HandWord{"high-side", high_side},
    HandWord{"goalpost", goalpost},
    HandWord{"swing-forward", swing_forward},
    HandWord{"swing-back", swing_back},
    HandWord{"hip", OnHip{}},
    HandWord{"chest", AtChest{}},
    HandWord{"outside-right-knee", AtKnee{right, true}},
    HandWord{"inside-right-knee", AtKnee{right, false}},
    HandWord{"outside-left-knee", AtKnee{left, true}},
    HandWord{"inside-left-knee", AtKnee{left, false}},
};

void both(Stance& s, const Hand& hand) { s.hands = {hand, hand}; }

void stand(Stance& s) {
    s = Stance{};
    both(s, down);
}
void half_squat(Stance& s) {
    stand(s);
    s.knees = {35, 35};
    s.torso.lean = 18;
}
void squat(Stance& s) {
    stand(s);
    s.feet = {Foot{.side = 0.17F, .turn = 15}, Foot{.side = 0.17F, .turn = 15}};
    s.knees = {95, 95};
    s.torso.lean = 38;
}
void wide_stand(Stance& s) {
    stand(s);
    s.feet = {Foot{.side = 0.17F, .turn = 15}, Foot{.side = 0.17F, .turn = 15}};
}

constexpr std::array poses{
    PoseWord{"stand", stand},
    PoseWord{"wide-stand", wide_stand},
    PoseWord{"half-squat", half_squat},
    PoseWord{"squat", squat},
    PoseWord{"arms-down", [](Stance& s) { both(s, down); }},
    PoseWord{"arms-forward", [](Stance& s) { both(s, forward); }},
    PoseWord{"arms-overhead", [](Stance& s) { both(s, overhead); }},
    PoseWord{"arms-side", [](Stance& s) { both(s, sideways); }},
    PoseWord{"arms-high-side", [](Stance& s) { both(s, high_side); }},
    PoseWord{"goalpost-arms", [](Stance& s) { both(s, goalpost); }},
    PoseWord{"hands-on-hips", [](Stance& s) { both(s, OnHip{}); }},
    PoseWord{"hands-at-chest", [](Stance& s) { both(s, AtChest{}); }},
};

} // namespace

std::span<const PoseWord> pose_words() { return poses; }
std::span<const HandWord> hand_words() { return hands; }
Arm arm_down() { return down; }

float snapped(float phase) {
    for (const float end : part_ends)
        if (std::abs(phase - end) <= snap) return end;
    return phase;
}

} // namespace content::motion
