// A GPU without a display: SDL's off-screen driver over GLES. What is drawn is read back.
#pragma once

#include "render/gpu_renderer.hpp"
#include "render/painter.hpp"

#include <string>

namespace gpu_sheet {

/// One at a time: opens SDL's video, and closes it at the end.
class GpuSheet {
public:
    /// Fails the test where GLES cannot be opened: it is required, not skipped.
    GpuSheet(int width, int height);
    ~GpuSheet();
    GpuSheet(const GpuSheet&) = delete;
    GpuSheet& operator=(const GpuSheet&) = delete;

    [[nodiscard]] SDL_Renderer& renderer() const { return *gpu_.handle; }
    [[nodiscard]] const render::GpuRenderer& gpu() const { return gpu_; }
    /// What is there now, 0xAARRGGBB.
    [[nodiscard]] render::SurfaceHandle pixels() const;

private:
    int width_, height_;
    // Destroyed in reverse: the renderer before its window.
    render::WindowHandle window_;
    render::GpuRenderer gpu_;
};

/// How far two pictures of one size lie apart.
struct Difference {
    double mean = 0;  ///< levels (0..255) of a channel, over all pixels
    double lit = 0;   ///< the same, over the pixels that are lit in either
    double share = 0; ///< of all pixels: those with a channel off by more than `much`
    int most = 0;     ///< levels
    static constexpr int much = 32;
};
[[nodiscard]] Difference difference(SDL_Surface& a, SDL_Surface& b);
[[nodiscard]] std::string described(const Difference& d);

} // namespace gpu_sheet
