// The window over SDL's dummy driver: opening, showing, and what a missing display says.
#include "render/texture_output.hpp"
#include "render/window.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/fonts.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace windows {

using namespace render;

using support::no_pictures;

DrawList box_at(float x, int width = 320, int height = 200) {
    const Box box{x, 10, 30, 20};
    return {width, height, {{FilledBox{box, 0}, {255, 255, 255}, box, Role::mark}}};
}
std::uint32_t pixel(const SDL_Surface& surface, int x, int y) {
    return reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(surface.pixels) +
                                                  std::ptrdiff_t{y} * surface.pitch)[x] &
           0xFFFFFFU;
}
Window open_window() {
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    WindowOptions options;
    options.fullscreen = false;
    options.width = 320, options.height = 200;
    auto window = Window::open(options);
    EXPECT_TRUE(window) << window.error().what;
    return std::move(window.value());
}

TEST(Window, IsDrawnInStraight) {
    const Window window = open_window();
    const auto output = open_output(window, ink::fonts(), no_pictures, {});
    ASSERT_TRUE(output) << output.error().what;
    EXPECT_EQ((*output)->size(), (PixelSize{320, 200}));
    EXPECT_TRUE((*output)->present(box_at(0)));
    const SDL_Surface& shown = *SDL_GetWindowSurface(&window.handle());
    EXPECT_EQ(pixel(shown, 5, 15), 0xFFFFFFU);
    EXPECT_TRUE((*output)->present(box_at(100)));
    EXPECT_EQ(pixel(shown, 5, 15), 0U);
    EXPECT_EQ(pixel(shown, 105, 15), 0xFFFFFFU);
}
TEST(Window, IsTurnedWhenThePanelIs) {
    const Window window = open_window();
    const auto output = open_output(window, ink::fonts(), no_pictures, {180, false});
    ASSERT_TRUE(output) << output.error().what;
    EXPECT_TRUE((*output)->present(box_at(0)));
    EXPECT_EQ(pixel(*SDL_GetWindowSurface(&window.handle()), 319 - 5, 199 - 15), 0xFFFFFFU);
}
TEST(Window, PassesOverAListForAnotherSizeAndShowsTheNext) {
    const Window window = open_window();
    const auto output = open_output(window, ink::fonts(), no_pictures, {});
    ASSERT_TRUE(output) << output.error().what;
    EXPECT_TRUE((*output)->present(box_at(0, 200, 320)));
    EXPECT_TRUE((*output)->present(box_at(0)));
    EXPECT_EQ(pixel(*SDL_GetWindowSurface(&window.handle()), 5, 15), 0xFFFFFFU);
}
TEST(Window, ShowsAPictureThroughARendererToo) {
    const Window window = open_window();
    const auto output = TextureOutput::open(window.handle(), ink::fonts(), no_pictures, {});
    ASSERT_TRUE(output) << output.error().what;
    EXPECT_EQ((*output)->size(), (PixelSize{320, 200}));
    EXPECT_TRUE((*output)->present(box_at(0)));
    EXPECT_TRUE((*output)->present(box_at(100)));
    EXPECT_TRUE((*output)->present(box_at(0, 200, 320))); // as after a change of size
    (*output)->forget();
    EXPECT_TRUE((*output)->present(box_at(0)));
}
TEST(Window, GoesFullscreenAndBack) {
    Window window = open_window();
    EXPECT_FALSE(window.fullscreen());
    EXPECT_TRUE(window.set_fullscreen(true));
    EXPECT_TRUE(window.fullscreen());
    EXPECT_TRUE(window.set_fullscreen(false));
    EXPECT_FALSE(window.fullscreen());
}
TEST(Window, IsAnErrorWithoutADisplay) {
    setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
    const auto window = Window::open({});
    ASSERT_FALSE(window);
    EXPECT_NE(window.error().what.find("opening the display"), std::string::npos);
}

} // namespace windows
