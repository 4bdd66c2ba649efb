// Coverage from signed distances, computed only near edges; interiors are plain spans.
#include "render/shapes.hpp"

#include "render/cone.hpp"
#include "render/edges.hpp"
#include "render/tau.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace render {
namespace {

/// std::hypot guards against overflow, at four times the price.
float length_of(float x, float y) { return std::sqrt(x * x + y * y); }

std::uint32_t alpha_of(float distance) {
    return static_cast<std::uint32_t>(std::clamp(0.5F - distance, 0.0F, 1.0F) * 255.0F + 0.5F);
}

/// Shades `from..to` of row `y` by a signed distance (negative inside) at pixel centres.
template <class Distance>
void shade(const Canvas& canvas, int y, int from, int to, std::uint32_t colour, const Distance& distance) {
    from = std::max(from, canvas.clip.x);
    to = std::min(to, canvas.clip.right());
    std::uint32_t* row = canvas.row(y);
    for (int x = from; x < to; ++x)
        blend(row[x], colour, alpha_of(distance(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F)));
}

void span(const Canvas& canvas, int y, int from, int to, std::uint32_t colour) {
    from = std::max(from, canvas.clip.x);
    to = std::min(to, canvas.clip.right());
    if (from < to) std::fill(canvas.row(y) + from, canvas.row(y) + to, colour);
}

float to_rounded_box(const Box& b, float radius, float x, float y) {
    const float qx = std::abs(x - b.x - b.w / 2) - b.w / 2 + radius;
    const float qy = std::abs(y - b.y - b.h / 2) - b.h / 2 + radius;
    const float outside = length_of(std::max(qx, 0.0F), std::max(qy, 0.0F));
    return outside + std::min(std::max(qx, qy), 0.0F) - radius;
}

/// How far in from its left and right sides a rounded box covers pixels as a whole, in a row whose middle is
/// at `y`, half a pixel inside or more.
float inset_at(const Box& b, float radius, float y) {
    const float in = std::min(y - b.y, b.bottom() - y); // from the nearer of top and bottom
    const float up = std::max(0.0F, radius - in), round = std::max(0.0F, radius - 0.5F);
    return round - std::sqrt(std::max(0.0F, round * round - up * up));
}

float fitting_radius(const Box& b, float radius) { return std::clamp(radius, 0.0F, std::min(b.w, b.h) / 2); }

/// How far along the outline (clockwise from the middle of the top edge) the nearest point of it lies.
float along(const Box& b, float radius, float x, float y) {
    const float w = b.w / 2 - radius, h = b.h / 2 - radius, quarter = radius * tau / 4;
    const float px = x - b.x - b.w / 2, py = y - b.y - b.h / 2;
    const float cx = std::clamp(px, -w, w), cy = std::clamp(py, -h, h);
    const float dx = px - cx, dy = py - cy;
    const float turned =
        radius * std::atan2(std::abs(dx), std::abs(dy)); // 0 at top or bottom, a quarter at a side
    const float half = 2 * (w + h + quarter); // from the middle of the top to the middle of the bottom
    const bool corner = std::abs(px) >= w && std::abs(py) >= h;
    float way = 0;
    if (corner) {
        way = dy < 0 ? w + turned : w + quarter + 2 * h + quarter - turned;
    } else if (h - std::abs(py) < w - std::abs(px) || std::abs(px) <= w * std::abs(py) / std::max(h, 1e-3F)) {
        way = py < 0 ? std::abs(px) : half - std::abs(px);
    } else {
        way = w + quarter + (py + h);
    }
    return px >= 0 ? way : 2 * half - way;
}

} // namespace

Box extent_of(const RingSector& shape) {
    const float pad = shape.width / 2;
    Point low{shape.centre.x + shape.radius, shape.centre.y + shape.radius};
    Point high{shape.centre.x - shape.radius, shape.centre.y - shape.radius};
    const auto take = [&](float at) {
        const Point p{shape.centre.x + shape.radius * std::sin(at * tau),
                      shape.centre.y - shape.radius * std::cos(at * tau)};
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    };
    take(shape.from);
    take(shape.to);
    const int last = static_cast<int>(std::floor(shape.to * 4));
    for (int quarter = static_cast<int>(std::ceil(shape.from * 4)); quarter <= last; ++quarter)
        take(static_cast<float>(quarter) / 4);
    return {low.x - pad, low.y - pad, high.x - low.x + 2 * pad, high.y - low.y + 2 * pad};
}

PixelBox around(const Box& box) {
    const int x = floor_of(box.x), y = floor_of(box.y);
    return {x, y, -floor_of(-box.right()) - x, -floor_of(-box.bottom()) - y};
}

void fill(const Canvas& canvas, const FilledBox& shape, Colour colour) {
    const Box& b = shape.box;
    const float radius = fitting_radius(b, shape.radius);
    const PixelBox area = common(around(b), canvas.clip);
    const auto distance = [&](float x, float y) { return to_rounded_box(b, radius, x, y); };
    for (int y = area.y; y < area.bottom(); ++y) {
        const float centre = static_cast<float>(y) + 0.5F;
        const bool inner_row = centre >= b.y + 0.5F && centre <= b.bottom() - 0.5F;
        const float inset = inset_at(b, radius, centre);
        const int from = static_cast<int>(std::ceil(b.x + inset)),
                  to = static_cast<int>(std::floor(b.right() - inset));
        if (!inner_row || from >= to) {
            shade(canvas, y, area.x, area.right(), packed(colour), distance);
            continue;
        }
        shade(canvas, y, area.x, from, packed(colour), distance);
        span(canvas, y, from, to, packed(colour));
        shade(canvas, y, to, area.right(), packed(colour), distance);
    }
}

void stroke(const Canvas& canvas, const OutlinedBox& shape, Colour colour) {
    const Box& b = shape.box;
    const float radius = fitting_radius(b, shape.radius), half = shape.width / 2;
    const Box middle{b.x + half, b.y + half, b.w - shape.width, b.h - shape.width};
    const float bend = std::max(0.0F, radius - half);
    const float length = 2 * (middle.w + middle.h - 4 * bend) + tau * bend;
    // Whole periods of dash and gap of the same length, so that the outline closes without a short one.
    const float period = shape.dash > 0 ? length / std::max(1.0F, std::round(length / (2 * shape.dash))) : 0;
    const auto distance = [&](float x, float y) {
        const float to_line = std::abs(to_rounded_box(middle, bend, x, y)) - half;
        if (period <= 0 || to_line > 1) return to_line;
        const float place = std::fmod(along(middle, bend, x, y) + period / 4, period);
        const float off = std::abs(place - period / 4); // from the middle of this dash
        return std::max(to_line, std::min(off, period - off) - period / 4);
    };
    const PixelBox area = common(around(b), canvas.clip);
    const float keep_out = std::max(radius, shape.width) + 1;
    const float line = shape.width + 1;
    for (int y = area.y; y < area.bottom(); ++y) {
        const float centre = static_cast<float>(y) + 0.5F;
        if (centre < b.y + line || centre > b.bottom() - line) {
            shade(canvas, y, area.x, area.right(), packed(colour), distance);
            continue;
        }
        const bool corner = centre < b.y + keep_out || centre > b.bottom() - keep_out;
        const float inset = corner ? keep_out : line;
        const int from = static_cast<int>(std::ceil(b.x + inset));
        const int to = std::max(from, static_cast<int>(std::floor(b.right() - inset)));
        shade(canvas, y, area.x, std::min(from, area.right()), packed(colour), distance);
        shade(canvas, y, std::max(to, area.x), area.right(), packed(colour), distance);
    }
}

void stroke(const Canvas& canvas, const RingSector& shape, Colour colour) {
    const float half = shape.width / 2, inner = std::max(0.0F, shape.radius - half);
    const float turn = shape.to - shape.from;
    // Each end by itself, so that one keeps its very pixels while the other one moves.
    struct End {
        float x, up; ///< of length 1, from the centre
    };
    const End from_end{std::sin(shape.from * tau), std::cos(shape.from * tau)},
        to_end{std::sin(shape.to * tau), std::cos(shape.to * tau)};
    const auto to_round_end = [&](const End& end, float dx, float up) {
        return length_of(dx - end.x * shape.radius, up - end.up * shape.radius);
    };
    const auto distance = [&](float x, float y) {
        const float dx = x - shape.centre.x, up = shape.centre.y - y;
        const bool behind_from = from_end.x * up <= from_end.up * dx,
                   before_to = dx * to_end.up <= up * to_end.x;
        const bool inside = turn >= 1 || (turn <= 0.5F ? behind_from && before_to : behind_from || before_to);
        // Between the ends the nearest point is on the arc, otherwise it is one of them.
        const float to_line = inside ? std::abs(length_of(dx, up) - shape.radius)
                                     : std::min(to_round_end(from_end, dx, up), to_round_end(to_end, dx, up));
        return to_line - half;
    };
    Box reached = extent_of(shape);
    reached = {reached.x - 1, reached.y - 1, reached.w + 2, reached.h + 2};
    const PixelBox area = common(around(reached), canvas.clip);
    for (int y = area.y; y < area.bottom(); ++y) {
        const float dy = static_cast<float>(y) + 0.5F - shape.centre.y;
        /// Half of what a circle about the centre has of this row.
        const auto half_chord = [&](float radius) {
            return radius > std::abs(dy) ? std::sqrt(radius * radius - dy * dy) : 0;
        };
        const float hole = half_chord(inner - 2), around_all = half_chord(shape.radius + half + 2);
        const auto side = [&](float near, float far) {
            const int from = std::max(area.x, static_cast<int>(std::floor(shape.centre.x + near)));
            const int to = std::min(area.right(), static_cast<int>(std::ceil(shape.centre.x + far)));
            shade(canvas, y, from, to, packed(colour), distance);
        };
        if (hole <= 0) {
            side(-around_all, around_all);
            continue;
        }
        side(-around_all, -hole);
        side(hole, around_all);
    }
}

void fill(const Canvas& canvas, const Triangle& shape, Colour colour) {
    // Its points are sharp: a distance to the sides reaches beyond them, where nothing of it is.
    const auto [left, right] = std::minmax({shape.a.x, shape.b.x, shape.c.x});
    const auto [top, bottom] = std::minmax({shape.a.y, shape.b.y, shape.c.y});
    Canvas inner = canvas;
    inner.clip = common(around({left, top, right - left, bottom - top}), canvas.clip);
    fill(inner, Polygon{{shape.a, shape.b, shape.c}, 3}, colour);
}

Box bounds_of(const Polygon& shape) {
    Point low = shape.corners[0], high = low;
    for (const Point& p : std::span{shape.corners.data(), shape.count}) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    return {low.x - 0.5F, low.y - 0.5F, high.x - low.x + 1, high.y - low.y + 1};
}

void fill(const Canvas& canvas, const Polygon& shape, Colour colour) {
    const Edges edges{shape};
    if (edges.count < 3) return;
    const PixelBox area = common(around(bounds_of(shape)), canvas.clip);
    const auto distance = [&](float x, float y) { return edges.distance(x, y); };
    for (int y = area.y; y < area.bottom(); ++y) {
        const float centre = static_cast<float>(y) + 0.5F;
        const Stretch all = common(touched(edges.row(centre, 0.5F)), {area.x, area.right()});
        if (all.empty()) continue;
        const Stretch inner = common(held(edges.row(centre, -0.5F)), all);
        if (inner.empty()) {
            shade(canvas, y, all.from, all.to, packed(colour), distance);
            continue;
        }
        shade(canvas, y, all.from, inner.from, packed(colour), distance);
        span(canvas, y, inner.from, inner.to, packed(colour));
        shade(canvas, y, inner.to, all.to, packed(colour), distance);
    }
}

} // namespace render
