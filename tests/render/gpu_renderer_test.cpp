// What SDL's renderer says of itself.
#include "tests/render/gpu_sheet.hpp"

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

} // namespace
