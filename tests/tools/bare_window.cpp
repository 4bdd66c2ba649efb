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
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_Surface* surface = SDL_GetWindowSurface(&window->handle());
    if (surface == nullptr || SDL_FillRect(surface, nullptr, 0) != 0 ||
        SDL_UpdateWindowSurface(&window->handle()) != 0)
        return failed(render::Error{std::string{"showing a black frame: "} + SDL_GetError()});
    return 0;
}
