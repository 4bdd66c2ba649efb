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
constexpr float sighted = 0.14F;  ///< of the way before its end: a head points along this
constexpr float parting = 0.005F; ///< of darkness around a dash, over the trunk

float way_between(const Spot& a, const Spot& b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// On the curve through b at 0 and c at 1, with the slopes that their neighbours suggest.
float through(float a, float b, float c, float d, float t) {
    return b + 0.5F * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

struct Place {
    Spot at;
    bool front;
    float index; ///< among the way's places
};

/// A way, measured.
class Way {
public:
    explicit Way(std::span<const TrailSpot> spots)
        : spots_{spots.first(std::min(spots.size(), FigureView::trail_points))} {
        for (std::size_t i = 1; i < spots_.size(); ++i) {
            steps_[i] = way_between(spots_[i - 1].at, spots_[i].at);
            length_ += steps_[i];
        }
    }
    [[nodiscard]] float length() const { return length_; }

    /// The place at this length along it.
    [[nodiscard]] Place at(float along) const {
        const std::size_t last = spots_.size() - 1;
        for (std::size_t i = 1; i <= last; ++i) {
            if (along > steps_[i] || steps_[i] <= 0) {
                along -= steps_[i];
                continue;
            }
            const Spot &a = spots_[i > 1 ? i - 2 : 0].at, &b = spots_[i - 1].at, &c = spots_[i].at,
                       &d = spots_[std::min(i + 1, last)].at;
            const float t = along / steps_[i];
            return {{through(a.x, b.x, c.x, d.x, t), through(a.y, b.y, c.y, d.y, t)},
                    spots_[i].front,
                    static_cast<float>(i - 1) + t};
        }
        return {spots_[last].at, spots_[last].front, static_cast<float>(last)};
    }

private:
    std::span<const TrailSpot> spots_;
    std::array<float, FigureView::trail_points> steps_; ///< to each from the one before
    float length_ = 0;
};

/// On the line from `tip` to `back`, this far from the tip.
Point behind(Point tip, Point back, float far) {
    const float x = back.x - tip.x, y = back.y - tip.y, length = std::max(std::hypot(x, y), 1e-3F);
    return {tip.x + x / length * far, tip.y + y / length * far};
}

} // namespace

void add_trail(DrawList& list, const Trail& trail, const FigureScale& scale, Colour colour) {
    const Way way{trail.way};
    const float length = way.length();
    if (length < 2 * (dash + dash_gap)) return;
    const auto seen = [&](float along) {
        const Spot s = way.at(along).at;
        return Point{scale.origin.x + s.x * scale.px, scale.origin.y + s.y * scale.px};
    };
    const auto shown = [&](float along) {
        const Place place = way.at(along);
        return place.front == trail.front && place.index >= trail.gone;
    };
    const float stop = length - head;
    for (float from = dash_gap; from + dash <= stop; from += dash + dash_gap) {
        if (!shown(from + dash / 2)) continue;
        const float radius = (thin + from / length * (thick - thin)) * scale.px;
        const Capsule mark{seen(from), seen(from + dash), radius, radius, 0};
        LimbItem item = flat(mark, colour);
        item.line = trail.front ? parting * scale.px : 0;
        list.items.push_back({item, colour, bounds_of(item), Role::illustration});
    }
    // A head with less than two dashes before it points nowhere.
    if (!shown(length - head / 2) || way.at(stop - 2 * (dash + dash_gap)).index < trail.gone) return;
    const Point tip = seen(length), foot = behind(tip, seen(length - sighted), head * scale.px);
    const Point half{(tip.y - foot.y) * 0.52F, -(tip.x - foot.x) * 0.52F};
    const Polygon arrow{{tip, {foot.x + half.x, foot.y + half.y}, {foot.x - half.x, foot.y - half.y}}, 3};
    list.items.push_back({arrow, colour, bounds_of(arrow), Role::illustration});
}

} // namespace render
