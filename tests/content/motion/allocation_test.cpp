// A frame of the figure asks for no memory: once a track is made, pose, solve, solids and scene live on the
// stack.
#include "tests/content/motion/motions.hpp"

#include "content/motion/camera.hpp"

#include <cstdlib>
#include <new>

#include <gmock/gmock.h>

namespace {
std::size_t allocations = 0; // of this test program; it has one thread

void* counted(std::size_t size) {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size); // NOLINT(cppcoreguidelines-no-malloc): this is the allocator
}
void* counted_or_throw(std::size_t size) {
    if (void* memory = counted(size)) return memory;
    throw std::bad_alloc{};
}
} // namespace

// All of them, for a sanitizer minds one kind given back to another.
// NOLINTBEGIN(cppcoreguidelines-no-malloc): the allocator again
void* operator new(std::size_t size) { return counted_or_throw(size); }
void* operator new[](std::size_t size) { return counted_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete[](void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
// NOLINTEND(cppcoreguidelines-no-malloc)

namespace content::motion {
namespace {

TEST(AFrameOfTheFigure, AllocatesNothing) {
    const Shown lunge = shown("rear-diagonal-lunge", Side::right);
    const Working working = working_limbs(lunge.track);
    const std::size_t before = allocations;
    float sum = 0;
    for (int frame = 0; frame < all_phases; ++frame) {
        const Skeleton body = lunge.body(phase_of(frame));
        const Scene scene = seen(figure_of(body, working), body, {.turn = 40});
        sum += scene.row[0].depth + balance(body).value_or(0);
    }
    EXPECT_EQ(allocations, before);
    EXPECT_NE(sum, 0);
}

TEST(MakingATrack, IsSeenToAllocate) {
    const Shown lunge = shown("rear-diagonal-lunge", Side::right);
    const std::size_t before = allocations;
    EXPECT_FALSE(make_track(lunge.motion).knots.empty());
    EXPECT_GT(allocations, before) << "the counter counts";
}

} // namespace
} // namespace content::motion
