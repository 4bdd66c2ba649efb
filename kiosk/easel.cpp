// Card to draw list to pixels.
#include "kiosk/easel.hpp"

namespace kiosk {

render::Screen screen_of(const Panel& panel) {
    const bool on_its_side = panel.orientation.rotate == 90 || panel.orientation.rotate == 270;
    render::Screen screen;
    screen.width = on_its_side ? panel.height : panel.width;
    screen.height = on_its_side ? panel.width : panel.height;
    screen.safe_area = panel.safe_area;
    screen.accents = panel.accents;
    return screen;
}

Easel::Easel(const render::Fonts& fonts, const render::Pictures& pictures, const Panel& panel)
    : draft_{fonts, screen_of(panel)}, painter_{fonts, pictures, panel.orientation} {}

const std::vector<render::PixelBox>& Easel::draw(const render::Card& card) {
    const render::DrawList* list = draft_.update(card);
    return list == nullptr ? nothing_ : painter_.draw(*list);
}

void Easel::forget() {
    draft_.forget();
    painter_.forget();
}

} // namespace kiosk
