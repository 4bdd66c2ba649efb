// Drawing a figure takes no memory: every frame of a moving figure would pay for it. A program of its own,
// because it counts what `new` gives.
#include "render/figure.hpp"
#include "render/surface_painter.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/counted_memory.hpp"
#include "tests/support/sample_figure.hpp"

#include <gtest/gtest.h>

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
    const std::size_t before = memory::allocations();
    EXPECT_GT(before, 0U);
    frame();
    EXPECT_EQ(memory::allocations(), before);
}

} // namespace
