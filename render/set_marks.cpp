// A label, and below it a row of dots where they can be told apart.
#include "render/set_marks.hpp"

namespace render {
namespace {

void draw_dot(Page& page, const Box& box, int index, const SetDots& sets, Side side) {
    const float radius = box.w / 2, stroke = page.px(theme::stroke);
    if (index < sets.done) {
        page.filled(box, radius, theme::text, Role::mark);
    } else if (index == sets.done && index < sets.total) {
        page.outlined(box, radius, box.w * 0.3F, page.accent(side), Role::mark);
    } else {
        page.outlined(box, radius, stroke, theme::secondary, Role::mark,
                      index >= sets.total ? page.px(2.6F) : 0);
    }
}

} // namespace

Sets sets_in(const Page& page, const SetDots& sets, float width) {
    if (sets.label.empty()) return {};
    Sets out{page.fit(sets.label, page.type(theme::body_cap, theme::text),
                      {.width = width, .lines = 2, .least_cap = page.px(theme::least_cap)}),
             0, 0};
    const int count = sets.total + sets.offered;
    const float dots = page.px(theme::dot_pitch) * static_cast<float>(count - 1) + page.px(theme::dot);
    out.dots = count > 0 && dots <= width ? dots : 0;
    out.height = out.label.height() + (out.dots > 0 ? page.px(theme::near + theme::dot) : 0);
    return out;
}

void place(Page& page, const Sets& set, const SetDots& sets, Side side, Align align, float x, float top) {
    page.text(set.label, align, x, top);
    if (set.dots <= 0) return;
    const float size = page.px(theme::dot), y = top + set.height - size;
    float left = align == Align::right ? x - set.dots : x;
    for (int i = 0; i < sets.total + sets.offered; ++i, left += page.px(theme::dot_pitch))
        draw_dot(page, {left, y, size, size}, i, sets, side);
}

} // namespace render
