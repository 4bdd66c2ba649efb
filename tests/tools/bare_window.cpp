// The least that a program with Limber's window can do: opens it, shows one black frame and ends. What
// Limber's start is measured against (start_time); it links the same libraries, though it needs few of them.
#include "render/window.hpp"

#include <cstdio>

namespace {

int failed(const render::Error& error) {
    std::fprintf(stderr, "bare_window: error: %s\n", error.what.c_str());
    return 3;
}

} // namespace

int main() {
    auto window = render::Window::open({});
    if (!window) return failed(window.error());
    const auto [width, height] = window->size();
    const render::SurfaceHandle black{
        SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888)};
    const render::PixelBox whole{0, 0, width, height};
    if (auto shown = window->present(*black, {&whole, 1}); !shown) return failed(shown.error());
    return 0;
}
