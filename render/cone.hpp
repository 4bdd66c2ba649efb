// A capsule made ready to be asked about pixels: how far its edge is, how it faces the light, which part of a
// row it takes. Used by the figure's rasteriser only.
#pragma once

#include "render/draw_list.hpp"

#include <algorithm>
#include <cmath>

namespace render {

/// What a pixel shows of a round body.
struct Facing {
    float distance = 1e9F; ///< px to the edge, negative inside
    float height = -1;     ///< px above the picture's plane; negative outside
    float nx = 0, ny = 0;  ///< the surface's normal, as far as it lies in the picture
};

/// The higher of two surfaces of one solid; where they are nearly as high, one flows into the other.
[[nodiscard]] inline Facing merged(const Facing& a, const Facing& b) {
    const float distance = std::min(a.distance, b.distance), high = std::max(a.height, b.height);
    if (high <= 0) return a.distance <= b.distance ? a : b;
    const float soft = 0.22F * high, over = b.height - a.height;
    if (std::abs(over) >= soft)
        return over < 0 ? Facing{distance, a.height, a.nx, a.ny} : Facing{distance, b.height, b.nx, b.ny};
    const float t = 0.5F + 0.5F * over / soft;
    return {distance, high, a.nx + (b.nx - a.nx) * t, a.ny + (b.ny - a.ny) * t};
}

/// From `from` to `to`, px; empty when from >= to.
struct Span {
    float from = 1e9F, to = -1e9F;
    void add(float a, float b) { from = std::min(from, a), to = std::max(to, b); }
};

class Cone {
public:
    Cone() = default;
    explicit Cone(const Capsule& capsule, bool flat_ends = false) : c_{capsule}, flat_{flat_ends} {
        const float dx = c_.b.x - c_.a.x, dy = c_.b.y - c_.a.y, length = std::hypot(dx, dy);
        const float taper = c_.ra - c_.rb;
        if (length <= std::abs(taper) + 1e-3F) { // one circle hides the other
            if (c_.rb > c_.ra) c_.a = c_.b, c_.ra = c_.rb;
            c_.b = c_.a, c_.rb = c_.ra;
            return;
        }
        length_ = length;
        over_length_ = 1 / length;
        ux_ = dx / length, uy_ = dy / length;
        slope_ = taper / length;
        rise_ = std::sqrt(1 - slope_ * slope_);
    }

    [[nodiscard]] Facing at(float x, float y) const {
        const float px = x - c_.a.x, py = y - c_.a.y;
        const float along = px * ux_ + py * uy_, across = std::abs(py * ux_ - px * uy_);
        // The sphere of the capsule whose surface lies under the pixel.
        const float t = std::clamp(along - across * slope_ / rise_, 0.0F, length_);
        const float share = t * over_length_, swell = 16 * share * share * (1 - share) * (1 - share);
        const float r = std::max(c_.ra - slope_ * t + c_.belly * swell, 1e-3F), over = 1 / r;
        const float vx = px - ux_ * t, vy = py - uy_ * t, far2 = vx * vx + vy * vy, high2 = r * r - far2;
        Facing facing{0, high2 > 0 ? std::sqrt(high2) : -1, vx * over, vy * over};
        facing.distance = std::sqrt(far2) - r;
        if (flat_) facing.distance = std::max({facing.distance, -along, along - length_});
        return facing;
    }

    /// The part of row `y` that it takes, grown by `margin`.
    [[nodiscard]] Span row(float y, float margin) const {
        Span span;
        const float ra = c_.ra + c_.belly + margin, rb = c_.rb + c_.belly + margin;
        add_circle(span, c_.a, ra, y);
        add_circle(span, c_.b, rb, y);
        if (length_ <= 0) return span;
        for (const float side : {-1.0F, 1.0F}) {
            const float nx = slope_ * ux_ - side * rise_ * uy_, ny = slope_ * uy_ + side * rise_ * ux_;
            add_edge(span, {c_.a.x + nx * ra, c_.a.y + ny * ra}, {c_.b.x + nx * rb, c_.b.y + ny * rb}, y);
        }
        return span;
    }

private:
    static void add_circle(Span& span, Point centre, float r, float y) {
        const float dy = y - centre.y;
        if (std::abs(dy) > r) return;
        const float half = std::sqrt(r * r - dy * dy);
        span.add(centre.x - half, centre.x + half);
    }
    static void add_edge(Span& span, Point a, Point b, float y) {
        if ((a.y <= y) == (b.y <= y)) return;
        const float x = a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
        span.add(x, x);
    }

    Capsule c_;
    bool flat_ = false;
    float length_ = 0, over_length_ = 0, ux_ = 1, uy_ = 0;
    float slope_ = 0, rise_ = 1; ///< of the flanks against the axis
};

} // namespace render
