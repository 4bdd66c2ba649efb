// A capsule's flanks, and the rows that lie between them.
#include "render/cone.hpp"

namespace render {
namespace {

void add_circle(RowSpans& into, Point centre, float r) {
    if (r <= 0) return;
    const Stretch rows = into.rows(centre.y - r, centre.y + r);
    const float r2 = r * r;
    Span* span = rows.empty() ? nullptr : &into[rows.from];
    for (int y = rows.from; y < rows.to; ++y, ++span) {
        const float dy = static_cast<float>(y) + 0.5F - centre.y, half2 = r2 - dy * dy;
        const float half = half2 > 0 ? std::sqrt(half2) : 0;
        span->add(centre.x - half, centre.x + half);
    }
}

void add_edge(RowSpans& into, const Point& a, const Point& b) {
    const Stretch rows = into.rows(std::min(a.y, b.y), std::max(a.y, b.y));
    if (rows.empty()) return;
    const float each = (b.x - a.x) / (b.y - a.y);
    float x = a.x + (static_cast<float>(rows.from) + 0.5F - a.y) * each;
    Span* span = &into[rows.from];
    for (int y = rows.from; y < rows.to; ++y, ++span, x += each) span->add(x, x);
}

} // namespace

Cone::Cone(const Capsule& capsule, bool flat_ends) : c_{capsule}, flat_{flat_ends} {
    const float dx = c_.b.x - c_.a.x, dy = c_.b.y - c_.a.y, length = std::sqrt(dx * dx + dy * dy);
    const float taper = c_.ra - c_.rb;
    if (length <= std::abs(taper) + 1e-3F) { // one circle hides the other
        if (c_.rb > c_.ra) c_.a = c_.b, c_.ra = c_.rb;
        c_.b = c_.a, c_.rb = c_.ra;
        c_.belly = 0;
        return;
    }
    length_ = length;
    over_length_ = 1 / length;
    ux_ = dx * over_length_, uy_ = dy * over_length_;
    slope_ = taper * over_length_;
    rise_ = std::sqrt(1 - slope_ * slope_);
    lean_ = slope_ / rise_;
    pieces_ = c_.belly > 0 ? most_pieces : 1;
    for (std::size_t side = 0; side < flanks_.size(); ++side) {
        const float across = side == 0 ? rise_ : -rise_;
        Flank& flank = flanks_[side];
        flank.out = {slope_ * ux_ + across * uy_, slope_ * uy_ - across * ux_};
        for (std::size_t i = 0; i <= pieces_; ++i) {
            const float share = static_cast<float>(i) / static_cast<float>(pieces_),
                        bow = share * (1 - share);
            const float out = c_.ra - taper * share + c_.belly * 16 * bow * bow;
            flank.points[i] = {c_.a.x + dx * share + flank.out.x * out,
                               c_.a.y + dy * share + flank.out.y * out};
        }
    }
}

void Cone::add_hull(RowSpans& into, float margin) const {
    add_circle(into, c_.a, c_.ra + margin);
    if (pieces_ == 0) return;
    add_circle(into, c_.b, c_.rb + margin);
    for (const Flank& flank : flanks_) {
        const Point by{flank.out.x * margin, flank.out.y * margin};
        for (std::size_t i = 0; i < pieces_; ++i) {
            const Point &a = flank.points[i], &b = flank.points[i + 1];
            add_edge(into, {a.x + by.x, a.y + by.y}, {b.x + by.x, b.y + by.y});
        }
    }
}

Span Cone::between(float top, float bottom, float margin) const {
    Span span;
    const auto add_round = [&](Point centre, float r) {
        const float dy = std::max({0.0F, top - centre.y, centre.y - bottom});
        if (dy >= r) return;
        const float half = std::sqrt(r * r - dy * dy);
        span.add(centre.x - half, centre.x + half);
    };
    // Two pieces a flank: the curve runs a little outside of them.
    margin += 0.15F * c_.belly;
    add_round(c_.a, c_.ra + margin);
    if (pieces_ == 0) return span;
    add_round(c_.b, c_.rb + margin);
    const std::size_t half = (pieces_ + 1) / 2;
    for (const Flank& flank : flanks_) {
        const Point by{flank.out.x * margin, flank.out.y * margin};
        for (std::size_t i = 0; i < pieces_; i += half) {
            Point a = flank.points[i], b = flank.points[i + half];
            a = {a.x + by.x, a.y + by.y}, b = {b.x + by.x, b.y + by.y};
            if (std::max(a.y, b.y) < top || std::min(a.y, b.y) > bottom) continue;
            const float each = std::abs(b.y - a.y) > 1e-3F ? (b.x - a.x) / (b.y - a.y) : 0;
            for (Point* p : {&a, &b}) {
                const float level = std::clamp(p->y, top, bottom);
                p->x += (level - p->y) * each;
                span.add(p->x, p->x);
            }
        }
    }
    return span;
}

void Cone::add_inside(RowSpans& into, float depth) const {
    // Between two pieces of a flank, and where it bends in, the curve runs a little inside of them.
    depth += 0.25F * c_.belly;
    // A thin end has no inside, and the flanks cross behind it.
    if (std::min(c_.ra, c_.rb) > depth) add_hull(into, -depth);
}

} // namespace render
