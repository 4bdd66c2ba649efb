// Cards at the end: done, with its figures, and trouble, with what to do about it.
#include "render/layout_parts.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

struct Figure {
    Fitted number, label;
};

/// All numbers at one size and all labels at one size: a row of equals.
std::vector<Figure> set_figures(const Page& page, const DoneCard& done, float width) {
    Type number = page.type(60, theme::text, Role::second, theme::huge);
    Type label = page.type(theme::body_cap, theme::secondary, Role::text);
    for (const auto& [value, name] : done.figures) {
        number.cap = std::min(number.cap, page.fit(value, number, {.width = width}).type.cap);
        label.cap = std::min(label.cap, page.fit(name, label, {.width = width}).type.cap);
    }
    std::vector<Figure> set;
    for (const auto& [value, name] : done.figures)
        set.push_back({page.fit(value, number, {.width = width}), page.fit(name, label, {.width = width})});
    return set;
}

void stack_figures(Page& page, Stack& stack, const DoneCard& done, const Box& column) {
    if (done.figures.empty()) return;
    const int across = page.portrait() ? 1 : static_cast<int>(done.figures.size());
    const float gap = page.px(theme::column_gap), near = page.px(theme::least_gap);
    const float width = (column.w - gap * static_cast<float>(across - 1)) / static_cast<float>(across);
    const auto figures = set_figures(page, done, width);
    for (std::size_t i = 0; i < figures.size(); i += static_cast<std::size_t>(across)) {
        const std::vector<Figure> row(
            figures.begin() + static_cast<std::ptrdiff_t>(i),
            figures.begin() +
                static_cast<std::ptrdiff_t>(std::min(figures.size(), i + static_cast<std::size_t>(across))));
        const float height = row[0].number.height() + near + row[0].label.height();
        stack.row(height, page.px(theme::gap * 2), [&page, row, column, width, gap, near](float top) {
            for (std::size_t k = 0; k < row.size(); ++k) {
                const float x = column.x + static_cast<float>(k) * (width + gap);
                const float under = page.text(row[k].number, Align::left, x, top);
                page.text(row[k].label, Align::left, x, under + near);
            }
        });
    }
}

} // namespace

void lay_out_done(Page& page, const Card& card, const DoneCard& done) {
    const Box column = frame_of(page, false, strip(page, card, "")).words;
    Stack head{page.px(theme::least_gap)};
    head.text(page,
              page.fit(done.headline, page.type(theme::second_cap, theme::text, Role::name, Weight::semibold),
                       {.width = column.w, .lines = 2, .least_cap = page.px(theme::body_cap), .pitch = 1.5F}),
              Align::left, column.x, 0);
    head.text(
        page,
        page.fit(done.title, page.type(theme::body_cap, theme::secondary, Role::text),
                 {.width = column.w, .lines = 2, .least_cap = page.px(theme::least_cap), .pitch = 1.5F}),
        Align::left, column.x, page.px(theme::gap));
    // The head at the top, the figures on the floor: the room between them is the calm after the work.
    Stack figures{page.px(theme::least_gap)};
    stack_figures(page, figures, done, column);
    const float head_height = column.h - head.left_in(column.h) + page.px(theme::gap * 2);
    const float tall = column.h - figures.left_in(column.h) + page.px(theme::gap * 2);
    head.lay(column.y, column.h, false);
    const float from = std::max(column.y + head_height, column.bottom() - tall);
    figures.lay(from, column.bottom() - from, false);
}

void lay_out_trouble(Page& page, const Card& card, const TroubleCard& trouble) {
    const Box column = frame_of(page, false, strip(page, card, "")).words;
    Stack stack{page.px(theme::near)};
    stack.text(
        page,
        page.fit(trouble.headline, page.type(theme::title_cap, theme::text, Role::name, Weight::semibold),
                 {.width = column.w, .lines = 2, .least_cap = page.px(theme::body_cap), .pitch = 1.5F}),
        Align::left, column.x, 0);
    const int lines = page.portrait() ? 4 : 2;
    for (std::size_t i = 0; i < std::min<std::size_t>(4, trouble.lines.size()); ++i)
        stack.text(
            page,
            page.fit(
                trouble.lines[i],
                page.type(i == 0 ? theme::body_cap : theme::small_cap,
                          i == 0 ? theme::text : theme::secondary, Role::text, theme::body),
                {.width = column.w, .lines = lines, .least_cap = page.px(theme::least_cap), .pitch = 1.5F}),
            Align::left, column.x, page.px(i == 0 ? theme::gap * 1.6F : theme::gap));
    stack.lay(column.y, column.h, false);
}

} // namespace render
