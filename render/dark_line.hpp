// The darkness around what is nearer, which parts it from what lies behind; it fades where a limb goes on in
// another. Used by the figure's rasteriser only.
#pragma once

#include "render/shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace render {

[[nodiscard]] inline std::uint32_t alpha_of(float coverage) {
    return static_cast<std::uint32_t>(std::clamp(coverage, 0.0F, 1.0F) * 255.0F + 0.5F);
}

class DarkLine {
public:
    /// `width` in px.
    DarkLine(float width, std::span<const Joint> joints)
        : width_{width}, count_{std::min(joints.size(), fades_.size())} {
        for (std::size_t i = 0; i < count_; ++i) {
            const float near = joints[i].radius + width + 1, far = near + 0.7F * joints[i].radius;
            fades_[i] = {joints[i].at, near, near * near, far * far, 1 / (far - near)};
        }
    }

    /// How far beyond the edge it changes anything.
    [[nodiscard]] float reach() const { return width_ + 0.5F; }

    /// @param distance  of the pixel to the edge, px; its middle lies at `x`, `y`
    void lay(std::uint32_t& pixel, float distance, float x, float y) const {
        constexpr std::uint32_t black = 0xFF000000U; // most of what is behind a figure
        if (width_ <= 0 || pixel == black) return;
        blend(pixel, black, alpha_of(std::min(1.0F, reach() - distance) * darkness * apart(x, y)));
    }

    /// The same in a row without joints.
    void lay(std::uint32_t& pixel, float distance) const {
        blend(pixel, 0xFF000000U, alpha_of(std::min(1.0F, reach() - distance) * darkness));
    }
    /// Whether any joint weakens it at this height.
    [[nodiscard]] bool fades_at(float y) const {
        return std::any_of(fades_.begin(), fades_.begin() + count_,
                           [y](const Fade& fade) { return (y - fade.at.y) * (y - fade.at.y) < fade.far2; });
    }

private:
    static constexpr float darkness = 0.88F;

    /// 0 inside a joint, 1 well away from all: how strong it is.
    [[nodiscard]] float apart(float x, float y) const {
        float strength = 1;
        for (const Fade& fade : std::span{fades_.data(), count_}) {
            const float dx = x - fade.at.x, dy = y - fade.at.y, far2 = dx * dx + dy * dy;
            if (far2 >= fade.far2) continue;
            if (far2 <= fade.near2) return 0;
            const float t = (std::sqrt(far2) - fade.near) * fade.over;
            strength *= t * t * (3 - 2 * t);
        }
        return strength;
    }

    /// Around a joint: no line as near as `near`, all of it beyond the other one. px, and squares of them.
    struct Fade {
        Point at;
        float near, near2, far2, over;
    };
    float width_;
    std::array<Fade, 4> fades_;
    std::size_t count_;
};

} // namespace render
