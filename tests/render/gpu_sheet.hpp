// A GPU without a display: SDL's off-screen driver over GLES. What is drawn is read back.
#pragma once

#include "render/gpu_renderer.hpp"
#include "render/painter.hpp"

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
    double mean = 0;  ///< levels (0..255) of a channel, over the pixels that are lit in either
    double share = 0; ///< of all pixels: those with a channel off by more than `much`
    int most = 0;     ///< levels
    int x = 0, y = 0; ///< where that is
    static constexpr int much = 32;
};
[[nodiscard]] Difference difference(SDL_Surface& a, SDL_Surface& b);

/// Fails the test unless nobody could tell the two apart: in the mean of what is lit they are less than a
/// level off, and hardly a pixel by more than an eighth of the range. The edge of a shape, where the painters
/// differ most, is a pixel wide: a quarter of a pixel's shift of a card's type alone would make off a hundred
/// times as many. No pixel is as far off as one in a hole.
void expect_alike(const Difference& d);

} // namespace gpu_sheet
