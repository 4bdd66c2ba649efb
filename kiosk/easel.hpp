// A card on a picture in memory: layout, painter and fonts put together, for every stage that draws with the
// CPU.
#pragma once

#include "kiosk/draft.hpp"
#include "render/pictures.hpp"
#include "render/surface_painter.hpp"
#include "render/text.hpp"

#include <vector>

namespace kiosk {

/// Where and how large: the panel's own pixels, before it is turned.
struct Panel {
    int width = 1920;
    int height = 1080;
    render::Orientation orientation;
    float safe_area = 0;
    render::Accents accents{};
};

class Easel {
public:
    /// Reads `fonts` and `pictures`, which must outlive it.
    Easel(const render::Fonts& fonts, const render::Pictures& pictures, const Panel& panel);

    /// Draws `card` unless it is there already.
    /// @return the parts of the panel that changed; they live until the next draw
    const std::vector<render::PixelBox>& draw(const render::Card& card);

    /// Whether to draw the card that is expected next right away: another one was drawn just now, and what
    /// that took is still at hand in the processor.
    [[nodiscard]] bool draws_ahead() const { return draft_.fresh(); }
    /// Draws it; the next draw, of whatever card, tells of these changes, too.
    void draw_ahead(const render::Card& card) { painter_.draw_ahead(draft_.lay_out_ahead(card)); }

    /// The next draw is a whole one.
    void forget();

    /// Lives until the next draw.
    [[nodiscard]] SDL_Surface* surface() const { return painter_.target(); }

private:
    Draft draft_;
    render::SurfacePainter painter_;
    std::vector<render::PixelBox> nothing_;
};

/// The screen that a viewer of `panel` sees, after it was turned.
[[nodiscard]] render::Screen screen_of(const Panel& panel);

} // namespace kiosk
