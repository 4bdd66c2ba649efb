// The figure's light comes from above the viewer's left.
#include "render/gpu_body.hpp"

#include "render/limbs.hpp"

namespace render::gpu {

Round::Round(const Capsule& capsule, bool flat_ends) : c_{capsule}, flat_{flat_ends} {
    const Box box = bounds_of(capsule);
    low_ = {box.x - 1, box.y - 1}, high_ = {box.right() + 1, box.bottom() + 1};
    const float dx = c_.b.x - c_.a.x, dy = c_.b.y - c_.a.y, length = std::sqrt(dx * dx + dy * dy);
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
    lean_ = slope_ / std::sqrt(1 - slope_ * slope_);
}

Round::Sphere Round::sphere(float along, float across) const {
    const float t = std::clamp(along - across * lean_, 0.0F, length_);
    const float share = t * over_length_, swell = 16 * share * share * (1 - share) * (1 - share);
    return {t, std::max(c_.ra - slope_ * t + c_.belly * swell, 1e-3F)};
}

float Round::distance(Point p) const {
    const float px = p.x - c_.a.x, py = p.y - c_.a.y, along = px * ux_ + py * uy_;
    const Sphere s = sphere(along, std::abs(py * ux_ - px * uy_));
    const float vx = px - ux_ * s.along, vy = py - uy_ * s.along;
    const float distance = std::sqrt(vx * vx + vy * vy) - s.radius;
    return flat_ ? std::max({distance, -along, along - length_}) : distance;
}

Surface Round::at(Point p) const {
    const float px = p.x - c_.a.x, py = p.y - c_.a.y;
    const Sphere s = sphere(px * ux_ + py * uy_, std::abs(py * ux_ - px * uy_));
    const float over = 1 / s.radius, vx = px - ux_ * s.along, vy = py - uy_ * s.along;
    const float high2 = s.radius * s.radius - vx * vx - vy * vy;
    return {high2 > 0 ? std::sqrt(high2) : -1, {vx * over, vy * over}};
}

Colour Tone::at(const Surface& surface) const {
    const float light = light_on(surface.normal);
    const auto mixed = [&](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(static_cast<float>(a) + light * static_cast<float>(b - a) + 0.5F);
    };
    return {mixed(dark_.r, lit_.r), mixed(dark_.g, lit_.g), mixed(dark_.b, lit_.b)};
}

} // namespace render::gpu
