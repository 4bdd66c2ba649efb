// The page that a card is laid out on: arcminutes to pixels, items to the draw list.
#include "render/page.hpp"

#include "render/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace render {
namespace {

Box grown(const Box& box, float by) { return {box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by}; }

Box snapped(const Box& box) {
    const float x = std::round(box.x), y = std::round(box.y);
    return {x, y, std::max(1.0F, std::round(box.right()) - x), std::max(1.0F, std::round(box.bottom()) - y)};
}

} // namespace

Page::Page(const Screen& s, const TextMeasure& m) : measure{m}, screen{s} {
    list.width = s.width;
    list.height = s.height;
    const auto w = static_cast<float>(s.width), h = static_cast<float>(s.height);
    const float share = std::clamp(s.safe_area, 0.0F, 0.1F), margin = arcmin_px(s, theme::margin);
    const float overshoot = arcmin_px(s, 1.2F) + 1; // round and tall letters rise above the capitals
    const float x = std::ceil(std::max(margin, share * w + overshoot));
    const float y = std::ceil(std::max(margin, share * h + overshoot));
    safe = {x, y, w - 2 * x, h - 2 * y};
}

void Page::add(Shape shape, Colour colour, const Box& bounds, Role role) {
    list.items.push_back({std::move(shape), colour, bounds, role});
}

Box Page::placed(const std::string& line, const Type& type, float origin_x, float top) {
    const float em = em_px(measure, type), cap = em * measure.cap_height(type.weight);
    const Point origin{std::round(origin_x), std::round(top + cap)};
    GlyphRun run{line, type.weight, em, origin, type.tabular};
    const Box ink = ink_box(measure, run);
    if (ink.w > 0) add(std::move(run), type.colour, grown(ink, 1), type.role);
    return {ink.x, origin.y - cap, ink.w, cap};
}

Box Page::text(const std::string& line, const Type& type, Align align, float x, float top) {
    const TextExtent e = extent(measure, line, type);
    float left = e.left, right = e.right;
    if (type.tabular) { // the ink of a nought at either end, whatever digits stand there
        const TextExtent nought = extent(measure, "0", type);
        left = nought.left;
        right = e.advance - (nought.advance - nought.right);
    }
    if (align == Align::left) return placed(line, type, x - left, top);
    if (align == Align::right) return placed(line, type, x - right, top);
    return placed(line, type, x - (left + right) / 2, top);
}

float Page::text(const Fitted& fitted, Align align, float x, float top) {
    for (std::size_t i = 0; i < fitted.lines.size(); ++i)
        text(fitted.lines[i], fitted.type, align, x, top + static_cast<float>(i) * fitted.pitch);
    return top + fitted.height();
}

float Page::count(const Fitted& fitted, Align align, float x, float top) {
    const std::size_t first = list.items.size();
    const float bottom = text(fitted, align, x, top);
    if (list.items.size() == first + 1) countdown = first;
    return bottom;
}

Item filled_item(const Box& box, float radius, Colour colour, Role role) {
    const Box b = snapped(box);
    return {FilledBox{b, radius}, colour, b, role};
}

Box bounds_of(const TextMeasure& measure, const GlyphRun& run) { return grown(ink_box(measure, run), 1); }

void Page::filled(const Box& box, float radius, Colour colour, Role role) {
    list.items.push_back(filled_item(box, radius, colour, role));
}

void Page::outlined(const Box& box, float radius, float width, Colour colour, Role role, float dash) {
    const Box b = snapped(box);
    add(OutlinedBox{b, radius, std::max(1.0F, width), dash}, colour, b, role);
}

void Page::ring(Point centre, float radius, float width, float from, float to, Colour colour) {
    const RingSector shape{centre, radius, width, from, to};
    add(shape, colour, grown(extent_of(shape), 1), Role::ring);
}

void Page::triangle(Point a, Point b, Point c, Colour colour, Role role) {
    const auto [left, right] = std::minmax({a.x, b.x, c.x});
    const auto [top, bottom] = std::minmax({a.y, b.y, c.y});
    add(Triangle{a, b, c}, colour, grown({left, top, right - left, bottom - top}, 1), role);
}

SideMark side_mark(const Page& page, const std::string& word, Side side, float cap_arcmin) {
    return {word, side, page.type(cap_arcmin, page.accent(side), Role::side, theme::side)};
}

namespace {
float arrow_width(const SideMark& mark) { return mark.side == Side::none ? 0 : mark.type.cap * 0.82F; }
float arrow_gap(const SideMark& mark) { return mark.side == Side::none ? 0 : mark.type.cap * 0.38F; }
} // namespace

float width(const Page& page, const SideMark& mark) {
    if (mark.word.empty()) return 0;
    return page.width(mark.word, mark.type) + arrow_width(mark) + arrow_gap(mark);
}

void place(Page& page, const SideMark& mark, const Box& row) {
    if (mark.word.empty()) return;
    const float cap = mark.type.cap, wide = arrow_width(mark), skip = wide + arrow_gap(mark);
    if (mark.side == Side::right) {
        const Box word = page.text(mark.word, mark.type, Align::right, row.right() - skip, row.y);
        const float x = row.right() - wide, y = word.y;
        page.triangle({x, y}, {row.right(), y + cap / 2}, {x, y + cap}, mark.type.colour, Role::mark);
        return;
    }
    const Box word = page.text(mark.word, mark.type, Align::left, row.x + skip, row.y);
    if (mark.side == Side::none) return;
    page.triangle({row.x + wide, word.y}, {row.x, word.y + cap / 2}, {row.x + wide, word.y + cap},
                  mark.type.colour, Role::mark);
}

void Stack::row(float height, float gap, std::function<void(float)> draw) {
    rows_.push_back({height, height, gap, std::min(gap, least_gap_), false,
                     [draw = std::move(draw)](float top, float) { draw(top); }});
}

void Stack::elastic(float least, float most, float gap, std::function<void(float, float)> draw) {
    rows_.push_back({least, most, gap, std::min(gap, least_gap_), true, std::move(draw)});
}

void Stack::text(Page& page, Fitted fitted, Align align, float x, float gap) {
    if (fitted.lines.empty()) return;
    const float height = fitted.height();
    row(height, gap,
        [&page, fitted = std::move(fitted), align, x](float top) { page.text(fitted, align, x, top); });
}

void Stack::foot(float gap) {
    rows_.push_back({0, 0, gap, 0, false, [](float, float) {}});
}

float Stack::left_in(float height) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (!rows_[i].elastic) height -= rows_[i].height;
        if (i > 0) height -= rows_[i].least_gap;
    }
    return height;
}

void Stack::lay(float top, float height, bool spread) const {
    if (rows_.empty()) return;
    float fixed = 0, gaps = 0, least_gaps = 0, least = 0, most = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (i > 0) gaps += rows_[i].gap, least_gaps += rows_[i].least_gap;
        (rows_[i].elastic ? least : fixed) += rows_[i].height;
        if (rows_[i].elastic) most += rows_[i].most;
    }
    const float spare = height - fixed - least - gaps;
    const float gap_share =
        spare >= 0 || gaps <= least_gaps ? 0 : std::min(1.0F, -spare / (gaps - least_gaps));
    const float short_of = std::max(0.0F, -(height - fixed - least - least_gaps));
    const float growth = std::clamp(spare, 0.0F, most - least);
    const float extra = spread && rows_.size() > 1
                            ? std::max(0.0F, spare - growth) / static_cast<float>(rows_.size() - 1)
                            : 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        if (i > 0) top += row.gap - gap_share * (row.gap - row.least_gap) + extra;
        float room = row.height;
        if (row.elastic && most > least) room += growth * (row.most - row.height) / (most - least);
        if (row.elastic && least > 0) room = std::max(0.0F, room - short_of * row.height / least);
        row.draw(top, room);
        top += room;
    }
}

} // namespace render
