// Crossings of sub-rows with the outline's edges, wound up to stretches.
#include "render/outline.hpp"

namespace render {

void OutlineRow::choose_edges() {
    edge_count_ = 0;
    const auto top = static_cast<float>(first_), bottom = static_cast<float>(behind_);
    for (std::size_t i = 0; i < outline_.size() && edge_count_ < edges_.size(); ++i) {
        const Point &a = outline_[i], &b = outline_[i + 1 < outline_.size() ? i + 1 : 0];
        const auto [high, low] = std::minmax(a.y, b.y);
        if (low <= top || high > bottom || high == low) continue;
        const float each = (b.x - a.x) / (b.y - a.y);
        edges_[edge_count_++] = {high, low, a, each, b.y > a.y ? 1 : -1};
    }
}

OutlineRow::Cuts OutlineRow::cut(float y) const {
    struct Crossing {
        float x;
        int turn;
    };
    std::array<Crossing, 16> crossings;
    std::size_t count = 0;
    for (std::size_t k = 0; k < edge_count_ && count < crossings.size(); ++k) {
        const Edge& edge = edges_[k];
        if (y < edge.top || y >= edge.bottom) continue;
        const Crossing made{edge.at.x + (y - edge.at.y) * edge.each, edge.turn};
        std::size_t place = count++;
        for (; place > 0 && crossings[place - 1].x > made.x; --place) crossings[place] = crossings[place - 1];
        crossings[place] = made;
    }
    Cuts cuts;
    int winding = 0;
    for (std::size_t i = 0; i + 1 < count && cuts.count < cuts.spans.size(); ++i) {
        winding += crossings[i].turn;
        if (winding != 0) cuts.spans[cuts.count++] = {crossings[i].x, crossings[i + 1].x};
    }
    return cuts;
}

void OutlineRow::enter(int y) {
    if (y < first_ || y >= behind_) {
        first_ = y - (y % block + block) % block;
        behind_ = first_ + block;
        choose_edges();
    }
    all_ = {};
    full_ = {-1e9F, 1e9F};
    for (int i = 0; i < sub_rows; ++i) {
        Cuts& cuts = cuts_[static_cast<std::size_t>(i)];
        cuts = cut(static_cast<float>(y) + (static_cast<float>(i) + 0.5F) / sub_rows);
        for (std::size_t k = 0; k < cuts.count; ++k) all_.add(cuts.spans[k].from, cuts.spans[k].to);
        const Span first = cuts.count == 1 ? cuts.spans[0] : Span{};
        full_ = {std::max(full_.from, first.from), std::min(full_.to, first.to)};
    }
}

float OutlineRow::coverage(int x) const {
    const auto left = static_cast<float>(x), right = left + 1;
    float sum = 0;
    for (const Cuts& cuts : cuts_)
        for (std::size_t k = 0; k < cuts.count; ++k)
            sum += std::max(0.0F, std::min(right, cuts.spans[k].to) - std::max(left, cuts.spans[k].from));
    return sum / sub_rows;
}

} // namespace render
