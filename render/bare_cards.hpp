// Cards of a wall on which nothing is played: what is asked of it, a mirror's dot, nothing at all.
#pragma once

#include <string>

namespace render {

/// Which way up does the screen hang? With an arrow that points up as the picture stands.
struct TurningCard {
    std::string headline; ///< "Does the arrow point up?"
    std::string keep;     ///< "Wait 15 s: keep"
    friend bool operator==(const TurningCard&, const TurningCard&) = default;
};

/// A mirror left to itself: a dot in its lower middle says that the wall is alive.
struct DotCard {
    static constexpr int brightest = 31;
    int breath = 0; ///< 0 .. brightest
    friend bool operator==(const DotCard&, const DotCard&) = default;
};
/// Nothing at all: quiet hours, or nobody there.
struct DarkCard {
    friend bool operator==(const DarkCard&, const DarkCard&) = default;
};

} // namespace render
