// The trunk: an outline shaded across as a cylinder whose axis follows the flanks, and joined with the
// shoulders as one solid.
#include "render/limbs.hpp"

#include "render/barrel.hpp"
#include "render/cone.hpp"
#include "render/gleam.hpp"
#include "render/outline.hpp"
#include "render/rows.hpp"
#include "render/shade.hpp"
#include "render/trunk_line.hpp"

namespace render {
namespace {

/// What the outline and the shoulders take of a row.
class TrunkBody {
public:
    explicit TrunkBody(const TrunkItem& trunk)
        : outline_{{trunk.outline.data(), trunk.count}}, shoulder_count_{trunk.shoulder_count} {
        for (std::size_t i = 0; i < shoulder_count_; ++i) shoulders_[i] = Cone{trunk.shoulders[i]};
    }

    /// Makes ready for `count` rows from `first` on.
    void load(int first, int count) {
        outline_.load(first, count);
        for (std::size_t i = 0; i < shoulder_count_; ++i) {
            spans_[i].start(first, count);
            shoulders_[i].add_rows(spans_[i], 0.5F);
            bodies_[i].start(first, count);
            shoulders_[i].add_inside(bodies_[i], 0.5F);
        }
    }
    /// Goes to one of these rows.
    void enter(int y) {
        row_ = y;
        outline_.enter(y);
        all_ = outline_.all();
        body_ = outline_.full();
        for (std::size_t i = 0; i < shoulder_count_; ++i) {
            all_.add(spans_[i][y].from, spans_[i][y].to);
            add_to_body(held(bodies_[i][y]));
        }
    }
    [[nodiscard]] std::span<const Cone> shoulders() const { return {shoulders_.data(), shoulder_count_}; }
    /// What a shoulder takes of the row, its soft edge included.
    [[nodiscard]] Span span_of(std::size_t shoulder) const { return spans_[shoulder][row_]; }
    [[nodiscard]] const OutlineRows& outline() const { return outline_; }
    /// Pixels that it touches; those of them that it covers as a whole.
    [[nodiscard]] Stretch all() const { return touched(all_); }
    [[nodiscard]] const Stretch& body() const { return body_; }

private:
    /// Only a stretch that meets it: between them there may be an edge.
    void add_to_body(const Stretch& inner) {
        if (inner.empty()) return;
        if (body_.empty()) body_ = inner;
        if (inner.from <= body_.to && body_.from <= inner.to)
            body_ = {std::min(body_.from, inner.from), std::max(body_.to, inner.to)};
    }

    OutlineRows outline_;
    std::array<Cone, 2> shoulders_;
    std::array<RowSpans, 2> spans_, bodies_;
    std::size_t shoulder_count_;
    Span all_;
    Stretch body_;
    int row_ = 0;
};

class TrunkRows {
public:
    TrunkRows(const Canvas& canvas, const TrunkItem& trunk, Colour lit)
        : canvas_{canvas}, body_{trunk}, line_{trunk, body_.shoulders()}, barrel_{trunk},
          shade_{trunk.dark, lit}, gleam_{barrel_, shade_} {}

    void load(int first, int count) {
        body_.load(first, count);
        line_.load(first, count);
    }
    void enter(int y) {
        body_.enter(y);
        line_.enter(y);
        y_ = static_cast<float>(y) + 0.5F;
        crease_count_ = 0;
        for (std::size_t i = 0; i < body_.shoulders().size(); ++i) {
            const Span span = body_.span_of(i);
            if (span.empty()) continue;
            rows_[i] = ConeRow{body_.shoulders()[i], y_};
            add_crease({(floor_of(span.from) - 1) & ~3, floor_of(span.to) + 2});
        }
    }
    void draw(int y, int from, int to) {
        std::uint32_t* row = canvas_.row(y);
        const Stretch &body = body_.body(), all = body_.all();
        if (body.empty()) {
            line_.draw(row, {from, to});
        } else {
            line_.draw(row, {from, std::min(to, body.from)});
            line_.draw(row, {std::max(from, body.to), to});
        }
        int x = all.from;
        for (const Stretch& crease : std::span{creases_.data(), crease_count_}) {
            paint_barrel(row, {x, crease.from}, {from, to});
            paint_crease(row, common(crease, all), {from, to});
            x = crease.to;
        }
        paint_barrel(row, {x, all.to}, {from, to});
    }

private:
    /// From left to right; one of both where they meet.
    void add_crease(Stretch crease) {
        if (crease_count_ == 1) {
            Stretch& other = creases_[0];
            if (crease.from <= other.to && other.from <= crease.to) {
                other = {std::min(other.from, crease.from), std::max(other.to, crease.to)};
                return;
            }
            if (crease.from < other.from) std::swap(crease, other);
        }
        creases_[crease_count_++] = crease;
    }
    /// How a pixel of a crease is turned.
    struct Facing {
        Light::Cell cell;
        std::int32_t place; ///< of the barrel
        int only;           ///< 0: of the barrel, 1, 2: of that shoulder; -1: of more than one
    };
    [[nodiscard]] Facing facing_at(int x) const {
        const float cx = static_cast<float>(x) + 0.5F;
        const Span& outline = body_.outline().all();
        Surface top;
        Barrel::Place place;
        if (outline.from < cx + 0.5F && outline.to > cx - 0.5F) {
            place = barrel_.place_of(cx, y_);
            top = barrel_.surface_of(place);
        }
        int only = top.height > 0 ? 0 : -1;
        for (std::size_t i = 0; i < body_.shoulders().size(); ++i) {
            const Span span = body_.span_of(i);
            if (span.empty() || !span.near(cx)) continue;
            const Surface one = rows_[i].at(cx);
            if (one.height > 0) {
                const Surface both = top.height > 0 ? merged(top, one) : one;
                if (both.normal == one.normal)
                    only = static_cast<int>(i) + 1;
                else if (both.normal != top.normal)
                    only = -1;
                top = both;
            } else if (top.height <= 0) {
                top.normal = one.normal; // at the very edge there is no height
            }
        }
        return {Light::cell_of(top.normal), Gleam::place_of(place.turn), only};
    }
    /// A crease is narrow: there is none between two places of the barrel alone, or of the same shoulder.
    void paint_crease(std::uint32_t* row, const Stretch& part, const Stretch& clip) const {
        const Stretch seen = common(part, clip);
        const int last = part.to - 1;
        int x = part.from;
        for (int next = (x | 7) + 1; next <= seen.from && next < last; next = (x | 7) + 1) x = next;
        if (seen.empty()) return;
        Facing at = facing_at(x);
        while (x < seen.to) {
            // The last pixel belongs to what is before it.
            const int next = std::min((x | 7) + 1, last), behind = next == last ? part.to : next;
            const Facing to = facing_at(next);
            if (at.only == 0 && to.only == 0) {
                const std::int32_t step = next > x ? (to.place - at.place) / (next - x) : 0;
                const Stretch shown = common({x, behind}, seen);
                paint_even(row, shown, at.place + step * (shown.from - x), step);
            } else if (const int middle = (x | 3) + 1; middle < next && (at.only < 0 || at.only != to.only)) {
                const Facing half = facing_at(middle);
                paint_bent(row, common({x, middle}, seen), {x, middle}, at, half);
                paint_bent(row, common({middle, behind}, seen), {middle, next}, half, to);
            } else {
                paint_bent(row, common({x, behind}, seen), {x, next}, at, to);
            }
            at = to, x = behind;
        }
    }
    void paint_bent(std::uint32_t* row, const Stretch& part, const Stretch& places, const Facing& from,
                    const Facing& to) const {
        if (part.empty()) return;
        shade_.paint_between(
            row, {part, body_.body(), part}, places, from.cell, to.cell,
            [&](int x, std::uint32_t colour) { blend(row[x], colour, alpha_of(coverage(x))); });
    }
    /// Between places at which the barrel's turn is asked for it is even. What a pixel gets does not depend
    /// on the clip.
    void paint_barrel(std::uint32_t* row, const Stretch& part, const Stretch& clip) const {
        const Stretch seen = common(part, clip);
        const int last = part.to - 1, grid = barrel_.upright() ? 63 : 31;
        int x = part.from;
        for (int next = (x | grid) + 1; next <= seen.from && next < last; next = (x | grid) + 1) x = next;
        if (seen.empty()) return;
        std::int32_t at = place_at(x);
        while (x < seen.to) {
            // The last pixel belongs to what is before it.
            const int next = std::min((x | grid) + 1, last), behind = next == last ? part.to : next;
            const std::int32_t to = place_at(next);
            const std::int32_t step = next > x ? (to - at) / (next - x) : 0;
            const Stretch shown = common({x, behind}, seen);
            paint_even(row, shown, at + step * (shown.from - x), step);
            at = to, x = behind;
        }
    }
    [[nodiscard]] std::int32_t place_at(int x) const {
        return Gleam::place_of(barrel_.place_of(static_cast<float>(x) + 0.5F, y_).turn);
    }
    void paint_even(std::uint32_t* row, const Stretch& part, std::int32_t at, std::int32_t step) const {
        const std::uint32_t* colours = gleam_.colours();
        const Stretch body = common(body_.body(), part);
        const auto soften = [&](int from, int to) {
            for (int x = from; x < to; ++x, at += step)
                blend(row[x], colours[at >> 16], alpha_of(coverage(x)));
        };
        if (body.empty()) return soften(part.from, part.to);
        soften(part.from, body.from);
        at = fill(row + body.from, row + body.to, at, step);
        soften(body.to, part.to);
    }
    /// @return the place behind the last
    std::int32_t fill(std::uint32_t* pixel, const std::uint32_t* end, std::int32_t at,
                      std::int32_t step) const {
        const std::uint32_t* colours = gleam_.colours();
        const auto next = [&] {
            const std::uint32_t colour = colours[static_cast<std::uint32_t>(at) >> 16U];
            at += step;
            return colour;
        };
        fill_each(pixel, end, next);
        return at;
    }
    [[nodiscard]] float coverage(int x) const {
        float coverage = body_.outline().coverage(x);
        if (crease_count_ == 0) return coverage;
        const float cx = static_cast<float>(x) + 0.5F;
        for (std::size_t i = 0; i < body_.shoulders().size(); ++i)
            if (body_.span_of(i).holds(cx))
                coverage = std::max(coverage, std::clamp(0.5F - rows_[i].distance(cx), 0.0F, 1.0F));
        return coverage;
    }

    const Canvas& canvas_;
    TrunkBody body_;
    TrunkLine line_;
    Barrel barrel_;
    Shade shade_;
    Gleam gleam_;
    std::array<ConeRow, 2> rows_;
    std::array<Stretch, 2> creases_; ///< where a shoulder meets the barrel
    std::size_t crease_count_ = 0;
    float y_ = 0;
};

} // namespace

Box bounds_of(const TrunkItem& trunk) {
    Box box{trunk.outline[0].x, trunk.outline[0].y, 0, 0};
    for (std::size_t i = 1; i < trunk.count; ++i)
        box = united(box, {trunk.outline[i].x, trunk.outline[i].y, 0, 0});
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i) box = united(box, bounds_of(trunk.shoulders[i]));
    return {box.x - trunk.line, box.y - trunk.line, box.w + 2 * trunk.line, box.h + 2 * trunk.line};
}

void fill(const Seen& seen, const TrunkItem& trunk, Colour lit) {
    if (trunk.count == 0) return;
    TrunkRows rows{seen.canvas, trunk, lit};
    each_row(seen.parts, seen.veil, around(bounds_of(trunk)), rows);
}

void cover(std::span<Stretch> rows, int top, const TrunkItem& trunk) {
    TrunkBody body{trunk};
    const int bottom = top + static_cast<int>(rows.size());
    for (int y = top; y < bottom; ++y) {
        if ((y - top) % RowSpans::most == 0) body.load(y, std::min(RowSpans::most, bottom - y));
        body.enter(y);
        rows[static_cast<std::size_t>(y - top)] = body.body();
    }
}

} // namespace render
