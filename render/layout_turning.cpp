// The card that asks which way up the screen hangs: an arrow that nobody mistakes, and what to do about it.
#include "render/layout_parts.hpp"

#include <algorithm>

namespace render {
namespace {

/// As high as `place`, or as its width allows; in the middle of it.
void arrow_up(Page& page, const Box& place) {
    // Of its height: slender, for light hides the mirror.
    constexpr float head_width = 0.52F, head_height = 0.34F, shaft_width = 0.13F;
    const float h = std::min({place.h, place.w / head_width, page.px(260)});
    const float x = place.centre().x, top = place.y + (place.h - h) / 2;
    const float half = h * head_width / 2, neck = top + h * head_height, shaft = h * shaft_width;
    page.triangle({x, top}, {x + half, neck}, {x - half, neck}, theme::text, Role::illustration);
    // They overlap a little: two soft edges on one line would show it.
    page.filled({x - shaft / 2, neck - page.px(2), shaft, top + h - neck + page.px(2)}, page.px(2),
                theme::text, Role::illustration);
}

} // namespace

void lay_out_turning(Page& page, const Card& card, const TurningCard& turning) {
    // What to do stands in the column, not in the strip: it is all that this card is about.
    const Frame frame = frame_of(page, true, strip(page, Card{}, ""));
    const Box& column = frame.words;
    if (!page.portrait()) arrow_up(page, frame.picture);
    const Fitted keep =
        page.fit(turning.keep, page.type(theme::body_cap, theme::secondary),
                 {.width = column.w, .lines = 2, .least_cap = page.px(theme::least_cap), .pitch = 1.5F});
    const float keep_top = column.bottom() - keep.height();
    page.text(keep, Align::left, column.x, keep_top);
    const float beside = page.px(theme::side_cap * 1.1F + 9);
    const Fitted press = page.fit(
        card.hint, page.type(theme::side_cap, theme::text, Role::text, Weight::semibold),
        {.width = column.w - beside, .lines = 2, .least_cap = page.px(theme::least_cap), .pitch = 1.5F});
    const float press_top = keep_top - page.px(theme::gap * 1.4F) - press.height();
    const float sign = button_sign(page, column.x, press_top, press.type.cap);
    page.text(press, Align::left, column.x + sign + page.px(9), press_top);
    Stack rows{page.px(theme::least_gap)};
    rows.text(page,
              page.fit(turning.headline, page.type(theme::title_cap, theme::text, Role::name, Weight::medium),
                       {.width = column.w, .lines = 3, .least_cap = page.px(theme::body_cap), .pitch = 1.5F}),
              Align::left, column.x, 0);
    if (page.portrait())
        rows.elastic(page.px(60), page.px(500), page.px(theme::gap), [&](float top, float height) {
            arrow_up(page, {column.x, top, column.w, height});
        });
    rows.lay(column.y, press_top - page.px(theme::gap) - column.y, false);
}

} // namespace render
