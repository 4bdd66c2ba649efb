// A picture drawn by the CPU and shown through a renderer and one streaming texture: for windows without a
// surface of their own.
#pragma once

#include "render/surface_painter.hpp"

namespace render {

class TextureOutput final : public Output {
public:
    /// `window`, `fonts` and `pictures` must outlive it. @return an Error when there is no renderer.
    [[nodiscard]] static Result<std::unique_ptr<Output>>
    open(SDL_Window& window, const Fonts& fonts, const Pictures& pictures, Orientation orientation);
    TextureOutput(RendererHandle renderer, const Fonts& fonts, const Pictures& pictures,
                  Orientation orientation)
        : painter_{fonts, pictures, orientation}, renderer_{std::move(renderer)} {}

    [[nodiscard]] PixelSize size() const override;
    /// Waits for the vertical blank where the driver can.
    [[nodiscard]] Result<void> present(const DrawList& list) override;
    void draw_ahead(const DrawList& list) override { painter_.draw_ahead(list); }
    void turn(Orientation orientation) override;
    void forget() override;

private:
    [[nodiscard]] Result<void> make_texture(int width, int height);
    [[nodiscard]] Result<void> send(const SDL_Surface& picture, const std::vector<PixelBox>& changed);

    SurfacePainter painter_;
    // The texture must not outlive its renderer.
    RendererHandle renderer_;
    TextureHandle texture_;
    PixelSize texture_size_;
};

} // namespace render
