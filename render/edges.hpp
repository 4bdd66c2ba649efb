// A convex polygon by its edges, for whoever fills one.
#pragma once

#include "render/cone.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace render {

/// A convex shape as the half planes that it is the inside of.
struct Edges {
    struct Edge {
        float nx, ny, from; ///< outward, of length 1, and how far out the edge lies
    };
    std::array<Edge, Polygon::most> edges{};
    std::size_t count = 0;

    explicit Edges(const Polygon& shape) {
        const auto corner = [&](std::size_t i) { return shape.corners[i % shape.count]; };
        float turn = 0; // twice the area, + clockwise on a screen
        for (std::size_t i = 0; i < shape.count; ++i)
            turn += corner(i).x * corner(i + 1).y - corner(i).y * corner(i + 1).x;
        if (turn == 0) return;
        for (std::size_t i = 0; i < shape.count; ++i) {
            const Point a = corner(i), b = corner(i + 1);
            const float length = std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
            if (length < 1e-6F) continue;
            const float out = (turn > 0 ? 1.0F : -1.0F) / length;
            const float nx = (b.y - a.y) * out, ny = (a.x - b.x) * out;
            edges[count++] = {nx, ny, a.x * nx + a.y * ny};
        }
    }
    [[nodiscard]] float distance(float x, float y) const {
        float most = -1e9F;
        for (std::size_t i = 0; i < count; ++i)
            most = std::max(most, x * edges[i].nx + y * edges[i].ny - edges[i].from);
        return most;
    }
    /// What lies inside of the edges moved out by `margin`, in the row at `y`.
    [[nodiscard]] Span row(float y, float margin) const {
        Span span{-1e9F, 1e9F};
        for (std::size_t i = 0; i < count; ++i)
            span.cut(y * edges[i].ny - edges[i].from - margin, edges[i].nx);
        return span;
    }
};

} // namespace render
