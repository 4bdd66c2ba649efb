// Most of what lies behind a figure is black: only where it is not the nearest edge is looked for.
#include "render/trunk_line.hpp"

#include <utility>

namespace render {

TrunkLine::TrunkLine(const TrunkItem& trunk, std::span<const Cone> shoulders)
    : trunk_{trunk}, shoulders_{shoulders}, line_{trunk.line,
                                                  std::span{trunk.joints.data(), trunk.joint_count}} {}

void TrunkLine::load(int first, int count) {
    if (trunk_.line <= 0) return;
    for (std::size_t i = 0; i < shoulders_.size(); ++i) {
        spans_[i].start(first, count);
        shoulders_[i].add_rows(spans_[i], line_.reach());
    }
    first_ = first;
    edge_count_ = 0;
    for (Band& one : bands_) one.count = 0, one.all = {};
    const float top = static_cast<float>(first) - line_.reach(),
                bottom = static_cast<float>(first + count) + line_.reach();
    const Point* before = &trunk_.outline[trunk_.count - 1U];
    for (const Point& b : std::span{trunk_.outline.data(), trunk_.count}) {
        const Point& a = *std::exchange(before, &b);
        if (std::max(a.y, b.y) >= top && std::min(a.y, b.y) <= bottom) add_edge(a, b);
    }
}

void TrunkLine::add_edge(const Point& a, const Point& b) {
    const bool falls = a.y < b.y;
    const Point &high = falls ? a : b, &low = falls ? b : a;
    const Point way{low.x - high.x, low.y - high.y};
    const float length2 = way.x * way.x + way.y * way.y, each = way.y > 1e-3F ? way.x / way.y : 0;
    const auto number = static_cast<std::uint8_t>(edge_count_);
    edges_[edge_count_++] = {high, way, length2 > 1e-6F ? 1 / length2 : 0};

    // Each band reaches from its first row to its last, and as far beyond as the line does.
    constexpr auto height = static_cast<float>(band);
    const float reach = line_.reach();
    const auto band_of = [&](float y) { return floor_of((y - static_cast<float>(first_)) / height); };
    const int from = std::max(band_of(high.y - reach), 0),
              to = std::min(band_of(low.y + reach), static_cast<int>(bands_.size()) - 1);
    for (int i = from; i <= to; ++i) {
        const float top = static_cast<float>(first_ + i * band) - reach, bottom = top + height + 2 * reach;
        const float one = high.y < top ? high.x + (top - high.y) * each : high.x,
                    other = low.y > bottom ? low.x - (low.y - bottom) * each : low.x;
        const float left = std::min(one, other) - reach, right = std::max(one, other) + reach;
        Band& into = bands_[static_cast<std::size_t>(i)];
        into.near[into.count++] = {number, left, right};
        into.all.add(left, right);
    }
}

void TrunkLine::enter(int y) {
    if (trunk_.line <= 0) return;
    here_ = &bands_[static_cast<std::size_t>((y - first_) / band)];
    row_ = y;
    y_ = static_cast<float>(y) + 0.5F;
    fades_ = line_.fades_at(y_);
    Span zone = here_->all;
    shoulders_near_ = false;
    for (std::size_t i = 0; i < shoulders_.size(); ++i) {
        const Span span = spans_[i][y];
        if (span.empty()) continue;
        shoulders_near_ = true;
        zone.add(span.from, span.to);
    }
    zone_ = touched(zone);
}

float TrunkLine::distance(std::span<const Band::Near> edges, float x) const {
    float least = 1e9F;
    for (const Band::Near& near : edges) {
        if (x < near.left || x > near.right) continue;
        const Edge& edge = edges_[near.edge];
        const float px = x - edge.at.x, py = y_ - edge.at.y;
        const float along = std::clamp((px * edge.way.x + py * edge.way.y) * edge.over, 0.0F, 1.0F);
        const float dx = px - edge.way.x * along, dy = py - edge.way.y * along;
        least = std::min(least, dx * dx + dy * dy);
    }
    return std::sqrt(least);
}

float TrunkLine::distance_to_shoulders(float x) const {
    float least = 1e9F;
    for (std::size_t i = 0; i < shoulders_.size(); ++i)
        if (spans_[i][row_].near(x)) least = std::min(least, ConeRow{shoulders_[i], y_}.distance(x));
    return least;
}

void TrunkLine::lay(std::uint32_t* row, Stretch part) const {
    // One flank's alone, most often.
    std::array<Band::Near, TrunkItem::most> edges;
    std::size_t count = 0;
    const auto left = static_cast<float>(part.from), right = static_cast<float>(part.to);
    for (const Band::Near& near : std::span{here_->near.data(), here_->count})
        if (near.left < right && near.right > left) edges[count++] = near;
    for (int column = part.from; column < part.to; ++column) {
        if (row[column] == packed({})) continue;
        const float x = static_cast<float>(column) + 0.5F;
        float nearest = distance({edges.data(), count}, x);
        if (shoulders_near_) nearest = std::min(nearest, distance_to_shoulders(x));
        if (nearest >= line_.reach()) continue;
        if (fades_)
            line_.lay(row[column], nearest, x, y_);
        else
            line_.lay(row[column], nearest);
    }
}

void TrunkLine::draw(std::uint32_t* row, Stretch part) const {
    part = common(part, zone_);
    while (part.from < part.to && row[part.from] == packed({})) ++part.from;
    if (!part.empty()) lay(row, part);
}

} // namespace render
