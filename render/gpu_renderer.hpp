// Opening SDL's renderer on the GPU, and what it turned out to be. Decides nothing.
#pragma once

#include "render/sdl.hpp"

#include <string>

namespace render {

struct GpuRenderer {
    RendererHandle handle; ///< must die before its window
    std::string driver;    ///< SDL's own name for it: "opengles2", "opengl"
    std::string gl;        ///< what GL calls itself: "V3D 4.2", "llvmpipe (LLVM 15.0.6, 256 bits)"
};

/// A renderer on GLES 2, or on GL where there is no GLES, that waits for the vertical blank.
/// @return an Error where neither can be opened; SDL's software renderer is not taken
[[nodiscard]] Result<GpuRenderer> open_gpu_renderer(SDL_Window& window);

} // namespace render
