// The GPU painter: that it shows what the surface painter shows.
#include "render/gpu_painter.hpp"
#include "render/layout.hpp"
#include "render/png.hpp"
#include "render/surface_painter.hpp"
#include "tests/render/gpu_sheet.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace {

using namespace render;
using namespace gpu_sheet;

const Pictures none;

TEST(Try, AllCards) {
    for (const Orientation o : {Orientation{}, Orientation{90, false}}) {
        const int w = 960, h = 540;
        GpuSheet sheet{o.rotate == 90 ? h : w, o.rotate == 90 ? w : h};
        GpuPainter painter{sheet.renderer(), ink::fonts(), none, o};
        for (const auto& [name, card] : samples::all_cards()) {
            const DrawList list = lay_out(card, {.width = w, .height = h}, ink::fonts());
            SurfacePainter surface{ink::fonts(), none, o};
            surface.draw(list);
            const auto painted = painter.paint(list);
            ASSERT_TRUE(painted) << painted.error().what;
            const auto shown = sheet.pixels();
            std::cout << name << " " << described(difference(*shown, *surface.target())) << " v " << painter.last_frame().vertices << " t " << painter.last_frame().triangles << " c " << painter.last_frame().calls << "\n";
            if (const char* out = std::getenv("OUT"); out && o.rotate == 0) {
                (void)save_png(*shown, std::string{out} + "/" + name + "_gpu.png");
                (void)save_png(*surface.target(), std::string{out} + "/" + name + "_cpu.png");
            }
        }
    }
}

} // namespace
