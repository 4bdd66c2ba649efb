// Row by row: inside a limb's edges a plain stretch of shades, at them every pixel by its distance. Where
// capsules of one body meet the higher surface wins, as in a solid, so no seam shows.
#include "render/limbs.hpp"

#include "render/cone.hpp"
#include "render/dark_line.hpp"
#include "render/shade.hpp"

namespace render {
namespace {

/// The capsules of a limb, and one row of them.
class Solid {
public:
    explicit Solid(const LimbItem& limb) : limb_{limb} {
        for (std::size_t i = 0; i < limb.count; ++i) cones_[i] = Cone{limb.parts[i], limb.flat_ends};
    }

    /// Makes ready for `count` rows from `first` on, with `reach` px around the edge.
    void load(int first, int count, float reach) {
        reach_ = reach;
        coloured_rows_.start(first, count);
        for (std::size_t i = 0; i < limb_.count; ++i) {
            spans_[i].start(first, count);
            cones_[i].add_rows(spans_[i], i < limb_.own ? reach : 0);
            if (i >= limb_.own) continue;
            cones_[i].add_rows(coloured_rows_, 0.5F);
            bodies_[i].start(first, count);
            cones_[i].add_inside(bodies_[i], 0.5F);
        }
    }
    /// Goes to one of these rows.
    void enter(int y) {
        row_ = y;
        y_ = static_cast<float>(y) + 0.5F;
        Span all, coloured = coloured_rows_[y], body;
        shaped_ = {};
        active_count_ = 0;
        for (std::size_t i = 0; i < limb_.count; ++i) {
            const Span& span = spans_[i][y];
            if (span.empty()) continue;
            if (i >= limb_.own) {
                // One that takes no part of the limb in this row shapes nothing there.
                if (span.from >= coloured.to || coloured.from >= span.to) continue;
                shaped_.add(span.from, span.to);
            } else if (limb_.own > 1) {
                shaped_.add(span.from, span.to);
            }
            active_[active_count_++] = i;
            rows_[i] = ConeRow{cones_[i], y_};
            if (i >= limb_.own) continue;
            all.add(span.from, span.to);
            Span inner = bodies_[i][y];
            cones_[i].cut_ends(inner, y_, 0.5F);
            if (inner.to - inner.from > body.to - body.from) body = inner;
        }
        if (limb_.cut) {
            all.cut(cut_base() - reach_, limb_.cut_out.x);
            coloured.cut(cut_base() - 0.5F, limb_.cut_out.x);
            body.cut(cut_base() + 0.5F, limb_.cut_out.x);
        }
        if (limb_.own == 1 && !all.empty()) bends_ = rows_[0].bends();
        all_ = touched(all);
        coloured_ = common(all_, touched(coloured));
        body_ = common(coloured_, held(body));
    }
    /// Pixels that may change; those that may get colour; those of them that lie well inside.
    [[nodiscard]] const Stretch& all() const { return all_; }
    [[nodiscard]] const Stretch& coloured() const { return coloured_; }
    [[nodiscard]] const Stretch& body() const { return body_; }
    /// The next pixel behind `x` at which to ask for the normal.
    [[nodiscard]] int place_after(int x) const {
        int next = 1 << 24;
        for (const int bend : bends_)
            if (bend > x) next = std::min(next, bend);
        const auto at = static_cast<float>(x);
        if (shaped_.empty() || at > shaped_.to) return next;
        if (at < shaped_.from - 16) return std::min(next, static_cast<int>(shaped_.from));
        return (x | 15) + 1;
    }

    /// Px to the edge of what is drawn, negative inside.
    [[nodiscard]] float distance(float x) const {
        if (limb_.own == 1 && !limb_.cut) return rows_[0].distance(x);
        float least = 1e9F;
        for (std::size_t i = 0; i < limb_.own; ++i)
            if (spans_[i][row_].holds(x)) least = std::min(least, rows_[i].distance(x));
        return limb_.cut ? std::max(least, cut_base() + x * limb_.cut_out.x) : least;
    }

    [[nodiscard]] Normal normal_at(int pixel) const {
        const float x = static_cast<float>(pixel) + 0.5F;
        if (active_count_ == 1) return rows_[active_[0]].at(x).normal;
        Surface top;
        for (std::size_t k = 0; k < active_count_; ++k) {
            const std::size_t i = active_[k];
            if (!spans_[i][row_].holds(x)) continue;
            const Surface surface = rows_[i].at(x);
            if (surface.height > 0) top = top.height > 0 ? merged(top, surface) : surface;
        }
        return top.height > 0 ? top.normal : nearest(x).at(x).normal;
    }

private:
    [[nodiscard]] float cut_base() const {
        return (y_ - limb_.cut_at.y) * limb_.cut_out.y - limb_.cut_at.x * limb_.cut_out.x;
    }
    [[nodiscard]] const ConeRow& nearest(float x) const {
        if (limb_.own == 1) return rows_[0];
        std::size_t found = 0;
        float least = 1e9F;
        for (std::size_t i = 0; i < limb_.own; ++i) {
            if (spans_[i][row_].empty()) continue;
            const float distance = rows_[i].distance(x);
            if (distance < least) least = distance, found = i;
        }
        return rows_[found];
    }

    const LimbItem& limb_;
    std::array<Cone, LimbItem::most> cones_;
    std::array<ConeRow, LimbItem::most> rows_;
    std::array<RowSpans, LimbItem::most> spans_, bodies_;
    RowSpans coloured_rows_;
    std::array<int, 3> bends_{};
    Stretch all_, coloured_, body_;
    std::array<std::size_t, LimbItem::most> active_{}; ///< capsules in this row
    std::size_t active_count_ = 0;
    Span shaped_; ///< where several capsules shape the surface in this row
    int row_ = 0;
    float y_ = 0, reach_ = 0;
};

class LimbRows {
public:
    LimbRows(const Canvas& canvas, const LimbItem& limb, const Shade& shade, const DarkLine& line)
        : canvas_{canvas}, solid_{limb}, shade_{shade}, line_{line} {}

    void load(int first, int count) { solid_.load(first, count, line_.reach()); }
    void enter(int y) { solid_.enter(y); }
    void draw(int y, int from, int to) {
        row_ = canvas_.row(y);
        y_ = static_cast<float>(y) + 0.5F;
        const Stretch clip{from, to}, &all = solid_.all(), &coloured = solid_.coloured();
        if (coloured.empty()) return draw_line(common(all, clip));
        draw_line(common({all.from, coloured.from}, clip));
        draw_line(common({coloured.to, all.to}, clip));
        shade_.paint(row_, {coloured, solid_.body(), clip}, solid_,
                     [&](int x, std::uint32_t colour) { draw_edge(x, colour); });
    }

private:
    /// Where the row has no colour of the limb.
    void draw_line(const Stretch& part) const {
        for (int x = part.from; x < part.to; ++x)
            if (row_[x] != packed({})) darken(x); // most of what is behind a figure is black
    }
    void darken(int x) const {
        const float cx = static_cast<float>(x) + 0.5F, distance = solid_.distance(cx);
        if (distance > -0.5F && distance <= line_.reach()) line_.lay(row_[x], distance, cx, y_);
    }
    void draw_edge(int x, std::uint32_t colour) const {
        const float cx = static_cast<float>(x) + 0.5F, distance = solid_.distance(cx);
        if (distance > line_.reach()) return;
        if (distance > -0.5F) line_.lay(row_[x], distance, cx, y_);
        if (distance < 0.5F) blend(row_[x], colour, alpha_of(0.5F - distance));
    }

    const Canvas& canvas_;
    Solid solid_;
    Shade shade_;
    DarkLine line_;
    std::uint32_t* row_ = nullptr;
    float y_ = 0;
};

} // namespace

LimbItem flat(const Capsule& capsule, Colour colour) {
    LimbItem item;
    item.parts[0] = capsule;
    item.own = item.count = 1;
    item.dark = colour;
    return item;
}

Box united(const Box& a, const Box& b) {
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

Box bounds_of(const Capsule& c) {
    const float ra = c.ra + c.belly, rb = c.rb + c.belly;
    return united({c.a.x - ra, c.a.y - ra, 2 * ra, 2 * ra}, {c.b.x - rb, c.b.y - rb, 2 * rb, 2 * rb});
}

Box bounds_of(const LimbItem& limb) {
    Box box = bounds_of(limb.parts[0]);
    for (std::size_t i = 1; i < limb.own; ++i) box = united(box, bounds_of(limb.parts[i]));
    return {box.x - limb.line, box.y - limb.line, box.w + 2 * limb.line, box.h + 2 * limb.line};
}

void fill(const Canvas& canvas, Parts parts, const LimbItem& limb, Colour lit) {
    LimbRows rows{canvas, limb, Shade{limb.dark, lit},
                  DarkLine{limb.line, std::span{limb.joints.data(), limb.joint_count}}};
    each_row(parts, around(bounds_of(limb)), rows);
}

} // namespace render
