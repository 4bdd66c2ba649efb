// Rest: the countdown as large as the screen and the light allow, what comes next, and the offer of one more
// set.
#include "render/layout_parts.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

constexpr float countdown_most = 104; ///< minutes of arc; more lights too much of the mirror
constexpr float last_most = 150;

void draw_offer(Page& page, const RestCard& rest, const Fitted& words, const Box& box) {
    const float stroke = page.px(theme::stroke * (rest.offer_taken ? 1.6F : 1));
    const Colour colour = rest.offer_taken ? theme::text : theme::secondary;
    page.outlined(box, box.h / 2, stroke, colour, Role::mark, rest.offer_taken ? 0 : page.px(5));
    const float dot = page.px(theme::dot), pad = page.px(12);
    const Box mark{box.x + pad, box.y + (box.h - dot) / 2, dot, dot};
    if (rest.offer_taken)
        page.filled(mark, dot / 2, theme::text, Role::mark);
    else
        page.outlined(mark, dot / 2, page.px(theme::stroke), theme::secondary, Role::mark, page.px(2.6F));
    page.text(words, Align::left, mark.right() + page.px(8), box.y + (box.h - words.height()) / 2);
}

void stack_offer(Page& page, Stack& stack, const RestCard& rest, const Box& column) {
    if (!rest.offer || rest.offer_text.empty()) return;
    const float pad = page.px(12), taken = 2 * pad + page.px(theme::dot + 8);
    const Fitted words =
        page.fit(rest.offer_text, page.type(theme::body_cap * 1.1F, theme::text, Role::offer),
                 {.width = column.w - taken, .lines = 2, .least_cap = page.px(theme::least_cap)});
    float wide = 0;
    for (const auto& line : words.lines) wide = std::max(wide, page.width(line, words.type));
    const Box box{column.x, 0, wide + taken, words.height() + 2 * page.px(9)};
    stack.row(box.h, page.px(theme::gap), [&page, &rest, words, box](float top) {
        draw_offer(page, rest, words, {box.x, top, box.w, box.h});
    });
}

Type countdown_type(const Page& page, float cap_arcmin) {
    // Thin strokes let the figures be large within the light that a mirror bears.
    Type type = page.type(cap_arcmin, theme::text, Role::hero, theme::huge);
    type.tabular = true;
    return type;
}

/// What stays dark at both ends of a countdown's cells, and takes no room beside the foot map.
float dark_ends(const Page& page, const Type& type) {
    const TextExtent nought = extent(page.measure, "0", type);
    return nought.left + nought.advance - nought.right;
}

void draw_countdown(Page& page, const RestCard& rest, const Box& box) {
    Type type = countdown_type(page, rest.last_seconds ? last_most : countdown_most);
    if (rest.last_seconds) type.weight = Weight::regular;
    const float ends = dark_ends(page, countdown_type(page, theme::hero_cap));
    const Fitted fitted = page.fit(rest.countdown, type, {.width = box.w + ends, .height = box.h});
    const float top = box.y + (box.h - fitted.height()) / 2;
    if (rest.last_seconds)
        page.count(fitted, Align::centre, box.x + box.w / 2, top);
    else
        page.count(fitted, Align::left, box.x, top);
}

/// What the countdown takes at its least, or where there is none, more than half.
float least_width(Page& page, const RestCard& rest, float width) {
    if (rest.countdown.empty() || rest.last_seconds) return width * 0.55F;
    const Type type = countdown_type(page, theme::hero_cap + 1);
    return std::max(width * 0.55F, page.width(rest.countdown, type) - dark_ends(page, type));
}

} // namespace

void lay_out_rest(Page& page, const Card& card, const RestCard& rest) {
    const float bottom = strip(page, card, "");
    const bool open = rest.countdown.empty();
    Head head{rest.label,
              page.type(theme::side_cap, theme::secondary),
              page.portrait() ? rest.next : "",
              theme::side_cap,
              rest.side,
              rest.side_word};
    // No more than what is said there: the rest of the screen is the figure's.
    head.below_figure = (open ? 36.0F : countdown_most + 34) + (rest.offer ? 62.0F : 0);
    Box below = lay_head(page, head, rest.illustration, bottom);
    below = beside_foot_map(page, rest.illustration, below, least_width(page, rest, below.w));
    Stack stack{page.px(theme::least_gap)};
    if (!open)
        stack.elastic(page.px(theme::hero_cap + 1), page.px(rest.last_seconds ? last_most : countdown_most),
                      page.px(theme::gap), [&](float top, float height) {
                          draw_countdown(page, rest, {below.x, top, below.w, height});
                      });
    if (!page.portrait())
        stack.text(page, fit_name(page, rest.next, open ? theme::second_cap : theme::side_cap, below.w),
                   Align::left, below.x, page.px(theme::gap));
    stack_offer(page, stack, rest, below);
    stack.foot(page.px(theme::foot));
    stack.lay(below.y, below.h, true);
}

} // namespace render
