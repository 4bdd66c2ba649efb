// What SDL's renderer says of itself, and the window that it draws.
#include "render/gpu_output.hpp"
#include "tests/render/gpu_sheet.hpp"
#include "tests/render/ink.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace {

using namespace render;

TEST(AGpuRenderer, IsOnGlesAndKnowsItsName) {
    const gpu_sheet::GpuSheet sheet{64, 64};
    EXPECT_EQ(sheet.gpu().driver, "opengles2");
    EXPECT_NE(sheet.gpu().gl, "");
}
TEST(AGpuRenderer, IsAnErrorWithoutGl) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    ASSERT_EQ(SDL_InitSubSystem(SDL_INIT_VIDEO), 0);
    {
        const WindowHandle window{SDL_CreateWindow("", 0, 0, 64, 64, 0)};
        const auto gpu = open_gpu_renderer(*window);
        ASSERT_FALSE(gpu);
        EXPECT_NE(gpu.error().what.find("opening the GPU"), std::string::npos);
    }
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

TEST(AGpuWindow, KnowsItsSizeAndShowsLists) {
    const gpu_sheet::GpuSheet video{64, 64}; // for the driver
    const WindowHandle window{SDL_CreateWindow("", 0, 0, 320, 200, SDL_WINDOW_OPENGL)};
    const Pictures none;
    const auto output = GpuOutput::open(*window, ink::fonts(), none, {});
    ASSERT_TRUE(output) << output.error().what;
    EXPECT_EQ((*output)->size(), (PixelSize{320, 200}));
    const DrawList list{320, 200, {{FilledBox{{10, 10, 50, 50}, 4}, {255, 255, 255}, {10, 10, 50, 50}}}};
    EXPECT_TRUE((*output)->present(list));
    (*output)->forget();
    EXPECT_TRUE((*output)->present(list));
}
TEST(AGpuWindow, IsAnErrorWithoutGl) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    ASSERT_EQ(SDL_InitSubSystem(SDL_INIT_VIDEO), 0);
    {
        const WindowHandle window{SDL_CreateWindow("", 0, 0, 64, 64, 0)};
        const Pictures none;
        EXPECT_FALSE(GpuOutput::open(*window, ink::fonts(), none, {}));
    }
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

} // namespace
