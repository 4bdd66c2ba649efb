// Crossings of sub-rows with the outline's edges, wound up to stretches.
#include "render/outline.hpp"

namespace render {
namespace {

/// Calls `edge(a, b)` for each edge of a closed outline, in order.
template <class Edge> void each_edge(std::span<const Point> outline, const Edge& edge) {
    const Point* before = &outline.back();
    for (const Point& point : outline) {
        edge(*before, point);
        before = &point;
    }
}

} // namespace

void OutlineRows::load(int first, int count) {
    first_ = first;
    count_ = sub_rows * static_cast<std::size_t>(count);
    for (Crossings& crossings : std::span{crossings_.data(), count_}) crossings.count = 0;
    const auto top = static_cast<float>(first), bottom = static_cast<float>(first + count);
    each_edge(outline_, [&](const Point& a, const Point& b) {
        if (std::max(a.y, b.y) <= top || std::min(a.y, b.y) > bottom) return;
        if (a.y < b.y) cross(a, b, 1);
        if (a.y > b.y) cross(b, a, -1);
    });
}

/// From the higher point to the lower one; a sub-row that begins with one edge's end belongs to the next.
void OutlineRows::cross(const Point& a, const Point& b, int turn) {
    constexpr auto per_row = static_cast<float>(sub_rows);
    const auto sub_row_below = [&](float y) {
        return -floor_of(0.5F - y * per_row) - first_ * static_cast<int>(sub_rows);
    };
    const int from = std::max(sub_row_below(a.y), 0),
              to = std::min(sub_row_below(b.y), static_cast<int>(count_));
    if (from >= to) return;
    const float each = (b.x - a.x) / (b.y - a.y);
    float down = static_cast<float>(first_) + (static_cast<float>(from) + 0.5F) / per_row - a.y;
    for (int i = from; i < to; ++i, down += 1 / per_row) {
        Crossings& into = crossings_[static_cast<std::size_t>(i)];
        if (into.count < most_crossings) into.all[into.count++] = {a.x + down * each, turn};
    }
}

void OutlineRows::cut(std::size_t sub_row, Crossings& crossings) {
    const std::span all{crossings.all.data(), crossings.count};
    Span first{0, 0};
    bool whole = true; // in one piece
    if (all.size() == 2) {
        first = {std::min(all[0].x, all[1].x), std::max(all[0].x, all[1].x)};
        all_.add(first.from, first.to);
    } else if (all.size() > 2) {
        std::sort(all.begin(), all.end(), [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
        std::size_t count = 0;
        int winding = 0;
        for (std::size_t i = 0; i + 1 < all.size(); ++i) {
            winding += all[i].turn;
            if (winding == 0) continue;
            const Span span{all[i].x, all[i + 1].x};
            all_.add(span.from, span.to);
            if (count++ == 0)
                first = span;
            else if (more_count_ < more_.size())
                more_[more_count_++] = span;
        }
        whole = count == 1;
    }
    from_[sub_row] = first.from, to_[sub_row] = first.to;
    const Span inner = whole ? first : Span{};
    full_ = {std::max(full_.from, inner.from), std::min(full_.to, inner.to)};
}

void OutlineRows::enter(int y) {
    all_ = {};
    full_ = {-1e9F, 1e9F};
    more_count_ = 0;
    for (std::size_t i = 0; i < sub_rows; ++i)
        cut(i, crossings_[static_cast<std::size_t>(y - first_) * sub_rows + i]);
}

void OutlineBands::load(int first) {
    first_ = first;
    spans_.fill({});
    each_edge(outline_, [&](const Point& a, const Point& b) { a.y < b.y ? add(a, b) : add(b, a); });
    for (Span& span : spans_)
        if (span.from <= span.to) span = {span.from - reach_, span.to + reach_};
}

/// From the higher point to the lower one.
void OutlineBands::add(Point a, Point b) {
    constexpr auto height = static_cast<float>(rows);
    const int from = std::max(-floor_of((reach_ - a.y) / height) - 1 - first_, 0),
              to = std::min(floor_of((b.y + reach_) / height) - first_, most - 1);
    if (from > to) return;
    const float down = b.y - a.y, each = down > 1e-3F ? (b.x - a.x) / down : 0;
    float top = static_cast<float>((first_ + from) * rows) - reach_;
    for (int i = from; i <= to; ++i, top += height) {
        const float bottom = top + height + 2 * reach_;
        const float one = a.y < top ? a.x + (top - a.y) * each : a.x,
                    other = b.y > bottom ? b.x - (b.y - bottom) * each : b.x;
        spans_[static_cast<std::size_t>(i)].add(std::min(one, other), std::max(one, other));
    }
}

} // namespace render
