// Cards at the end: done, with its figures, and trouble, with what to do about it.
#include "render/layout_parts.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

struct Figure {
    std::string number, label;
    float width = 0;
};

/// All numbers at one size, all labels at one size: a row (in portrait a column) of equals.
struct Figures {
    std::vector<Figure> all;
    Type number, label;
    float gap = 0; ///< px between two in a row
};

float row_width(const Figures& figures) {
    float wide = figures.gap * static_cast<float>(figures.all.size() - 1);
    for (const Figure& figure : figures.all) wide += figure.width;
    return wide;
}

Figures set_figures(const Page& page, const DoneCard& done, float width) {
    Figures figures{{},
                    page.type(60, theme::text, Role::second, theme::huge),
                    page.type(theme::body_cap, theme::secondary),
                    page.px(40)};
    const float least = page.px(theme::second_cap);
    for (;; figures.number.cap -= page.px(1), figures.gap *= 0.95F) {
        figures.all.clear();
        float widest = 0;
        for (const auto& [number, label] : done.figures) {
            const float w = std::max(page.width(number, figures.number), page.width(label, figures.label));
            figures.all.push_back({number, label, w});
            widest = std::max(widest, w);
        }
        const float needed = page.portrait() ? widest : row_width(figures);
        if (needed <= width || figures.number.cap < least / 4) return figures;
    }
}

void draw_figure(Page& page, const Figures& figures, const Figure& figure, float x, float top) {
    page.text(figure.number, figures.number, Align::left, x, top);
    page.text(figure.label, figures.label, Align::left, x,
              top + figures.number.cap + page.px(theme::least_gap));
}

void stack_figures(Page& page, Stack& stack, const DoneCard& done, const Box& column) {
    if (done.figures.empty()) return;
    const Figures figures = set_figures(page, done, column.w);
    const float height = figures.number.cap + page.px(theme::least_gap) + figures.label.cap;
    if (!page.portrait()) {
        const float spare = column.w - row_width(figures);
        const float gap = figures.gap + std::min(page.px(80), spare / static_cast<float>(figures.all.size()));
        stack.row(height, 0, [&page, figures, column, gap](float top) {
            float x = column.x;
            for (const Figure& figure : figures.all) {
                draw_figure(page, figures, figure, x, top);
                x += figure.width + gap;
            }
        });
        return;
    }
    for (const Figure& figure : figures.all)
        stack.row(height, page.px(theme::gap * 2), [&page, figures, figure, column](float top) {
            draw_figure(page, figures, figure, column.x, top);
        });
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
        Align::left, column.x, page.px(theme::gap * 1.3F));
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
        page.fit(trouble.headline, page.type(theme::title_cap, theme::text, Role::name, Weight::medium),
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

void lay_out_dot(Page& page, const DotCard& dot) {
    const float share = static_cast<float>(dot.breath) / DotCard::brightest;
    const auto shade = [share](std::uint8_t dim, std::uint8_t lit) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(dim) + share * static_cast<float>(lit - dim)));
    };
    const Colour dim = theme::track, lit = theme::text;
    const float size = std::max(4.0F, std::round(page.px(theme::near)));
    page.filled({page.safe.centre().x - size / 2, page.safe.bottom() - size, size, size}, size / 2,
                {shade(dim.r, lit.r), shade(dim.g, lit.g), shade(dim.b, lit.b)}, Role::mark);
}

} // namespace render
