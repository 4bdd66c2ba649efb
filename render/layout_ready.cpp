// Cards around the work: get ready, switch sides, ready again, paused. None has a ring: nothing here looks
// like work.
#include "render/layout_parts.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

constexpr float last_cap = 160;
constexpr float last_beside_figure = 128; ///< which takes its share of the light

Type label_type(const Page& page) {
    return page.type(theme::side_cap, theme::text, Role::text, Weight::semibold);
}

/// A countdown that is not the work's: the second number, and large in the last seconds.
void draw_countdown(Page& page, const std::string& countdown, bool large, const Box& box) {
    Type type = page.type(large ? last_cap : theme::second_cap * 1.25F, theme::text,
                          large ? Role::hero : Role::second, large ? Weight::regular : theme::huge);
    type.tabular = true;
    const Fitted fitted = page.fit(countdown, type, {.width = box.w, .height = box.h});
    if (large)
        page.count(fitted, Align::centre, box.x + box.w / 2, box.y + (box.h - fitted.height()) / 2);
    else
        page.count(fitted, Align::left, box.x, box.bottom() - fitted.height());
}

/// Lines that stand above the countdown, as many whole ones as there is room for; the first matter most.
struct Line {
    std::string text;
    Colour colour;
};
void stack_lines(Page& page, Stack& stack, const std::vector<Line>& lines, const Box& column, float height) {
    float used = 0;
    for (const Line& line : lines) {
        const Fitted set =
            page.fit(line.text, page.type(theme::body_cap, line.colour),
                     {.width = column.w, .lines = 2, .least_cap = page.px(theme::least_cap), .pitch = 1.5F});
        used += set.height() + page.px(theme::gap);
        if (used > height) return;
        stack.text(page, set, Align::left, column.x, page.px(theme::gap));
    }
}

std::vector<Line> preview_lines(const PreviewCard& preview) {
    std::vector<Line> lines;
    if (!preview.dose.empty()) lines.push_back({preview.dose, theme::text});
    if (!preview.caution.empty()) lines.push_back({preview.caution, theme::text});
    if (std::holds_alternative<CueList>(preview.illustration)) return lines; // the cues stand in its place
    for (const auto& cue : preview.cues) lines.push_back({cue, theme::secondary});
    return lines;
}

/// "Rep 5 of 8 · Set 2 of 3" is two facts: each has a line of its own.
std::vector<std::string> parts_of(const std::string& text) {
    constexpr std::string_view between = " \u00B7 ";
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (auto at = text.find(between); at != std::string::npos; at = text.find(between, from)) {
        parts.push_back(text.substr(from, at - from));
        from = at + between.size();
    }
    parts.push_back(text.substr(from));
    return parts;
}

/// Two bars, the sign that everybody knows.
void pause_sign(Page& page, float x, float top, float height) {
    const float bar = std::round(height * 0.26F), apart = std::round(height * 0.3F);
    page.filled({x, top, bar, height}, bar * 0.22F, theme::text, Role::mark);
    page.filled({x + bar + apart, top, bar, height}, bar * 0.22F, theme::text, Role::mark);
}

} // namespace

void lay_out_preview(Page& page, const Card& card, const PreviewCard& preview) {
    const float bottom = strip(page, card, preview.number);
    Head head{preview.label,
              label_type(page),
              preview.name,
              theme::name_cap,
              preview.side,
              preview.side_word,
              {theme::body_cap * 1.1F, theme::text}};
    head.below_figure = 190;
    Box below = lay_head(page, head, preview.illustration, bottom);
    below = beside_foot_map(page, preview.illustration, below, below.w * 0.55F);
    if (preview.last_seconds) {
        const bool figure = std::holds_alternative<FigureScene>(preview.illustration);
        const float most = std::min(below.h, page.px(figure ? last_beside_figure : last_cap));
        return draw_countdown(page, preview.countdown, true,
                              {below.x, below.y + (below.h - most) / 2, below.w, most});
    }
    const float count = page.px(theme::second_cap * 1.25F);
    const float lift = page.px(theme::foot);
    const Box foot{below.x, below.bottom() - count - lift, below.w, count};
    Stack stack{page.px(theme::least_gap)};
    stack_lines(page, stack, preview_lines(preview), below, below.h - count - lift);
    stack.lay(below.y, below.h - count - lift - page.px(theme::gap), false);
    draw_countdown(page, preview.countdown, false, foot);
}

void lay_out_switch(Page& page, const Card& card, const SwitchCard& change) {
    const float bottom = strip(page, card, "");
    Head head{change.label, label_type(page), change.name, theme::body_cap * 1.2F, Side::none, ""};
    head.below_figure = 200;
    const Box below = lay_head(page, head, change.illustration, bottom);
    SideMark mark = side_mark(page, change.side_word, change.side, 54);
    const float widest = width(page, mark);
    if (widest > below.w) mark.type.cap *= below.w / widest * 0.98F;
    const float count = page.px(change.last_seconds ? theme::hero_cap + 2 : theme::second_cap * 1.25F);
    Stack stack{page.px(theme::least_gap)};
    if (!mark.word.empty())
        stack.row(mark.type.cap, 0, [&](float top) {
            place(page, mark, {below.x, top, below.w, mark.type.cap});
        });
    stack.elastic(
        count, change.last_seconds ? page.px(last_cap) : count, page.px(theme::gap),
        [&](float top, float height) {
            draw_countdown(page, change.countdown, change.last_seconds, {below.x, top, below.w, height});
        });
    stack.foot(page.px(theme::foot));
    stack.lay(below.y, below.h, true);
}

void lay_out_ready(Page& page, const Card& card, const ReadyCard& ready) {
    const float bottom = strip(page, card, "");
    Head head{ready.label, label_type(page), ready.name, theme::name_cap, ready.side, ready.side_word};
    head.below_figure = 175;
    const Box below = lay_head(page, head, ready.illustration, bottom);
    Stack stack{page.px(theme::least_gap)};
    stack.elastic(page.px(theme::hero_cap + 1), page.px(last_cap), page.px(theme::gap),
                  [&](float top, float height) {
                      draw_countdown(page, ready.countdown, true, {below.x, top, below.w, height});
                  });
    stack.text(page,
               page.fit(ready.resumes, page.type(theme::body_cap, theme::secondary),
                        {.width = below.w, .lines = 2, .least_cap = page.px(theme::least_cap)}),
               Align::left, below.x, page.px(theme::gap));
    stack.foot(page.px(theme::foot));
    stack.lay(below.y, below.h, true);
}

void lay_out_paused(Page& page, const Card& card, const PausedCard& paused) {
    const float bottom = strip(page, card, "");
    Head head{paused.label, label_type(page), paused.name, theme::name_cap, paused.side, paused.side_word};
    head.below_figure = 190;
    const Box below = lay_head(page, head, paused.illustration, bottom);
    Stack stack{page.px(theme::least_gap)};
    stack.elastic(page.px(40), page.px(90), page.px(theme::gap),
                  [&](float top, float height) { pause_sign(page, below.x, top, height); });
    for (const auto& part : parts_of(paused.where))
        stack.text(page,
                   page.fit(part, page.type(theme::body_cap),
                            {.width = below.w, .lines = 2, .least_cap = page.px(theme::least_cap)}),
                   Align::left, below.x, page.px(theme::gap));
    stack.foot(page.px(theme::foot));
    stack.lay(below.y, below.h, true);
}

} // namespace render
