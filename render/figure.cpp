// The figure in pixels: each limb, the trunk and the floor marks, in which order and colour.
#include "render/figure.hpp"

#include "render/anatomy.hpp"
#include "render/figure_lines.hpp"
#include "render/limbs.hpp"
#include "render/theme.hpp"
#include "render/tint.hpp"
#include "render/trail.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace render {
namespace {

constexpr float slender = 0.02F;  ///< a nose: too thin for a dark line around it
constexpr float grid = 16;        ///< places, and thicknesses, in a pixel
constexpr float swelling = 0.07F; ///< of a long limb's radius, half way

/// Less of a colour, over black.
Colour lit(Colour full, float strength) {
    const auto less = [&](std::uint8_t v) {
        return static_cast<std::uint8_t>(static_cast<float>(v) * std::min(strength, 1.0F));
    };
    return {less(full.r), less(full.g), less(full.b)};
}

/// Turns pieces of the body into items of the list.
class Sculptor {
public:
    Sculptor(DrawList& into, const FigureView& seen, const FigureScale& on, const Accents& sides)
        : list{into}, view{seen}, scale{on}, accents{sides}, limbs{seen.limbs.data(), seen.count},
          anatomy{limbs} {}

    void draw_floor() {
        ground();
        for (const FloorContact& contact : view.contacts)
            if (contact.strength > 0) flat_on_floor(contact.edge, lit(theme::contact, contact.strength));
        for (const FloorPrint& print : std::span{view.prints.data(), view.print_count})
            flat_on_floor({print.edge.data(), print.count}, colour_of(print.tint));
    }

    void draw_trails(bool front) {
        for (std::size_t i = 0; i < view.trails.size(); ++i)
            if (view.trail_counts[i] > 1)
                add_trail(list, {{view.trails[i].data(), view.trail_counts[i]}, view.trail_gone[i], front},
                          scale, accents.of(view.side));
    }

    void draw_body() {
        for (std::size_t i = 0; i <= limbs.size(); ++i) {
            if (i == view.visor_at && view.visor_count >= 3) {
                cap_over_brow();
                visor();
            }
            if (i == view.trunk_at) {
                if (view.trunk_count >= 4) trunk();
                draw_trails(true);
            }
            if (i < limbs.size() && anatomy.drawn_at(i) == i && !shoulder(limbs[i]) &&
                limbs[i].tint != Tint::stripe)
                limb(i);
        }
    }

private:
    /// On a grid much finer than a pixel, and than an eye can tell from four metres: what stands still, or as
    /// good as still, gives the very same item in the next frame.
    static float snapped(float v) { return std::floor(v * grid + 0.5F) / grid; }
    [[nodiscard]] Point on_screen(const Spot& s) const {
        return {snapped(scale.origin.x + s.x * scale.px), snapped(scale.origin.y + s.y * scale.px)};
    }
    [[nodiscard]] Capsule on_screen(const FigureLimb& l) const {
        // A thigh, a shank, an arm swell; what is short or foreshortened does less.
        const bool flesh = l.tint == Tint::limb || l.tint == Tint::working;
        const float thick = (l.ra + l.rb) / 2, slim = between(l.a, l.b) / std::max(thick, 1e-4F);
        const float belly = flesh ? swelling * thick * std::clamp((slim - 1.5F) / 3, 0.0F, 1.0F) : 0;
        return {on_screen(l.a), on_screen(l.b), snapped(l.ra * scale.px), snapped(l.rb * scale.px),
                snapped(belly * scale.px)};
    }
    void add(const Shape& shape, Colour colour, const Box& bounds) {
        list.items.push_back({shape, colour, bounds, Role::illustration});
    }

    [[nodiscard]] Colour colour_of(PrintTint tint) const {
        return tint == PrintTint::hollow ? theme::background : accents.of(view.side);
    }
    void flat_on_floor(std::span<const Spot> edge, Colour colour) {
        static_assert(std::max(FloorPrint::most, FloorContact::most) <= Polygon::most);
        Polygon item;
        item.count = static_cast<std::uint8_t>(edge.size());
        std::ranges::transform(edge, item.corners.begin(), [this](const Spot& s) { return on_screen(s); });
        add(item, colour, bounds_of(item));
    }
    void ground() {
        const FloorMark& mark = view.ground;
        const float width = std::max(1.5F, floor_line * scale.px);
        const Point c = on_screen(mark.centre);
        const float rx = mark.rx * scale.px + width / 2, ry = mark.ry * scale.px + width / 2;
        const Box box{c.x - rx, c.y - ry, 2 * rx, 2 * ry};
        add(EllipseItem{box, width}, theme::ground, box);
    }

    /// The shoulders belong to the trunk.
    [[nodiscard]] bool shoulder(const FigureLimb& l) const {
        return l.tint == Tint::trunk && view.trunk_count >= 4;
    }
    [[nodiscard]] bool same_solid(std::size_t a, std::size_t b) const {
        return anatomy.drawn_at(a) == anatomy.drawn_at(b);
    }

    void trunk() {
        const theme::Paint paint = paint_of(Tint::trunk, 1, view.side, accents);
        TrunkItem item;
        item.count = static_cast<std::uint8_t>(std::min(view.trunk_count, TrunkItem::most));
        for (std::size_t i = 0; i < item.count; ++i) item.outline[i] = on_screen(view.trunk[i]);
        item.from = on_screen(view.trunk_from), item.to = on_screen(view.trunk_to);
        for (const FigureLimb& l : limbs)
            if (shoulder(l) && item.shoulder_count < item.shoulders.size())
                item.shoulders[item.shoulder_count++] = on_screen(l);
        add_arms(item);
        item.dark = paint.dark;
        item.line = line * scale.px;
        add(item, paint.lit, bounds_of(item));
    }
    /// Where they grow out of the shoulders.
    void add_arms(TrunkItem& item) const {
        std::array<LimbEnd, FigureView::most_limbs * 2> ends; // of the shoulders
        std::size_t count = 0;
        for (const FigureLimb& l : limbs)
            for (const LimbEnd& end : ends_of(l))
                if (shoulder(l)) ends[count++] = end;
        for (const FigureLimb& arm : limbs)
            for (const LimbEnd& end : ends_of(arm)) {
                if (shoulder(arm) || item.joint_count == item.joints.size()) continue;
                const auto there = [&](const LimbEnd& other) { return one_joint(end, other); };
                if (std::any_of(ends.data(), ends.data() + count, there))
                    item.joints[item.joint_count++] = {on_screen(end.at), snapped(end.radius * scale.px)};
            }
    }

    [[nodiscard]] std::size_t thickest(Tint tint) const {
        std::size_t found = limbs.size();
        for (std::size_t i = 0; i < limbs.size(); ++i)
            if (limbs[i].tint == tint && (found == limbs.size() || limbs[i].ra > limbs[found].ra)) found = i;
        return found;
    }
    /// Where the face is turned to us the head is drawn over the cap, and the cap again above the brow.
    void cap_over_brow() {
        const std::size_t cap = thickest(Tint::hair), face = thickest(Tint::skin);
        if (!(cap < face && face < view.visor_at)) return;
        constexpr std::size_t far_temple = 9, brow = 12;
        if (view.visor_count <= brow) return;
        const Point a = on_screen(view.visor[0]), b = on_screen(view.visor[far_temple]);
        const float length = std::hypot(b.x - a.x, b.y - a.y);
        if (length < 1) return;
        LimbItem item = solid_of(cap);
        item.cut = true;
        item.cut_at = on_screen(view.visor[brow]);
        item.cut_out = {(a.y - b.y) / length, (b.x - a.x) / length};
        const Point chin = on_screen(limbs[face].b), crown = on_screen(limbs[face].a);
        if (item.cut_out.x * (chin.x - crown.x) + item.cut_out.y * (chin.y - crown.y) < 0)
            item.cut_out = {-item.cut_out.x, -item.cut_out.y};
        add(item, paint_of(Tint::hair, 1, view.side, accents).lit, bounds_of(item));
    }
    /// A thin plate, seen at a slant: it has one shade.
    void visor() {
        const Colour colour = paint_of(Tint::hair, 1, view.side, accents).lit;
        TrunkItem item;
        item.count = static_cast<std::uint8_t>(view.visor_count);
        for (std::size_t i = 0; i < item.count; ++i) item.outline[i] = on_screen(view.visor[i]);
        item.from = item.outline[0], item.to = item.outline[item.count / 2];
        item.dark = colour;
        item.line = line * scale.px;
        add(item, colour, bounds_of(item));
    }

    [[nodiscard]] LimbItem solid_of(std::size_t nearest) const {
        LimbItem item;
        item.dark = paint(limbs[nearest]).dark;
        for (std::size_t i = 0; i <= nearest; ++i)
            if (same_solid(i, nearest) && item.own < LimbItem::most)
                item.parts[item.own++] = on_screen(limbs[i]);
        item.count = item.own;
        return item;
    }
    void limb(std::size_t nearest) {
        const FigureLimb& top = limbs[nearest];
        LimbItem item = solid_of(nearest);
        item.line = top.tint == Tint::skin && top.ra < slender ? 0 : line * scale.px;
        join(item, nearest);
        add(item, paint(top).lit, bounds_of(item));
        for (std::size_t i = 0; i < limbs.size(); ++i)
            if (limbs[i].tint == Tint::stripe && anatomy.painted_on(i) == nearest) stripe(limbs[i]);
    }
    [[nodiscard]] theme::Paint paint(const FigureLimb& l) const {
        return paint_of(l.tint, l.near, view.side, accents);
    }
    void stripe(const FigureLimb& l) {
        LimbItem item;
        item.parts[item.own++] = on_screen(l);
        item.count = 1;
        item.dark = theme::stripe.dark;
        item.flat_ends = between(l.a, l.b) < 0.75F * (l.ra + l.rb);
        add(item, theme::stripe.lit, bounds_of(item));
    }

    void join(LimbItem& item, std::size_t nearest) const {
        for (std::size_t i = 0; i <= nearest; ++i)
            if (same_solid(i, nearest))
                anatomy.each_joined(i, [&](std::size_t other) { join(item, limbs[i], limbs[other]); });
    }
    void join(LimbItem& item, const FigureLimb& mine, const FigureLimb& other) const {
        for (const LimbEnd& a : ends_of(mine))
            for (const LimbEnd& b : ends_of(other)) {
                if (!one_joint(a, b)) continue;
                if (item.joint_count < item.joints.size())
                    item.joints[item.joint_count++] = {on_screen(a.at),
                                                       snapped(std::max(a.radius, b.radius) * scale.px)};
                if (mine.tint == other.tint && item.count < LimbItem::most)
                    item.parts[item.count++] = on_screen(other);
                return;
            }
    }

    DrawList& list;
    const FigureView& view;
    const FigureScale& scale;
    const Accents& accents;
    std::span<const FigureLimb> limbs;
    Anatomy anatomy;
};

} // namespace

Box add_figure(DrawList& list, const FigureView& view, const FigureScale& scale, const Accents& accents) {
    const std::size_t before = list.items.size();
    Sculptor sculptor{list, view, scale, accents};
    sculptor.draw_floor();
    sculptor.draw_trails(false);
    sculptor.draw_body();
    Box taken = list.items[before].bounds; // the ground
    for (const Item& item : std::span{list.items}.subspan(before)) taken = united(taken, item.bounds);
    return taken;
}

} // namespace render
