// The window over SDL's dummy driver: opening, showing, and what a missing display says.
#include "render/surface_painter.hpp"
#include "render/window.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>

namespace {

using namespace render;

TEST(Window, ShowsAPictureAndItsChanges) {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    auto window = Window::open({.fullscreen = false, .width = 320, .height = 200});
    ASSERT_TRUE(window) << window.error().what;
    EXPECT_EQ(window->size(), (PixelSize{320, 200}));
    const auto picture = black_surface(320, 200);
    EXPECT_TRUE(window->present(**picture, {}));
    EXPECT_TRUE(window->present(**picture, std::array{PixelBox{300, 190, 20, 10}}));
    const auto other = black_surface(200, 320); // as after a change of size
    EXPECT_TRUE(window->present(**other, {}));
    window->forget();
    EXPECT_TRUE(window->present(**other, {}));
}
TEST(Window, IsAnErrorWithoutADisplay) {
    setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
    const auto window = Window::open({});
    ASSERT_FALSE(window);
    EXPECT_NE(window.error().what.find("opening the display"), std::string::npos);
}

} // namespace
