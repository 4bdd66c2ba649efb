// A window drawn by the GPU: SDL's renderer and the painter that uses it.
#pragma once

#include "render/gpu_painter.hpp"
#include "render/gpu_renderer.hpp"

#include <memory>

namespace render {

class GpuOutput final : public Output {
public:
    /// `window`, `fonts` and `pictures` must outlive it. @return an Error when there is no GL.
    [[nodiscard]] static Result<std::unique_ptr<GpuOutput>>
    open(SDL_Window& window, const Fonts& fonts, const Pictures& pictures, Orientation orientation);
    GpuOutput(GpuRenderer gpu, const Fonts& fonts, const Pictures& pictures, Orientation orientation)
        : gpu_{std::move(gpu)}, painter_{*gpu_.handle, fonts, pictures, orientation} {}

    /// What GL calls itself.
    [[nodiscard]] const std::string& gl() const { return gpu_.gl; }

    [[nodiscard]] PixelSize size() const override;
    /// Waits for the vertical blank where the driver can.
    [[nodiscard]] Result<void> present(const DrawList& list) override;
    void turn(Orientation orientation) override { painter_.turn(orientation); }
    void forget() override { painter_.forget(); }

private:
    // The painter's textures must not outlive their renderer.
    GpuRenderer gpu_;
    GpuPainter painter_;
};

} // namespace render
