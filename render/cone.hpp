// A capsule made ready to be asked about rows of pixels: which part of one it takes, how far its edge is, how
// it faces the light. Used by the figure's rasteriser only.
#pragma once

#include "render/draw_list.hpp"
#include "render/shade.hpp"

#include <algorithm>
#include <cmath>

namespace render {

/// What a pixel shows of a round body.
struct Surface {
    float height = -1; ///< px above the picture's plane; negative outside
    Normal normal;
};

/// The higher of two surfaces of one solid; where they are nearly as high, one flows into the other.
[[nodiscard]] inline Surface merged(const Surface& a, const Surface& b) {
    const float high = std::max(a.height, b.height), soft = 0.22F * high, over = b.height - a.height;
    if (std::abs(over) >= soft) return over < 0 ? a : b;
    const float t = 0.5F + 0.5F * over / soft;
    return {high, {a.normal.x + (b.normal.x - a.normal.x) * t, a.normal.y + (b.normal.y - a.normal.y) * t}};
}

/// From `from` to `to`, px; empty when from >= to.
struct Span {
    float from = 1e9F, to = -1e9F;
    void add(float a, float b) { from = std::min(from, a), to = std::max(to, b); }
    /// Leaves what lies on the inner side: where base + x * slope <= 0.
    void cut(float base, float slope) {
        if (slope > 0) to = std::min(to, -base / slope);
        if (slope < 0) from = std::max(from, -base / slope);
        if (slope == 0 && base > 0) *this = {};
    }
    [[nodiscard]] bool empty() const { return from >= to; }
    [[nodiscard]] bool holds(float x) const { return x > from && x < to; }
    [[nodiscard]] bool near(float x) const { return x >= from - 1 && x <= to + 1; }
};

/// std::floor is a call into a library on a plain x86-64.
[[nodiscard]] inline int floor_of(float x) {
    const int whole = static_cast<int>(x);
    return whole - (static_cast<float>(whole) > x ? 1 : 0);
}
/// Pixels of which a span takes anything, and those whose middle it holds.
[[nodiscard]] inline Stretch touched(const Span& s) {
    return s.empty() ? Stretch{} : Stretch{floor_of(s.from), -floor_of(-s.to)};
}
[[nodiscard]] inline Stretch held(const Span& s) {
    return s.empty() ? Stretch{} : Stretch{-floor_of(0.5F - s.from), floor_of(s.to + 0.5F)};
}

/// A block of rows and what something takes of each: where that begins apart from where it ends, so that
/// several rows are worked out at once.
class RowSpans {
public:
    static constexpr int most = 32; ///< rows that share their preparation

    void start(int first, int count) {
        first_ = first, count_ = count;
        std::fill_n(from_.begin(), count, Span{}.from);
        std::fill_n(to_.begin(), count, Span{}.to);
    }
    [[nodiscard]] Span operator[](int y) const {
        const auto row = static_cast<std::size_t>(y - first_);
        return {from_[row], to_[row]};
    }
    void add_circle(Point centre, float radius);
    /// The places at which the middles of rows cross the way from one point to the other, which bows out to
    /// the right by `bow` times (share of the way times what is left of it) squared; px.
    void add_line(const Point& from, const Point& to, float bow = 0);

private:
    /// The rows whose middles lie between `top` and `bottom`, counted from the first.
    [[nodiscard]] Stretch rows(float top, float bottom) const {
        const auto above = static_cast<float>(first_);
        return common(held({top - above, bottom - above}), {0, count_});
    }

    int first_ = 0, count_ = 0;
    std::array<float, static_cast<std::size_t>(most)> from_, to_;
};

class Cone {
public:
    Cone() = default;
    explicit Cone(const Capsule& capsule, bool flat_ends = false);

    /// The parts of the rows in `into` that it takes, grown by `margin`.
    void add_rows(RowSpans& into, float margin) const { add_hull(into, margin + 0.06F * c_.belly); }
    /// Parts of the rows in which every place is at least `depth` inside; nearly all of them. Flat ends are
    /// not thought of: `cut_ends` does.
    void add_inside(RowSpans& into, float depth) const;
    /// All that it takes of the rows between `top` and `bottom`, grown by `margin`.
    [[nodiscard]] Span between(float top, float bottom, float margin) const;
    /// What is left of `span`, in row `y`, at least `depth` inside of flat ends.
    void cut_ends(Span& span, float y, float depth) const {
        if (!flat_) return;
        const float along = (y - c_.a.y) * uy_ - c_.a.x * ux_;
        span.cut(depth - along, -ux_);
        span.cut(depth + along - length_, ux_);
    }

private:
    friend class ConeRow;
    friend class Flanks;

    /// Both circles and all between the flanks, moved out by `margin`.
    void add_hull(RowSpans& into, float margin) const;
    /// A flank that rows cross at less of a slant than this, px along the row for one of distance, is
    /// followed row by row.
    static constexpr float steepest = 3;

    /// The curve along which it is touched from one side: straight, or in pieces where it swells.
    static constexpr std::size_t most_pieces = 6;
    struct Flank {
        Normal out;
        std::array<Point, most_pieces + 1> points;
    };

    Capsule c_;
    bool flat_ = false;
    float length_ = 0, over_length_ = 0, ux_ = 1, uy_ = 0;
    float slope_ = 0, rise_ = 1; ///< of the flanks against the axis
    float lean_ = 0;             ///< slope over rise
    std::size_t pieces_ = 0;
    std::array<Flank, 2> flanks_;
};

/// A cone in one row: what stays the same along it is worked out once.
class ConeRow {
public:
    ConeRow() = default;
    ConeRow(const Cone& cone, float y)
        : cone_{&cone}, py_{y - cone.c_.a.y}, along_{py_ * cone.uy_ - cone.c_.a.x * cone.ux_},
          across_{py_ * cone.ux_ + cone.c_.a.x * cone.uy_} {}

    /// Px to the edge, negative inside.
    [[nodiscard]] float distance(float x) const {
        const Cone& k = *cone_;
        const float along = along_ + x * k.ux_, across = std::abs(across_ - x * k.uy_);
        const float t = along - across * k.lean_;
        float distance = 0;
        if (t <= 0)
            distance = length_of(x - k.c_.a.x, py_) - k.c_.ra;
        else if (t >= k.length_)
            distance = length_of(x - k.c_.b.x, py_ + k.c_.a.y - k.c_.b.y) - k.c_.rb;
        else // of a straight flank, less what swells out over it
            distance = across * k.rise_ + along * k.slope_ - k.c_.ra - swell(t);
        return k.flat_ ? std::max({distance, -along, along - k.length_}) : distance;
    }

    [[nodiscard]] Surface at(float x) const {
        const Cone& k = *cone_;
        const float along = along_ + x * k.ux_, across = std::abs(across_ - x * k.uy_);
        // The sphere of the capsule whose surface lies under the pixel.
        const float t = std::clamp(along - across * k.lean_, 0.0F, k.length_);
        const float r = std::max(k.c_.ra - k.slope_ * t + swell(t), 1e-3F), over = 1 / r;
        const float vx = x - k.c_.a.x - k.ux_ * t, vy = py_ - k.uy_ * t;
        const float high2 = r * r - vx * vx - vy * vy;
        return {high2 > 0 ? std::sqrt(high2) : -1, {vx * over, vy * over}};
    }

private:
    static float length_of(float x, float y) { return std::sqrt(x * x + y * y); }
    [[nodiscard]] float swell(float t) const {
        if (cone_->c_.belly <= 0) return 0;
        const float share = t * cone_->over_length_, bow = share * (1 - share);
        return cone_->c_.belly * 16 * bow * bow;
    }

    const Cone* cone_ = nullptr;
    float py_ = 0, along_ = 0, across_ = 0;
};

} // namespace render
