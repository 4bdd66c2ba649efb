// How large a figure can be in its place, from everything that its view holds.
#include "render/figure.hpp"

#include "render/figure_lines.hpp"
#include "render/limbs.hpp"
#include "render/trail.hpp"

#include <algorithm>
#include <span>

namespace render {
namespace {

// Metres on the picture. A raised arm and the floor's ellipse are what a figure always needs.
constexpr float tall = 2.40F;
constexpr float wide = 1.46F;

/// Everything the view holds, in metres.
Box extent_of(const FigureView& view) {
    const FloorMark& g = view.ground;
    Box all{g.centre.x - g.rx, g.centre.y - g.ry, 2 * g.rx, 2 * g.ry};
    const auto take = [&](const Spot& s, float r) { all = united(all, {s.x - r, s.y - r, 2 * r, 2 * r}); };
    for (const FigureLimb& l : std::span{view.limbs.data(), view.count})
        take(l.a, l.ra + line), take(l.b, l.rb + line);
    for (const Spot& s : std::span{view.trunk.data(), view.trunk_count}) take(s, line);
    for (std::size_t i = 0; i < view.trails.size(); ++i)
        for (const TrailSpot& s : std::span{view.trails[i].data(), view.trail_counts[i]})
            take(s.at, trail_breadth);
    for (const FloorPrint& print : std::span{view.prints.data(), view.print_count})
        for (const Spot& s : std::span{print.edge.data(), print.count}) take(s, 0);
    for (const FloorContact& contact : view.contacts)
        if (contact.strength > 0)
            for (const Spot& s : contact.edge) take(s, 0);
    return all;
}

} // namespace

FigureScale scale_in(const FigureView& view, const Box& place, float most) {
    // Lines have a least width in pixels: on the smallest pictures they reach out of their metres.
    const Box inner{place.x + 1.5F, place.y + 1.5F, place.w - 3, place.h - 3};
    const Box all = extent_of(view);
    const float below = std::max(all.bottom(), view.ground.centre.y + view.ground.ry) + floor_line;
    const float px =
        std::min({most, inner.h / (tall + view.ground.ry), inner.w / wide, inner.w / (all.w + 2 * floor_line),
                  inner.h / (below - std::min(all.y, 0.0F) + floor_line)});
    const float left = inner.x - (all.x - floor_line) * px,
                right = inner.right() - (all.right() + floor_line) * px;
    const float middle = inner.x + inner.w / 2 - view.ground.centre.x * px;
    return {px, {std::clamp(middle, left, std::max(left, right)), inner.bottom() - below * px}};
}

} // namespace render
