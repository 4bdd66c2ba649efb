// Row by row: inside a limb's edges a plain stretch of shades, at them every pixel by its distance. Where
// capsules of one body meet the higher surface wins, as in a solid, so no seam shows.
#include "render/limbs.hpp"

#include "render/dark_line.hpp"
#include "render/rows.hpp"
#include "render/shade.hpp"
#include "render/solid.hpp"

namespace render {
namespace {

class LimbRows {
public:
    LimbRows(const Seen& seen, const LimbItem& limb, Colour lit)
        : canvas_{seen.canvas}, solid_{limb, seen.own}, shade_{limb.dark, lit},
          line_{limb.line, std::span{limb.joints.data(), limb.joint_count}} {}

    void load(int first, int count) { solid_.load(first, count, line_.reach()); }
    void enter(int y) {
        row_ = canvas_.row(y);
        y_ = static_cast<float>(y) + 0.5F;
        plain_ = solid_.plain(y);
        if (plain_ == Solid::none)
            solid_.enter(y);
        else
            flank_row_ = solid_.flanks(plain_).row(y);
    }
    void draw(int, int from, int to) {
        if (plain_ != Solid::none) return draw_plain({from, to});
        const Stretch clip{from, to}, &all = solid_.all(), &coloured = solid_.coloured();
        if (coloured.empty()) return draw_line(common(all, clip));
        draw_line(common({all.from, coloured.from}, clip));
        draw_line(common({coloured.to, all.to}, clip));
        draw_generic(coloured, clip);
    }
    void draw_generic(const Stretch& coloured, const Stretch& clip) {
        if (!shade_.plain()) solid_.shape(coloured);
        shade_.paint(row_, {coloured, solid_.body(), clip}, solid_.normals(),
                     [&](int x, std::uint32_t colour) {
                         draw_edge(x, colour, solid_.distance(static_cast<float>(x) + 0.5F));
                     });
    }

private:
    /// From flank to flank: an edge is as far away as its line.
    void draw_plain(const Stretch& clip) const {
        const Flanks& flanks = solid_.flanks(plain_);
        const auto &left = flanks.left(), &right = flanks.right();
        const float left_slope = -left.out.x, right_slope = right.out.x;
        const auto distance = [&](float x) {
            return std::max((flank_row_.left - x) * left_slope, (x - flank_row_.right) * right_slope);
        };
        const Stretch coloured = flanks.all(flank_row_, 0.5F), all = flanks.all(flank_row_, line_.reach());
        for (const Stretch& part :
             {common({all.from, coloured.from}, clip), common({coloured.to, all.to}, clip)})
            for (int x = part.from; x < part.to; ++x)
                if (row_[x] != packed({})) darken(x, distance(static_cast<float>(x) + 0.5F));
        shade_.paint(row_, {coloured, flanks.body(flank_row_), clip},
                     Shade::Turn{left.out, right.out, flank_row_.left, flank_row_.axis, flank_row_.right},
                     [&](int x, std::uint32_t colour) {
                         draw_edge(x, colour, distance(static_cast<float>(x) + 0.5F));
                     });
    }
    /// Where the row has no colour of the limb.
    void draw_line(const Stretch& part) const {
        for (int x = part.from; x < part.to; ++x)
            if (row_[x] != packed({}))
                darken(x, solid_.distance(static_cast<float>(x) +
                                          0.5F)); // most of what is behind a figure is black
    }
    void darken(int x, float distance) const {
        if (distance > -0.5F && distance <= line_.reach())
            line_.lay(row_[x], distance, static_cast<float>(x) + 0.5F, y_);
    }
    void draw_edge(int x, std::uint32_t colour, float distance) const {
        if (distance > line_.reach()) return;
        darken(x, distance);
        if (distance < 0.5F) blend(row_[x], colour, alpha_of(0.5F - distance));
    }

    const Canvas& canvas_;
    Solid solid_;
    Shade shade_;
    DarkLine line_;
    std::uint32_t* row_ = nullptr;
    float y_ = 0;
    std::size_t plain_ = Solid::none;
    Flanks::Row flank_row_;
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

void fill(const Seen& seen, const LimbItem& limb, Colour lit) {
    LimbRows rows{seen, limb, lit};
    each_row(seen.parts, seen.veil, around(bounds_of(limb)), rows);
}

void cover(std::span<Stretch> rows, int top, const LimbItem& limb) {
    Solid solid{limb};
    const int bottom = top + static_cast<int>(rows.size());
    for (int first = top; first < bottom; first += RowSpans::most) {
        const int count = std::min(RowSpans::most, bottom - first);
        solid.load(first, count, limb.line + 0.5F);
        for (int y = first; y < first + count; ++y)
            rows[static_cast<std::size_t>(y - top)] = solid.body_in(y);
    }
}

} // namespace render
