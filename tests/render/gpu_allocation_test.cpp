// A frame of a moving figure takes no memory on the GPU painter's way either.
#include "render/gpu_painter.hpp"
#include "render/layout.hpp"
#include "tests/render/gpu_sheet.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/counted_memory.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace render;

DrawList work_list() {
    const auto cards = samples::all_cards();
    const auto work =
        std::find_if(cards.begin(), cards.end(), [](const auto& s) { return s.name == "work_figure"; });
    return lay_out(work->card, {.width = 640, .height = 360}, ink::fonts());
}

TEST(AGpuFrame, TakesNoMemoryOnceItsLikeWasShown) {
    const gpu_sheet::GpuSheet sheet{640, 360};
    const Pictures none;
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    const DrawList list = work_list();
    DrawList moved = list;
    for (Item& item : moved.items)
        if (auto* limb = std::get_if<LimbItem>(&item.shape)) limb->parts[0].a.x += 0.5F;
    ASSERT_TRUE(painter.present(list));
    ASSERT_TRUE(painter.present(moved));
    const std::size_t before = memory::allocations();
    EXPECT_GT(before, 0U);
    EXPECT_EQ(painter.present(list), Result<bool>{true});
    EXPECT_EQ(painter.present(moved), Result<bool>{true});
    EXPECT_EQ(memory::allocations(), before);
}

} // namespace
