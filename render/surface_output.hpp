// A window's own surface: the painter draws straight into it, and only what it touched is sent to the
// display.
#pragma once

#include "render/surface_painter.hpp"

namespace render {

class SurfaceOutput final : public Output {
public:
    /// `window` must have a surface; it, `fonts` and `pictures` must outlive this.
    SurfaceOutput(SDL_Window& window, const Fonts& fonts, const Pictures& pictures, Orientation orientation);
    ~SurfaceOutput() override;

    [[nodiscard]] PixelSize size() const override;
    [[nodiscard]] Result<void> present(const DrawList& list) override;
    void draw_ahead(const DrawList& list) override;
    void turn(Orientation orientation) override { painter_.turn(orientation); }
    void forget() override { painter_.forget(); }

private:
    /// The window's present surface, drawn on from now on; SDL makes a new one when the size changes. Null
    /// when there is none.
    [[nodiscard]] SDL_Surface* present_surface();

    SDL_Window& window_;
    SurfacePainter painter_;
    SDL_Surface* surface_ = nullptr; ///< SDL's
    bool apart_ = false; ///< its pixels are made otherwise: the picture is drawn apart and converted
    std::vector<SDL_Rect> sent_;
};

} // namespace render
