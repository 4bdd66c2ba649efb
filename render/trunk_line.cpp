// Most of what lies behind a figure is black: only where it is not the nearest edge is looked for.
#include "render/trunk_line.hpp"

namespace render {

TrunkLine::TrunkLine(const TrunkItem& trunk, std::span<const Cone> shoulders)
    : trunk_{trunk}, shoulders_{shoulders}, line_{trunk.line,
                                                  std::span{trunk.joints.data(), trunk.joint_count}},
      bands_{std::span{trunk.outline.data(), trunk.count}, line_.reach()} {}

void TrunkLine::load(int first, int count) {
    if (trunk_.line <= 0) return;
    for (std::size_t i = 0; i < shoulders_.size(); ++i) {
        spans_[i].start(first, count);
        shoulders_[i].add_rows(spans_[i], line_.reach());
    }
}

void TrunkLine::enter(int y) {
    if (trunk_.line <= 0) return;
    row_ = y;
    y_ = static_cast<float>(y) + 0.5F;
    Span zone = bands_.at(y);
    for (std::size_t i = 0; i < shoulders_.size(); ++i) zone.add(spans_[i][y].from, spans_[i][y].to);
    zone_ = touched(zone);
}

void TrunkLine::choose_edges() {
    edge_count_ = 0;
    const float reach = line_.reach();
    const auto top = static_cast<float>(band_ * OutlineBands::rows) - reach,
               bottom = static_cast<float>((band_ + 1) * OutlineBands::rows) + reach;
    for (std::size_t i = 0; i < trunk_.count; ++i) {
        const Point &a = trunk_.outline[i], &b = trunk_.outline[i + 1 < trunk_.count ? i + 1 : 0];
        if (std::max(a.y, b.y) < top || std::min(a.y, b.y) > bottom) continue;
        const Point way{b.x - a.x, b.y - a.y};
        const float length2 = way.x * way.x + way.y * way.y;
        edges_[edge_count_++] = {a, way, length2 > 1e-6F ? 1 / length2 : 0, std::min(a.x, b.x) - reach,
                                 std::max(a.x, b.x) + reach};
    }
}

float TrunkLine::distance(float x) {
    const int band = row_ / OutlineBands::rows;
    if (band != band_) {
        band_ = band;
        choose_edges();
    }
    float least = 1e9F;
    for (const Edge& edge : std::span{edges_.data(), edge_count_}) {
        if (x < edge.left || x > edge.right) continue;
        const float px = x - edge.a.x, py = y_ - edge.a.y;
        const float along = std::clamp((px * edge.way.x + py * edge.way.y) * edge.over, 0.0F, 1.0F);
        const float dx = px - edge.way.x * along, dy = py - edge.way.y * along;
        least = std::min(least, dx * dx + dy * dy);
    }
    return std::sqrt(least);
}

void TrunkLine::lay(std::uint32_t& pixel, float x) {
    float nearest = distance(x);
    for (std::size_t i = 0; i < shoulders_.size(); ++i)
        if (spans_[i][row_].near(x)) nearest = std::min(nearest, ConeRow{shoulders_[i], y_}.distance(x));
    if (nearest < line_.reach()) line_.lay(pixel, nearest, x, y_);
}

} // namespace render
