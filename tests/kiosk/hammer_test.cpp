// A button hammered by a child, a friend or a bag that fell on it: the session survives.
#include "tests/support/wall.hpp"

#include <gtest/gtest.h>

namespace support {
namespace {

/// Fifty presses of 60 ms, `apart` from down to down, in the middle of the first side.
/// @return the furthest segment the wall ever stood in; 0 once it was idle.
std::size_t hammered(Wall& wall, Ms apart) {
    std::size_t furthest = 0;
    for (int i = 0; i < 50; ++i) {
        wall.held(60ms);
        if (kiosk::session_of(wall.player.state) == nullptr) return 0;
        furthest = std::max(furthest, wall.session().cursor.segment);
        wall.after(apart - 60ms);
    }
    return furthest;
}

class HammeredButton : public testing::TestWithParam<Ms> {};

TEST_P(HammeredButton, LosesAtMostOneSideAndNeverEndsTheSession) {
    Wall wall = playing(morning(), 2, 20s);
    const std::size_t furthest = hammered(wall, GetParam());
    EXPECT_GE(furthest, 2U) << "ended";
    EXPECT_LE(furthest, 3U) << "the switch after the first side at most";
    EXPECT_GE(wall.session().cursor.segment, 2U);
}

TEST_P(HammeredButton, LosesAtMostOneSideWithTheSlowestDoublePress) {
    Wall wall = playing(morning(), 2, 20s, {.double_press = 900ms});
    EXPECT_LE(hammered(wall, GetParam()), 3U);
    EXPECT_GE(wall.session().cursor.segment, 2U);
}
INSTANTIATE_TEST_SUITE_P(ThreeFiveAndEightASecond, HammeredButton, testing::Values(333ms, 200ms, 125ms),
                         [](const auto& tested) { return std::to_string(tested.param.count()) + "ms"; });

} // namespace
} // namespace support
