// Where the working hand and foot go: a dashed line with a head, in the colour of its side.
#include "render/trail.hpp"

#include "render/limbs.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

// Metres.
constexpr float dash = 0.034F, dash_gap = 0.050F;
constexpr float thin = 0.007F, thick = 0.012F; ///< the dashes' radii, at the first and at the last
constexpr float head = 0.060F;

float between(const Spot& a, const Spot& b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// On the curve through b at 0 and c at 1, with the slopes that their neighbours suggest.
float through(float a, float b, float c, float d, float t) {
    return b + 0.5F * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/// The place at this length along the way.
Spot at(std::span<const Spot> way, float along) {
    for (std::size_t i = 1; i < way.size(); ++i) {
        const float step = between(way[i - 1], way[i]);
        if (along > step || step <= 0) {
            along -= step;
            continue;
        }
        const Spot &a = way[i > 1 ? i - 2 : 0], &b = way[i - 1], &c = way[i],
                   &d = way[std::min(i + 1, way.size() - 1)];
        const float t = along / step;
        return {through(a.x, b.x, c.x, d.x, t), through(a.y, b.y, c.y, d.y, t)};
    }
    return way.back();
}

} // namespace

void add_trail(DrawList& list, std::span<const Spot> way, const FigureScale& scale, Colour colour) {
    float length = 0;
    for (std::size_t i = 1; i < way.size(); ++i) length += between(way[i - 1], way[i]);
    if (length < 2 * (dash + dash_gap)) return;
    const auto seen = [&](float along) {
        const Spot s = at(way, along);
        return Point{scale.origin.x + s.x * scale.px, scale.origin.y + s.y * scale.px};
    };
    const float stop = length - head;
    for (float from = dash_gap; from + dash <= stop; from += dash + dash_gap) {
        const float radius = (thin + from / length * (thick - thin)) * scale.px;
        const Capsule mark{seen(from), seen(from + dash), radius, radius, 0};
        list.items.push_back({flat(mark, colour), colour, bounds_of(mark), Role::illustration});
    }
    const Point tip = seen(length), foot = seen(stop);
    const Point half{(tip.y - foot.y) * 0.52F, -(tip.x - foot.x) * 0.52F};
    const Triangle arrow{tip, {foot.x + half.x, foot.y + half.y}, {foot.x - half.x, foot.y - half.y}};
    const auto [x0, x1] = std::minmax({arrow.a.x, arrow.b.x, arrow.c.x});
    const auto [y0, y1] = std::minmax({arrow.a.y, arrow.b.y, arrow.c.y});
    list.items.push_back({arrow, colour, {x0, y0, x1 - x0, y1 - y0}, Role::illustration});
}

} // namespace render
