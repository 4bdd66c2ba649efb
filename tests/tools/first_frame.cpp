// Preloaded into a program (LD_PRELOAD): when that has presented its first frame, prints the time on
// CLOCK_MONOTONIC, in nanoseconds, and ends it there. Knows no program; it stands before SDL.
#include <SDL.h>

#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <ctime>

#include <dlfcn.h>
#include <unistd.h>

namespace {

[[noreturn]] void end() {
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    std::printf("%" PRId64 "\n", std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec);
    std::fflush(stdout);
    _exit(0);
}

/// SDL's own function behind ours.
template <class Function> Function* behind(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

void SDL_RenderPresent(SDL_Renderer* renderer) {
    behind<decltype(SDL_RenderPresent)>("SDL_RenderPresent")(renderer);
    end();
}

int SDL_UpdateWindowSurface(SDL_Window* window) {
    behind<decltype(SDL_UpdateWindowSurface)>("SDL_UpdateWindowSurface")(window);
    end();
}

int SDL_UpdateWindowSurfaceRects(SDL_Window* window, const SDL_Rect* rects, int count) {
    behind<decltype(SDL_UpdateWindowSurfaceRects)>("SDL_UpdateWindowSurfaceRects")(window, rects, count);
    end();
}
}
