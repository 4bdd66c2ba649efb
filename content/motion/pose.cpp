// The mirror image of a pose.
#include "content/motion/pose.hpp"

#include <utility>

namespace content::motion {

Pose mirrored(Pose pose) {
    std::swap(pose.feet[left], pose.feet[right]);
    std::swap(pose.arms[left], pose.arms[right]);
    pose.pelvis.centre.x = -pose.pelvis.centre.x;
    pose.pelvis.turn = -pose.pelvis.turn;
    pose.pelvis.list = -pose.pelvis.list;
    pose.torso.bend = -pose.torso.bend;
    pose.torso.twist = -pose.torso.twist;
    return pose;
}

} // namespace content::motion
