// A sharp corner is rounded outside, and has one place inside.
#include "render/gpu_outline.hpp"

#include <algorithm>
#include <cmath>

namespace render::gpu {

Outline::Outline(std::span<const Point> points) : points_{points} {
    float area = 0; // twice; + clockwise on a screen
    for (std::size_t i = 0; i < points_.size(); ++i)
        area += points_[i].x * after(i).y - points_[i].y * after(i).x;
    for (std::size_t i = 0; i < points_.size(); ++i) add(i, area > 0 ? 1.0F : -1.0F);
}

Point Outline::way_from(std::size_t i, int step) const {
    const auto count = static_cast<int>(points_.size());
    const Point from = points_[i];
    for (int k = 1; k < count; ++k) {
        const Point to =
            points_[static_cast<std::size_t>((static_cast<int>(i) + (step * k) + count) % count)];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        if (length > 0.05F) return {(to.x - from.x) / length, (to.y - from.y) / length};
    }
    return {};
}

void Outline::add(std::size_t i, float sign) {
    const Point at = points_[i], back = way_from(i, -1), on = way_from(i, 1);
    const Point before{-back.y * sign, back.x * sign}, after{on.y * sign, -on.x * sign}; // out of both edges
    const Point sum{before.x + after.x, before.y + after.y};
    const float size2 = sum.x * sum.x + sum.y * sum.y;
    const bool sharp = size2 < 1;
    const bool tip = (on.x * back.y - on.y * back.x) * sign > 0; // and not a notch
    // As long as it takes to be a pixel out of both edges, but never a spike.
    const float stretch = 2 / std::max(size2, 1.0F);
    ribs_[i] = {at, {sum.x * stretch, sum.y * stretch}, 0};
    if (!sharp || !tip) {
        add_rounded(i, ribs_[i].way);
        return;
    }
    const Point point{-back.x - on.x, -back.y - on.y};
    const float unit = 1 / std::max(std::hypot(point.x, point.y), 1e-3F);
    const float inward = std::min(2 / std::max(std::sqrt(size2), 1e-3F), 8.0F);
    ribs_[i].way = {point.x * unit * inward, point.y * unit * inward};
    for (const Point& way : {before, Point{point.x * unit, point.y * unit}, after}) add_rounded(i, way);
}

void Outline::add_rounded(std::size_t corner, Point way) {
    corners_[rounded_count_] = corner;
    rounded_[rounded_count_++] = {points_[corner], way, 0};
}

} // namespace render::gpu
