// Every joint of a solved body beside how far it may go: the one list that the checks and the tests walk
// through.
#pragma once

#include "content/motion/body.hpp"
#include "content/motion/pose.hpp"

#include <string_view>

namespace content::motion {

struct Joint {
    std::string_view name;     ///< "right ankle"
    std::string_view movement; ///< "bends up"
    float degrees;
    Range range;
};

/// An ankle goes farther up when the knee above it bends.
[[nodiscard]] Range ankle_range(float knee);

inline constexpr std::size_t joint_count = 26;

/// No allocation; the names live for ever.
[[nodiscard]] std::array<Joint, joint_count> joints_of(const Skeleton& body);

} // namespace content::motion
