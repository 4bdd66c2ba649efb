// A round body asked at single places: how far its edge is, how high it stands, how much light it gets. The
// same arithmetic as the rasteriser's, which asks for whole rows and has tables for them.
#pragma once

#include "render/cone.hpp"
#include "render/draw_list.hpp"

#include <algorithm>
#include <cmath>

namespace render::gpu {

inline constexpr float darkness = 0.88F; ///< of the line around what is nearer

/// A capsule made ready to be asked.
class Round {
public:
    Round() = default;
    explicit Round(const Capsule& capsule, bool flat_ends = false);

    /// Px to the edge, negative inside.
    [[nodiscard]] float distance(Point p) const;
    [[nodiscard]] Surface at(Point p) const;
    /// False for most places further than a pixel away from it, for no place nearer or inside.
    [[nodiscard]] bool near(Point p) const {
        return p.x > low_.x && p.x < high_.x && p.y > low_.y && p.y < high_.y;
    }

private:
    /// The sphere of the capsule whose surface lies under a place: where it is on the axis, and its radius.
    struct Sphere {
        float along = 0, radius = 0;
    };
    [[nodiscard]] Sphere sphere(float along, float across) const;

    Capsule c_;
    bool flat_ = false;
    float length_ = 0, over_length_ = 0, ux_ = 1, uy_ = 0;
    float slope_ = 0, lean_ = 0; ///< of the flanks against the axis
    Point low_, high_;           ///< between them it lies
};

/// From the colour turned from the light to the one that faces it.
class Tone {
public:
    Tone(Colour dark, Colour lit) : dark_{dark}, lit_{lit} {}
    [[nodiscard]] bool plain() const { return dark_ == lit_; }
    [[nodiscard]] Colour at(const Surface& surface) const;

private:
    Colour dark_, lit_;
};

/// 0 inside a joint, 1 well away from all: how strong the dark line of `item` is.
template <class Body> [[nodiscard]] float apart(const Body& item, Point p) {
    float strength = 1;
    for (std::size_t i = 0; i < item.joint_count; ++i) {
        const Joint& joint = item.joints[i];
        const float dx = p.x - joint.at.x, dy = p.y - joint.at.y;
        const float from = std::sqrt(dx * dx + dy * dy) - joint.radius - item.line - 1;
        const float t = std::clamp(from / (0.7F * joint.radius), 0.0F, 1.0F);
        strength *= t * t * (3 - 2 * t);
    }
    return strength;
}

} // namespace render::gpu
