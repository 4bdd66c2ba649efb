// A capsule's flanks, and the rows that lie between them.
#include "render/cone.hpp"

namespace render {

void RowSpans::add_circle(Point centre, float radius) {
    if (radius <= 0) return;
    const Stretch part = rows(centre.y - radius, centre.y + radius);
    const float r2 = radius * radius, down = static_cast<float>(first_) + 0.5F - centre.y;
    for (int i = part.from; i < part.to; ++i) {
        const float dy = down + static_cast<float>(i), half = std::sqrt(std::max(r2 - dy * dy, 0.0F));
        const auto row = static_cast<std::size_t>(i);
        from_[row] = std::min(from_[row], centre.x - half);
        to_[row] = std::max(to_[row], centre.x + half);
    }
}

void RowSpans::add_line(const Point& from, const Point& to, float bow) {
    const Stretch part = rows(std::min(from.y, to.y), std::max(from.y, to.y));
    if (part.empty()) return;
    const float each = 1 / (to.y - from.y), way = to.x - from.x,
                start = (static_cast<float>(first_) + 0.5F - from.y) * each;
    for (int i = part.from; i < part.to; ++i) {
        const float share = start + static_cast<float>(i) * each, out = share * (1 - share);
        const float x = from.x + way * share + bow * out * out;
        const auto row = static_cast<std::size_t>(i);
        from_[row] = std::min(from_[row], x);
        to_[row] = std::max(to_[row], x);
    }
}

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
    into.add_circle(c_.a, c_.ra + margin);
    if (pieces_ == 0) return;
    into.add_circle(c_.b, c_.rb + margin);
    for (const Flank& flank : flanks_) {
        const auto moved = [&](std::size_t i) {
            const Point& point = flank.points[i];
            return Point{point.x + flank.out.x * margin, point.y + flank.out.y * margin};
        };
        if (std::abs(flank.out.x) * steepest >= 1)
            into.add_line(moved(0), moved(pieces_), 16 * c_.belly / flank.out.x);
        else
            for (std::size_t i = 0; i < pieces_; ++i) into.add_line(moved(i), moved(i + 1));
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
