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
        compound_ = false;
        for (std::size_t i = 0; i < limb_.count; ++i) {
            const Span& span = spans_[i][y];
            if (span.empty()) continue;
            rows_[i] = ConeRow{cones_[i], y_};
            compound_ = compound_ || i > 0;
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
        if (!compound_ && !all.empty()) bends_ = rows_[0].bends();
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
        if (compound_) return (x | 7) + 1;
        int next = 1 << 24;
        for (const int bend : bends_)
            if (bend > x) next = std::min(next, bend);
        return next;
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
        Surface top;
        for (std::size_t i = 0; i < limb_.count; ++i) {
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
    bool compound_ = false; ///< several capsules shape the surface in this row
    int row_ = 0;
    float y_ = 0, reach_ = 0;
};

/// The dark line where a row has no colour of the limb.
void draw_line(std::uint32_t* row, const Stretch& part, float y, const Solid& solid, const DarkLine& line) {
    for (int x = part.from; x < part.to; ++x) {
        if (row[x] == packed({})) continue; // nothing to darken, as behind most of a figure
        const float cx = static_cast<float>(x) + 0.5F, distance = solid.distance(cx);
        if (distance > -0.5F && distance <= line.reach()) line.lay(row[x], distance, cx, y);
    }
}

void draw_row(std::uint32_t* row, const Stretch& clip, float y, const Solid& solid, const Shade& shade,
              const DarkLine& line) {
    const Stretch &all = solid.all(), &coloured = solid.coloured();
    if (coloured.empty()) return draw_line(row, common(all, clip), y, solid, line);
    draw_line(row, common({all.from, coloured.from}, clip), y, solid, line);
    draw_line(row, common({coloured.to, all.to}, clip), y, solid, line);
    shade.paint(row, {coloured, solid.body(), clip}, solid, [&](int x, std::uint32_t colour) {
        const float cx = static_cast<float>(x) + 0.5F, distance = solid.distance(cx);
        if (distance > line.reach()) return;
        if (distance > -0.5F) line.lay(row[x], distance, cx, y);
        if (distance < 0.5F) blend(row[x], colour, alpha_of(0.5F - distance));
    });
}

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
    const Shade shade{limb.dark, lit};
    const DarkLine line{limb.line, std::span{limb.joints.data(), limb.joint_count}};
    Solid solid{limb};
    const PixelBox area = around(bounds_of(limb));
    each_block(parts, area, RowSpans::most, [&](const PixelBox& block) {
        solid.load(block.y, block.h, line.reach());
        for (int y = block.y; y < block.bottom(); ++y) {
            solid.enter(y);
            draw_row(canvas.row(y), {block.x, block.right()}, static_cast<float>(y) + 0.5F, solid, shade,
                     line);
        }
    });
}

} // namespace render
