// Cards before a routine: idle (waiting for a press, or for the next start of a loop) and title.
#include "render/layout_parts.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

Fitted fit_title(const Page& page, const std::string& title, float width) {
    return page.fit(title, page.type(theme::title_cap, theme::text, Role::name, Weight::medium),
                    {.width = width, .lines = 3, .least_cap = page.px(theme::body_cap), .pitch = 1.5F});
}

Fitted fit_line(const Page& page, const std::string& text, Colour colour, float width, int lines = 2) {
    return page.fit(text, page.type(theme::body_cap, colour),
                    {.width = width, .lines = lines, .least_cap = page.px(theme::least_cap), .pitch = 1.5F});
}

void show_notice(Page& page, Stack& stack, const std::string& notice, const Box& column) {
    if (notice.empty()) return;
    Fitted set =
        page.fit(notice, page.type(theme::small_cap, theme::secondary),
                 {.width = column.w, .lines = 2, .least_cap = page.px(theme::least_cap), .pitch = 1.5F});
    stack.text(page, std::move(set), Align::left, column.x, page.px(theme::gap));
}

/// A short accent above a title: the house's mark, and where the eye begins.
void accent(Page& page, Stack& stack, float x) {
    const float h = std::max(2.0F, page.px(2)), w = page.px(26);
    stack.row(h, 0, [&page, x, w, h](float top) {
        page.filled({x, top, w, h}, h / 2, page.accent(Side::right), Role::mark);
        page.filled({x + w + page.px(5), top, w, h}, h / 2, page.accent(Side::left), Role::mark);
    });
}

/// The plans one under the other, the chosen one marked and bright.
void stack_menu(Page& page, Stack& stack, const TitleCard& title, const Box& column) {
    const float bar = page.px(2), indent = bar + page.px(8);
    for (std::size_t i = 0; i < title.menu.size(); ++i) {
        const bool chosen = static_cast<int>(i) == title.chosen;
        Type type = page.type(theme::side_cap * 0.85F, chosen ? theme::text : theme::secondary, Role::text,
                              chosen ? Weight::semibold : Weight::light);
        const Fitted set = page.fit(title.menu[i], type,
                                    {.width = column.w - indent, .least_cap = page.px(theme::least_cap)});
        stack.row(set.height(), page.px(i == 0 ? theme::gap * 2 : theme::gap * 1.3F),
                  [&page, set, chosen, column, bar, indent](float top) {
                      page.text(set, Align::left, column.x + indent, top);
                      if (chosen)
                          page.filled({column.x, top - bar, bar, set.height() + 2 * bar}, bar / 2,
                                      theme::text, Role::mark);
                  });
    }
}

/// Everything above the call, with the first `lines` of what the routine is good for.
Stack idle_rows(Page& page, const Card& card, const IdleCard& idle, const Box& column, std::size_t lines) {
    Stack rows{page.px(theme::least_gap)};
    accent(page, rows, column.x);
    rows.text(page, fit_title(page, idle.title, column.w), Align::left, column.x, page.px(theme::gap));
    rows.text(page, fit_line(page, idle.subtitle, theme::secondary, column.w), Align::left, column.x,
              page.px(theme::gap * 1.3F));
    if (page.portrait() && has_picture(idle.illustration))
        rows.elastic(page.px(60), page.px(400), page.px(theme::gap), [&](float top, float height) {
            illustrate(page, idle.illustration, Side::none, {}, {column.x, top, column.w, height});
        });
    for (std::size_t i = 0; i < lines; ++i)
        rows.text(page, fit_line(page, idle.good_for[i], theme::text, column.w), Align::left, column.x,
                  page.px(i == 0 ? theme::gap * 1.6F : theme::least_gap));
    if (!idle.countdown.empty()) {
        rows.text(page,
                  page.fit(idle.headline,
                           page.type(theme::side_cap, theme::text, Role::text, Weight::semibold),
                           {.width = column.w}),
                  Align::left, column.x, page.px(theme::gap * 1.6F));
        Type type = page.type(theme::hero_cap, theme::text, Role::hero, theme::huge);
        type.tabular = true;
        const Fitted count = page.fit(idle.countdown, type, {.width = column.w});
        rows.row(count.height(), page.px(theme::gap * 1.6F),
                 [&page, count, column](float top) { page.count(count, Align::left, column.x, top); });
    }
    show_notice(page, rows, card.notice, column);
    return rows;
}

/// What to do, at the foot, with the button's sign where the strip does not show it. @return its height.
float lay_call(Page& page, const Card& card, const IdleCard& idle, const Box& column) {
    if (!idle.countdown.empty()) return 0; // the headline stands above its number
    const float beside = page.px(theme::side_cap * 1.1F + 9);
    const Fitted call = page.fit(
        idle.headline, page.type(theme::side_cap, theme::text, Role::text, Weight::semibold),
        {.width = column.w - beside, .lines = 2, .least_cap = page.px(theme::least_cap), .pitch = 1.5F});
    if (call.lines.empty()) return 0;
    const float top = column.bottom() - call.height();
    const float skip = card.hint.empty() ? button_sign(page, column.x, top, call.type.cap) + page.px(9) : 0;
    page.text(call, Align::left, column.x + skip, top);
    return call.height() + page.px(theme::gap);
}

} // namespace

void lay_out_idle(Page& page, const Card& card, const IdleCard& idle) {
    const float bottom = strip(page, card, "");
    const Frame frame = frame_of(page, has_picture(idle.illustration), bottom);
    const Box& column = frame.words;
    if (!page.portrait()) illustrate(page, idle.illustration, Side::none, {}, frame.picture);
    const float height = column.h - lay_call(page, card, idle, column);
    // What it is good for is the first to go where a long title or a notice needs the room.
    std::size_t lines = std::min<std::size_t>(3, idle.good_for.size());
    while (lines > 0 && idle_rows(page, card, idle, column, lines).left_in(height) < page.px(60)) --lines;
    idle_rows(page, card, idle, column, lines).lay(column.y, height, false);
}

void lay_out_title(Page& page, const Card& card, const TitleCard& title) {
    const float bottom = strip(page, card, "");
    const Box column = frame_of(page, false, bottom).words;
    Stack stack{page.px(theme::least_gap)};
    accent(page, stack, column.x);
    stack.text(page, fit_title(page, title.title, column.w), Align::left, column.x, page.px(theme::gap));
    stack.text(page, fit_line(page, title.facts, theme::secondary, column.w), Align::left, column.x,
               page.px(theme::gap * 1.3F));
    Type type = page.type(theme::hero_cap, theme::text, Role::hero, theme::huge);
    type.tabular = true;
    const Fitted count = page.fit(title.countdown, type, {.width = column.w / 3});
    const Box menu{column.x, column.y, page.portrait() ? column.w : column.w * 0.62F, column.h};
    if (!title.menu.empty())
        stack_menu(page, stack, title, menu);
    else
        stack.text(page,
                   page.fit(title.plan, page.type(theme::side_cap, theme::text, Role::text, Weight::semibold),
                            {.width = menu.w, .lines = 2, .least_cap = page.px(theme::least_cap)}),
                   Align::left, column.x, page.px(theme::gap * 1.6F));
    const float below = page.portrait() ? count.height() + page.px(theme::gap) : 0;
    stack.lay(column.y, column.h - below, false);
    page.text(count, Align::right, column.right(), column.bottom() - count.height());
}

} // namespace render
