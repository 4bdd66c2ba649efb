// Draws a draw list in memory, on the CPU, touching only what changed since the list before. Shows it
// nowhere.
#pragma once

#include "render/painter.hpp"
#include "render/sdl.hpp"

namespace render {

class Fonts;
class Pictures;

/// A black picture in memory, 0xAARRGGBB. @return an Error when there is no memory for it.
[[nodiscard]] Result<SurfaceHandle> black_surface(int width, int height);

/// Draws one item, within the canvas' clip.
void draw_item(const Canvas& canvas, const Item& item, const Fonts& fonts, const Pictures& pictures);

class SurfacePainter final : public Painter {
public:
    /// Reads `fonts` and `pictures`, which must outlive it.
    SurfacePainter(const Fonts& fonts, const Pictures& pictures, Orientation orientation = {});

    std::vector<PixelBox> draw(const DrawList& list) override;
    void forget() override { shown_ = {}; }

    /// The picture as the panel needs it (turned); null before the first draw. Lives until the next draw.
    [[nodiscard]] SDL_Surface* target() const { return turned_ ? turned_.get() : canvas_.get(); }

private:
    void make_room(const DrawList& list);
    void redraw(const DrawList& list, const PixelBox& part) const;
    PixelBox turn(const PixelBox& part) const;

    const Fonts& fonts_;
    const Pictures& pictures_;
    Orientation orientation_;
    DrawList shown_;
    SurfaceHandle canvas_; ///< as the viewer sees it
    SurfaceHandle turned_; ///< as the panel needs it; null when that is the same
};

/// The parts in which two lists of one size differ: disjoint boxes, in whole pixels.
[[nodiscard]] std::vector<PixelBox> changed_parts(const DrawList& before, const DrawList& after);

} // namespace render
