// Drawing a figure takes no memory: every frame of a moving figure would pay for it. A program of its own,
// because it counts what `new` gives.
#include "render/figure.hpp"
#include "render/surface_painter.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_figure.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

namespace {
std::size_t allocations = 0; // of this test program; it has one thread

void* counted(std::size_t size) {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}
void* counted_or_throw(std::size_t size) {
    if (void* memory = counted(size)) return memory;
    throw std::bad_alloc{};
}
} // namespace

// All of them, for a sanitizer minds one kind given back to another.
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

namespace {

using namespace render;

TEST(AFigure, IsLaidOutAndDrawnASecondTimeWithoutTakingMemory) {
    const FigureView view = samples::figure_scene(Side::right, false).view;
    const Pictures none;
    DrawList list{600, 900, {}};
    ink::Sheet sheet{600, 900};
    const Canvas canvas = sheet.canvas();
    const auto frame = [&] {
        list.items.clear();
        add_figure(list, view, scale_in(view, {20, 20, 560, 860}));
        for (const Item& item : list.items) draw_item(canvas, item, ink::fonts(), none);
    };
    frame();
    const std::size_t before = allocations;
    EXPECT_GT(before, 0U);
    frame();
    EXPECT_EQ(allocations, before);
}

} // namespace
