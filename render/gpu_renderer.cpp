// SDL chooses a renderer by a hint; the hint is taken back, for it holds for every renderer after.
#include "render/gpu_renderer.hpp"

namespace render {
namespace {

/// From SDL's own loader, so that nobody links GL.
std::string gl_name() {
    using GetString = const unsigned char* (*)(unsigned);
    constexpr unsigned renderer_name = 0x1F01; // GL_RENDERER
    const auto get = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    const auto* name = get != nullptr ? reinterpret_cast<const char*>(get(renderer_name)) : nullptr;
    return name != nullptr ? name : "";
}

} // namespace

Result<GpuRenderer> open_gpu_renderer(SDL_Window& window) {
    for (const char* driver : {"opengles2", "opengl"}) {
        SDL_SetHint(SDL_HINT_RENDER_DRIVER, driver);
        RendererHandle handle{
            SDL_CreateRenderer(&window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC)};
        SDL_ResetHint(SDL_HINT_RENDER_DRIVER);
        SDL_RendererInfo info{};
        // Where that driver is not there, SDL takes another one.
        if (!handle || SDL_GetRendererInfo(handle.get(), &info) != 0 || std::string_view{info.name} != driver)
            continue;
        return GpuRenderer{std::move(handle), driver, gl_name()};
    }
    return sdl_error("opening the GPU: neither GLES 2 nor GL works here");
}

} // namespace render
