// A limb as one solid: its capsules, and one row of them. Asked for every pixel, so it stands here whole.
// Used by the figure's rasteriser only.
#pragma once

#include "render/cover.hpp"
#include "render/flanks.hpp"
#include "render/limbs.hpp"
#include "render/normal_grid.hpp"

namespace render {

/// The capsules of a limb, and one row of them.
class Solid {
public:
    /// @param own  what it covers, where that is known
    explicit Solid(const LimbItem& limb, const Veil::Piece& own = {}) : limb_{limb}, own_{own} {
        for (std::size_t i = 0; i < limb.count; ++i) {
            cones_[i] = Cone{limb.parts[i], limb.flat_ends};
            const Box box = bounds_of(limb.parts[i]);
            tall_[i] = {box.y - limb.line - 1, box.bottom() + limb.line + 1};
            if (i < limb.own && !limb.cut) flanks_[i] = Flanks{cones_[i]};
        }
        normals_.start(around(bounds_of(limb)));
    }

    /// Makes ready for `count` rows from `first` on, with `reach` px around the edge.
    void load(int first, int count, float reach) {
        reach_ = reach;
        first_ = first, count_ = count;
        bodies_loaded_ = spans_loaded_ = false;
    }
    /// The capsule that such a row crosses from flank to flank, with nothing else about it; `none` when it
    /// is more to look at.
    static constexpr std::size_t none = LimbItem::most;
    [[nodiscard]] std::size_t plain(int y) {
        std::size_t found = none;
        for (std::size_t i = 0; i < limb_.own && found == none; ++i)
            if (flanks_[i].has(y)) found = i;
        if (found == none) return none;
        const float middle = static_cast<float>(y) + 0.5F;
        for (std::size_t i = 0; i < limb_.count; ++i) {
            if (i == found || !tall_[i].holds(middle)) continue;
            if (!spans_loaded_) load_spans();
            const Stretch mine = flanks_[found].all(flanks_[found].row(y), reach_);
            if (!common(touched(spans_[i][y]), mine).empty()) return none;
            if (i < limb_.own && !spans_[i][y].empty()) return none;
        }
        return found;
    }
    [[nodiscard]] const Flanks& flanks(std::size_t i) const { return flanks_[i]; }

    /// What lies well inside in one of the rows.
    [[nodiscard]] Stretch body_in(int y) {
        const std::size_t i = plain(y);
        if (i != none) return flanks_[i].body(flanks_[i].row(y));
        return body_of(y);
    }

    /// Goes to one of these rows.
    void enter(int y) {
        if (!spans_loaded_) load_spans();
        row_ = y;
        y_ = static_cast<float>(y) + 0.5F;
        Span all, coloured = coloured_rows_[y];
        for (std::size_t i = 0; i < limb_.own; ++i) {
            const Span span = spans_[i][y];
            if (span.empty()) continue;
            rows_[i] = ConeRow{cones_[i], y_};
            all.add(span.from, span.to);
        }
        if (limb_.cut) {
            all.cut(cut_base(y_) - reach_, limb_.cut_out.x);
            coloured.cut(cut_base(y_) - 0.5F, limb_.cut_out.x);
        }
        all_ = touched(all);
        coloured_ = common(all_, touched(coloured));
        body_ = common(coloured_, own_.rows.empty() ? body_of(y) : own_.at(y));
    }
    /// Pixels that may change; those that may get colour; those of them that lie well inside.
    [[nodiscard]] const Stretch& all() const { return all_; }
    [[nodiscard]] const Stretch& coloured() const { return coloured_; }
    [[nodiscard]] const Stretch& body() const { return body_; }
    /// Makes ready to be asked for the normals of `part` of the row.
    void shape(const Stretch& part) {
        normals_.enter(row_, part, [&](float x, float y) { return normal_of(x, y); });
    }
    [[nodiscard]] const NormalGrid& normals() const { return normals_; }

    /// Px to the edge of what is drawn, negative inside.
    [[nodiscard]] float distance(float x) const {
        if (limb_.own == 1 && !limb_.cut) return rows_[0].distance(x);
        float least = 1e9F;
        for (std::size_t i = 0; i < limb_.own; ++i)
            if (spans_[i][row_].holds(x)) least = std::min(least, rows_[i].distance(x));
        return limb_.cut ? std::max(least, cut_base(y_) + x * limb_.cut_out.x) : least;
    }

private:
    void load_spans() {
        spans_loaded_ = true;
        coloured_rows_.start(first_, count_);
        for (std::size_t i = 0; i < limb_.count; ++i) {
            spans_[i].start(first_, count_);
            cones_[i].add_rows(spans_[i], i < limb_.own ? reach_ : 0);
            if (i < limb_.own) cones_[i].add_rows(coloured_rows_, 0.5F);
        }
    }
    void load_bodies() {
        bodies_loaded_ = true;
        for (std::size_t i = 0; i < limb_.own; ++i) {
            bodies_[i].start(first_, count_);
            cones_[i].add_inside(bodies_[i], 0.5F);
        }
    }
    [[nodiscard]] Stretch body_of(int y) {
        if (!bodies_loaded_) load_bodies();
        const float middle = static_cast<float>(y) + 0.5F;
        Span body;
        for (std::size_t i = 0; i < limb_.own; ++i) {
            Span inner = bodies_[i][y];
            cones_[i].cut_ends(inner, middle, 0.5F);
            if (inner.to - inner.from > body.to - body.from) body = inner;
        }
        if (limb_.cut) body.cut(cut_base(middle) + 0.5F, limb_.cut_out.x);
        return held(body);
    }
    [[nodiscard]] float cut_base(float y) const {
        return (y - limb_.cut_at.y) * limb_.cut_out.y - limb_.cut_at.x * limb_.cut_out.x;
    }
    /// Outside of the limb, that of the capsule next to it, which goes on evenly there.
    [[nodiscard]] Normal normal_of(float x, float y) const {
        Surface top;
        for (std::size_t i = 0; i < limb_.count; ++i) add(top, i, x, y);
        return top.height > 0 ? top.normal : ConeRow{cones_[nearest(x, y)], y}.at(x).normal;
    }
    void add(Surface& top, std::size_t i, float x, float y) const {
        if (!tall_[i].holds(y)) return;
        const Surface surface = ConeRow{cones_[i], y}.at(x);
        if (surface.height > 0) top = top.height > 0 ? merged(top, surface) : surface;
    }
    [[nodiscard]] std::size_t nearest(float x, float y) const {
        if (limb_.count == 1) return 0;
        std::size_t found = 0;
        float least = 1e9F;
        for (std::size_t i = 0; i < limb_.count; ++i) {
            const float distance = ConeRow{cones_[i], y}.distance(x);
            if (distance < least) least = distance, found = i;
        }
        return found;
    }

    const LimbItem& limb_;
    Veil::Piece own_;
    std::array<Cone, LimbItem::most> cones_;
    std::array<Flanks, LimbItem::most> flanks_;
    std::array<Span, LimbItem::most> tall_; ///< rows that a capsule may have a part in
    std::array<ConeRow, LimbItem::most> rows_;
    std::array<RowSpans, LimbItem::most> spans_, bodies_;
    RowSpans coloured_rows_;
    Stretch all_, coloured_, body_;
    NormalGrid normals_;
    int row_ = 0, first_ = 0, count_ = 0;
    bool bodies_loaded_ = false, spans_loaded_ = false; ///< of these rows
    float y_ = 0, reach_ = 0;
};

} // namespace render
