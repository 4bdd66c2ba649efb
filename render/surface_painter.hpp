// Draws a draw list in memory, on the CPU, touching only what changed since the list before. Shows it
// nowhere.
#pragma once

#include "render/changes.hpp"
#include "render/cover.hpp"
#include "render/new_pixels.hpp"
#include "render/painter.hpp"
#include "render/pieces.hpp"
#include "render/stamps.hpp"

namespace render {

class Fonts;
class Pictures;

/// A black picture in memory, 0xAARRGGBB. @return an Error when there is no memory for it.
[[nodiscard]] Result<SurfaceHandle> black_surface(int width, int height);

/// Draws one item, within the canvas' clip.
void draw_item(const Canvas& canvas, const Item& item, const Fonts& fonts, const Pictures& pictures);

class SurfacePainter {
public:
    /// Reads `fonts` and `pictures`, which must outlive it.
    SurfacePainter(const Fonts& fonts, const Pictures& pictures, Orientation orientation = {});

    /// Makes the target show `list`. @return the parts of the target that changed, which may overlap a
    /// little; none for an equal list. Live until the next draw.
    const std::vector<PixelBox>& draw(const DrawList& list);
    /// The same for the list that is expected next: what changed is only told, with what else did, by the
    /// next draw.
    void draw_ahead(const DrawList& list);
    /// Forgets what is on the target: the next draw is a whole one.
    void forget() { shown_ = {}, untold_.clear(); }

    /// Turns the next list like this, and draws all of it.
    void turn(Orientation orientation);

    /// Draws on `target` from now on (four bytes a pixel: blue, green, red, and one of no meaning), which
    /// must have the panel's size and outlive all draws; nullptr: on a picture of its own again. Implies
    /// `forget`.
    void lend(SDL_Surface* target);

    /// The picture as the panel needs it (turned); null before the first draw. Lives until the next draw.
    [[nodiscard]] SDL_Surface* target() const { return turns() ? turned() : canvas(); }

private:
    [[nodiscard]] bool turns() const { return orientation_ != Orientation{}; }
    [[nodiscard]] SDL_Surface* canvas() const { return lent_ != nullptr && !turns() ? lent_ : canvas_.get(); }
    [[nodiscard]] SDL_Surface* turned() const { return lent_ != nullptr ? lent_ : turned_.get(); }
    [[nodiscard]] bool make_room(const DrawList& list);
    void update(const DrawList& list);
    void find_cover(const DrawList& list);
    void redraw(const DrawList& list);
    void draw_run(const Canvas& canvas, Parts parts, const Item& item, const GlyphRun& run, bool on_black);
    void turn(const PixelBox& part) const;
    void reprint(const Canvas& canvas, const Reprint& change);

    const Fonts& fonts_;
    const Pictures& pictures_;
    Orientation orientation_;
    Stamps stamps_;
    DrawList shown_;
    Changes changes_;
    NewPixels new_pixels_;
    Cover cover_;
    Pieces pieces_;                ///< of it: where pixels became others; then on the panel
    std::vector<PixelBox> untold_; ///< of the panel: drawn ahead
    std::vector<std::uint32_t> black_row_;
    SurfaceHandle canvas_; ///< as the viewer sees it
    SurfaceHandle turned_; ///< as the panel needs it; null when that is the same
    SDL_Surface* lent_ = nullptr;
};

} // namespace render
