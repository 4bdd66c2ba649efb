// Row by row: each capsule says which part of the row it takes, and only there it is asked for its surface.
// Where capsules of one body meet the higher surface wins, as in a solid, so no seam shows.
#include "render/limbs.hpp"

#include "render/cone.hpp"
#include "render/shade.hpp"

namespace render {
namespace {

constexpr float darkness = 0.88F; ///< of the line around what is nearer

std::uint32_t alpha_of(float coverage) {
    return static_cast<std::uint32_t>(std::clamp(coverage, 0.0F, 1.0F) * 255.0F + 0.5F);
}

/// 0 inside a joint, 1 well away from all: how strong the dark line is.
float apart(const LimbItem& limb, float x, float y) {
    float strength = 1;
    for (std::size_t i = 0; i < limb.joint_count; ++i) {
        const Joint& joint = limb.joints[i];
        const float from = std::hypot(x - joint.at.x, y - joint.at.y) - joint.radius - limb.line - 1;
        const float t = std::clamp(from / (0.7F * joint.radius), 0.0F, 1.0F);
        strength *= t * t * (3 - 2 * t);
    }
    return strength;
}

/// The capsules of a limb, and the parts of one row that they take.
class Solid {
public:
    explicit Solid(const LimbItem& limb) : own_{limb.own}, count_{limb.count} {
        for (std::size_t i = 0; i < count_; ++i) cones_[i] = Cone{limb.parts[i], limb.flat_ends};
    }
    /// @return the part of the row taken by what is drawn.
    Span enter(float y, float margin) {
        Span all;
        y_ = y;
        for (std::size_t i = 0; i < count_; ++i) {
            spans_[i] = cones_[i].row(y, i < own_ ? margin : 0);
            if (i < own_ && spans_[i].from < spans_[i].to) all.add(spans_[i].from, spans_[i].to);
        }
        return all;
    }
    [[nodiscard]] Facing at(float x) const {
        Facing top;
        for (std::size_t i = 0; i < own_; ++i) {
            if (x < spans_[i].from || x > spans_[i].to) continue;
            top = merged(top, cones_[i].at(x, y_));
        }
        if (top.distance > 0.5F) return top;
        const float distance = top.distance;
        for (std::size_t i = own_; i < count_; ++i) {
            if (x < spans_[i].from || x > spans_[i].to) continue;
            top = merged(top, cones_[i].at(x, y_));
        }
        top.distance = distance;
        return top;
    }

private:
    std::array<Cone, LimbItem::most> cones_;
    std::array<Span, LimbItem::most> spans_;
    std::size_t own_, count_;
    float y_ = 0;
};

std::uint32_t shade_of(const Shade& shade, const Facing& facing) {
    return shade.at(facing.nx, facing.ny,
                    std::sqrt(std::max(0.0F, 1 - facing.nx * facing.nx - facing.ny * facing.ny)));
}

/// Calls `paint` for every pixel of a limb and of the line around it.
template <class Paint> void each_pixel(const Canvas& canvas, const LimbItem& limb, const Paint& paint) {
    const PixelBox area = common(around(bounds_of(limb)), canvas.clip);
    Solid solid{limb};
    for (int y = area.y; y < area.bottom(); ++y) {
        const float cy = static_cast<float>(y) + 0.5F;
        const Span span = solid.enter(cy, limb.line + 1);
        const int from = std::max(area.x, static_cast<int>(std::floor(span.from)));
        const int to = std::min(area.right(), static_cast<int>(std::ceil(span.to)));
        std::uint32_t* row = canvas.row(y);
        for (int x = from; x < to; ++x) {
            const float cx = static_cast<float>(x) + 0.5F;
            Facing facing = solid.at(cx);
            if (limb.cut)
                facing.distance = std::max(facing.distance, (cx - limb.cut_at.x) * limb.cut_out.x +
                                                                (cy - limb.cut_at.y) * limb.cut_out.y);
            if (facing.distance <= limb.line + 0.5F) paint(row[x], facing, cx, cy);
        }
    }
}

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

void darken_around(const Canvas& canvas, const LimbItem& limb) {
    if (limb.line <= 0) return;
    each_pixel(canvas, limb, [&](std::uint32_t& pixel, const Facing& facing, float x, float y) {
        if (facing.distance <= -0.5F) return;
        const float coverage = std::min(1.0F, limb.line + 0.5F - facing.distance);
        blend(pixel, packed({}), alpha_of(coverage * darkness * apart(limb, x, y)));
    });
}

void fill(const Canvas& canvas, const LimbItem& limb, Colour lit) {
    const Shade shade{limb.dark, lit};
    each_pixel(canvas, limb, [&](std::uint32_t& pixel, const Facing& facing, float x, float y) {
        if (facing.distance > -0.5F && limb.line > 0)
            blend(
                pixel, packed({}),
                alpha_of(std::min(1.0F, limb.line + 0.5F - facing.distance) * darkness * apart(limb, x, y)));
        if (facing.distance < 0.5F) blend(pixel, shade_of(shade, facing), alpha_of(0.5F - facing.distance));
    });
}

void fill(const Canvas& canvas, const EllipseItem& ellipse, Colour colour) {
    const Box& b = ellipse.box;
    const float rx = b.w / 2, ry = b.h / 2, half = ellipse.width / 2;
    if (rx <= half || ry <= half) return;
    const Point c = b.centre();
    const PixelBox area = common(around(b), canvas.clip);
    for (int y = area.y; y < area.bottom(); ++y) {
        const float dy = static_cast<float>(y) + 0.5F - c.y;
        for (int x = area.x; x < area.right(); ++x) {
            const float dx = static_cast<float>(x) + 0.5F - c.x;
            float coverage = 0;
            if (ellipse.width <= 0) {
                const float out = (dx * dx) / (rx * rx) + (dy * dy) / (ry * ry);
                coverage = std::max(0.0F, 1 - out);
                coverage = std::min(1.0F, 2 * coverage);
            } else {
                // To the middle of the stroke: the ellipse's value over the length of its gradient.
                const float mx = rx - half, my = ry - half;
                const float value = std::hypot(dx / mx, dy / my);
                const float slope = std::hypot(dx / (mx * mx), dy / (my * my)) / std::max(value, 1e-3F);
                coverage = half + 0.5F - std::abs(value - 1) / std::max(slope, 1e-4F);
            }
            blend(canvas.row(y)[x], packed(colour),
                  alpha_of(std::clamp(coverage, 0.0F, 1.0F) * ellipse.strength));
        }
    }
}

} // namespace render
