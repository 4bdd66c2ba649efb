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

/// The middle of a sub-row; the same number whichever block of rows it is in.
float middle_of(int sub_row, std::size_t sub_rows) {
    return (static_cast<float>(sub_row) + 0.5F) / static_cast<float>(sub_rows);
}
/// The first sub-row whose middle does not lie above `y`: where one edge ends, the next begins.
int sub_row_below(float y, std::size_t sub_rows) {
    return -floor_of(0.5F - y * static_cast<float>(sub_rows));
}

} // namespace

void OutlineRows::load(int first, int count) {
    first_ = first;
    counts_.fill(0);
    const auto top = static_cast<float>(first), bottom = static_cast<float>(first + count);
    each_edge(outline_, [&](const Point& a, const Point& b) {
        if (std::max(a.y, b.y) <= top || std::min(a.y, b.y) > bottom) return;
        if (a.y < b.y) cross(a, b, down_);
        if (a.y > b.y) cross(b, a, up_);
    });
}

void OutlineRows::cross(const Point& high, const Point& low, std::array<float, most>& into) {
    const int first = first_ * static_cast<int>(sub_rows);
    const int from = std::max(sub_row_below(high.y, sub_rows) - first, 0),
              to = std::min(sub_row_below(low.y, sub_rows) - first, static_cast<int>(most));
    const float each = (low.x - high.x) / (low.y - high.y), x = high.x, y = high.y;
    for (int i = from; i < to; ++i)
        into[static_cast<std::size_t>(i)] = x + (middle_of(first + i, sub_rows) - y) * each;
    for (int i = from; i < to; ++i) ++counts_[static_cast<std::size_t>(i)];
}

/// A row of which every sub-row is crossed twice.
void OutlineRows::enter_simple(const float* down, const float* up) {
    for (std::size_t i = 0; i < sub_rows; ++i)
        from_[i] = std::min(down[i], up[i]), to_[i] = std::max(down[i], up[i]);
    const auto [least_from, most_from] = std::minmax({from_[0], from_[1], from_[2], from_[3]});
    const auto [least_to, most_to] = std::minmax({to_[0], to_[1], to_[2], to_[3]});
    all_ = {least_from, most_to};
    full_ = {most_from, least_to};
}

/// Any sub-row.
void OutlineRows::cut(std::size_t sub_row, std::size_t place) {
    Span span{0, 0};
    const std::size_t more = more_count_;
    if (counts_[place] == 2)
        span = {std::min(down_[place], up_[place]), std::max(down_[place], up_[place])};
    else if (counts_[place] > 2)
        span = wind(middle_of(first_ * static_cast<int>(sub_rows) + static_cast<int>(place), sub_rows));
    from_[sub_row] = span.from, to_[sub_row] = span.to;
    if (!span.empty()) all_.add(span.from, span.to);
    for (std::size_t i = more; i < more_count_; ++i) all_.add(more_[i].from, more_[i].to);
    const Span inner = more == more_count_ ? span : Span{};
    full_ = {std::max(full_.from, inner.from), std::min(full_.to, inner.to)};
}

/// Crossings wound up to stretches. @return the first; what comes after it goes to `more_`
Span OutlineRows::wind(float y) {
    struct Crossing {
        float x;
        int turn; ///< 1 down the screen, -1 up
    };
    std::array<Crossing, most_crossings> crossings;
    std::size_t count = 0;
    each_edge(outline_, [&](const Point& a, const Point& b) {
        const bool falls = a.y < b.y;
        const Point &high = falls ? a : b, &low = falls ? b : a;
        if (y < high.y || y >= low.y || count == crossings.size()) return;
        const float each = (low.x - high.x) / (low.y - high.y);
        crossings[count++] = {high.x + (y - high.y) * each, falls ? 1 : -1};
    });
    const std::span all{crossings.data(), count};
    std::sort(all.begin(), all.end(), [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
    Span first{0, 0};
    int winding = 0;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        winding += all[i].turn;
        if (winding == 0) continue;
        const Span span{all[i].x, all[i + 1].x};
        if (first.empty())
            first = span;
        else if (more_count_ < more_.size())
            more_[more_count_++] = span;
    }
    return first;
}

void OutlineRows::enter(int y) {
    const std::size_t place = static_cast<std::size_t>(y - first_) * sub_rows;
    more_count_ = 0;
    constexpr std::array<std::uint8_t, sub_rows> twice{2, 2, 2, 2};
    if (std::equal(twice.begin(), twice.end(), &counts_[place]))
        return enter_simple(&down_[place], &up_[place]);
    all_ = {};
    full_ = {-1e9F, 1e9F};
    for (std::size_t i = 0; i < sub_rows; ++i) cut(i, place + i);
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
