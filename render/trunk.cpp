// The trunk: an outline shaded across as a cylinder whose axis follows the flanks, and joined with the
// shoulders as one solid.
#include "render/limbs.hpp"

#include "render/barrel.hpp"
#include "render/cone.hpp"
#include "render/dark_line.hpp"
#include "render/outline.hpp"
#include "render/rows.hpp"
#include "render/shade.hpp"

namespace render {
namespace {

/// One row of the outline and the shoulders.
class Body {
public:
    explicit Body(const TrunkItem& trunk)
        : barrel_{trunk}, outline_{{trunk.outline.data(), trunk.count}}, shoulder_count_{
                                                                             trunk.shoulder_count} {
        for (std::size_t i = 0; i < shoulder_count_; ++i) shoulders_[i] = Cone{trunk.shoulders[i]};
    }

    /// Makes ready for `count` rows from `first` on.
    void load(int first, int count) {
        for (std::size_t i = 0; i < shoulder_count_; ++i) {
            spans_[i].start(first, count);
            shoulders_[i].add_rows(spans_[i], 0.5F);
            bodies_[i].start(first, count);
            shoulders_[i].add_inside(bodies_[i], 0.5F);
        }
    }
    /// Goes to one of these rows.
    void enter(int y) {
        outline_.enter(y);
        row_ = y;
        y_ = static_cast<float>(y) + 0.5F;
        Span all = outline_.all();
        body_ = outline_.full();
        creased_ = {1 << 24, -1};
        for (std::size_t i = 0; i < shoulder_count_; ++i) {
            const Span& span = spans_[i][y];
            if (span.empty()) continue;
            all.add(span.from, span.to);
            rows_[i] = ConeRow{shoulders_[i], y_};
            creased_ = {std::min(creased_.from, floor_of(span.from) - 4),
                        std::max(creased_.to, floor_of(span.to))};
            add_to_body(held(bodies_[i][y]));
        }
        all_ = touched(all);
    }
    /// Pixels that it touches; those of them that it covers as a whole.
    [[nodiscard]] const Stretch& all() const { return all_; }
    [[nodiscard]] const Stretch& body() const { return body_; }
    [[nodiscard]] float coverage(int x) const {
        float coverage = outline_.coverage(x);
        const float cx = static_cast<float>(x) + 0.5F;
        for (std::size_t i = 0; i < shoulder_count_; ++i)
            if (spans_[i][row_].holds(cx))
                coverage = std::max(coverage, std::clamp(0.5F - rows_[i].distance(cx), 0.0F, 1.0F));
        return coverage;
    }
    /// A shoulder's crease is narrow; a barrel bends nowhere.
    [[nodiscard]] int place_after(int x) const {
        const bool crease = x >= creased_.from && x < creased_.to;
        return (x | (crease ? 3 : 31)) + 1;
    }
    [[nodiscard]] Normal normal_at(int x) const {
        const float cx = static_cast<float>(x) + 0.5F;
        Surface top;
        if (outline_.all().from < cx + 0.5F && outline_.all().to > cx - 0.5F) top = barrel_.at(cx, y_);
        for (std::size_t i = 0; i < shoulder_count_; ++i) {
            if (spans_[i][row_].empty()) continue;
            const Surface one = rows_[i].at(cx);
            if (one.height > 0)
                top = top.height > 0 ? merged(top, one) : one;
            else if (top.height <= 0 && spans_[i][row_].near(cx))
                top.normal = one.normal; // at the very edge there is no height
        }
        return top.normal;
    }

private:
    /// Only a stretch that meets it: between them there may be an edge.
    void add_to_body(const Stretch& inner) {
        if (inner.empty()) return;
        if (body_.empty()) body_ = inner;
        if (inner.from <= body_.to && body_.from <= inner.to)
            body_ = {std::min(body_.from, inner.from), std::max(body_.to, inner.to)};
    }

    Barrel barrel_;
    OutlineRow outline_;
    std::array<Cone, 2> shoulders_;
    std::array<ConeRow, 2> rows_;
    std::array<RowSpans, 2> spans_, bodies_;
    std::size_t shoulder_count_;
    Stretch all_, body_, creased_; ///< the last: where a shoulder meets the barrel
    int row_ = 0;
    float y_ = 0;
};

/// The dark line along one stretch of the edge; what of it lies inside is painted over.
class EdgeRows {
public:
    EdgeRows(const Canvas& canvas, const Point& a, const Point& b, const DarkLine& line)
        : canvas_{canvas}, line_{line}, a_{a}, way_{b.x - a.x, b.y - a.y} {
        const float length2 = way_.x * way_.x + way_.y * way_.y;
        over_ = length2 > 1e-6F ? 1 / length2 : 0;
    }

    static void load(int, int) {}
    static void enter(int) {}
    void draw(int y, int from, int to) const {
        std::uint32_t* row = canvas_.row(y);
        const float cy = static_cast<float>(y) + 0.5F, py = cy - a_.y, most = line_.reach() * line_.reach();
        for (int x = from; x < to; ++x) {
            if (row[x] == packed({})) continue;
            const float cx = static_cast<float>(x) + 0.5F, px = cx - a_.x;
            const float along = std::clamp((px * way_.x + py * way_.y) * over_, 0.0F, 1.0F);
            const float dx = px - way_.x * along, dy = py - way_.y * along, far2 = dx * dx + dy * dy;
            if (far2 <= most) line_.lay(row[x], std::sqrt(far2), cx, cy);
        }
    }

private:
    const Canvas& canvas_;
    const DarkLine& line_;
    Point a_, way_;
    float over_ = 0;
};

/// The dark line around a shoulder.
class ShoulderRows {
public:
    ShoulderRows(const Canvas& canvas, const Capsule& shoulder, const DarkLine& line)
        : canvas_{canvas}, cone_{shoulder}, line_{line} {}

    void load(int first, int count) {
        all_.start(first, count);
        cone_.add_rows(all_, line_.reach());
        inside_.start(first, count);
        cone_.add_inside(inside_, 0.5F);
    }
    void enter(int y) { across_ = ConeRow{cone_, static_cast<float>(y) + 0.5F}; }
    void draw(int y, int from, int to) const {
        const Stretch part = common(touched(all_[y]), {from, to}), inner = held(inside_[y]);
        std::uint32_t* row = canvas_.row(y);
        for (int x = part.from; x < part.to; ++x) {
            if (x >= inner.from && x < inner.to) x = inner.to;
            if (x >= part.to || row[x] == packed({})) continue;
            const float cx = static_cast<float>(x) + 0.5F, distance = across_.distance(cx);
            if (distance > -0.5F && distance <= line_.reach())
                line_.lay(row[x], distance, cx, static_cast<float>(y) + 0.5F);
        }
    }

private:
    const Canvas& canvas_;
    Cone cone_;
    const DarkLine& line_;
    RowSpans all_, inside_;
    ConeRow across_;
};

PixelBox grown(const Box& box, float by) {
    return around({box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by});
}

void draw_line(const Seen& seen, const TrunkItem& trunk) {
    if (trunk.line <= 0) return;
    Veil veil = seen.veil;
    veil.add(seen.own); // the trunk comes over its own line
    const DarkLine line{trunk.line, std::span{trunk.joints.data(), trunk.joint_count}};
    for (std::size_t i = 0; i < trunk.count; ++i) {
        const Point &a = trunk.outline[i], &b = trunk.outline[i + 1 < trunk.count ? i + 1 : 0];
        EdgeRows rows{seen.canvas, a, b, line};
        each_row(seen.parts, veil, grown(united({a.x, a.y, 0, 0}, {b.x, b.y, 0, 0}), line.reach()), rows);
    }
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i) {
        ShoulderRows rows{seen.canvas, trunk.shoulders[i], line};
        each_row(seen.parts, veil, grown(bounds_of(trunk.shoulders[i]), line.reach()), rows);
    }
}

class TrunkRows {
public:
    TrunkRows(const Canvas& canvas, const TrunkItem& trunk, const Shade& shade)
        : canvas_{canvas}, body_{trunk}, shade_{shade} {}

    void load(int first, int count) { body_.load(first, count); }
    void enter(int y) { body_.enter(y); }
    void draw(int y, int from, int to) const {
        std::uint32_t* row = canvas_.row(y);
        shade_.paint(row, {body_.all(), body_.body(), {from, to}}, body_, [&](int x, std::uint32_t colour) {
            blend(row[x], colour, alpha_of(body_.coverage(x)));
        });
    }

private:
    const Canvas& canvas_;
    Body body_;
    Shade shade_;
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
    draw_line(seen, trunk);
    TrunkRows rows{seen.canvas, trunk, Shade{trunk.dark, lit}};
    each_row(seen.parts, seen.veil, around(bounds_of(trunk)), rows);
}

void cover(std::span<Stretch> rows, int top, const TrunkItem& trunk) {
    Body body{trunk};
    const int bottom = top + static_cast<int>(rows.size());
    for (int y = top; y < bottom; ++y) {
        if ((y - top) % RowSpans::most == 0) body.load(y, std::min(RowSpans::most, bottom - y));
        body.enter(y);
        rows[static_cast<std::size_t>(y - top)] = body.body();
    }
}

} // namespace render
