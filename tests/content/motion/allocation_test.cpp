// A frame of the figure asks for no memory: once a track is made, pose, solve, solids and scene live on the
// stack.
#include "tests/content/motion/motions.hpp"

#include "content/motion/camera.hpp"
#include "tests/support/counted_memory.hpp"

#include <gmock/gmock.h>

namespace content::motion {
namespace {

TEST(AFrameOfTheFigure, AllocatesNothing) {
    const Shown lunge = shown("rear-diagonal-lunge", Side::right);
    const Working working = working_limbs(lunge.track);
    const std::size_t before = memory::allocations();
    float sum = 0;
    for (int frame = 0; frame < all_phases; ++frame) {
        const Skeleton body = lunge.body(phase_of(frame));
        const Scene scene = seen(figure_of(body, working), body, {.turn = 40});
        sum += scene.row[0].depth + balance(body).value_or(0);
    }
    EXPECT_EQ(memory::allocations(), before);
    EXPECT_NE(sum, 0);
}

TEST(MakingATrack, IsSeenToAllocate) {
    const Shown lunge = shown("rear-diagonal-lunge", Side::right);
    const std::size_t before = memory::allocations();
    EXPECT_FALSE(make_track(lunge.motion).knots.empty());
    EXPECT_GT(memory::allocations(), before) << "the counter counts";
}

} // namespace
} // namespace content::motion
