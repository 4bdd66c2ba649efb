// The darkness around what is nearer, which parts it from what lies behind; it fades where a limb goes on in
// another. Used by the figure's rasteriser only.
#pragma once

#include "render/shapes.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace render {

[[nodiscard]] inline std::uint32_t alpha_of(float coverage) {
    return static_cast<std::uint32_t>(std::clamp(coverage, 0.0F, 1.0F) * 255.0F + 0.5F);
}

class DarkLine {
public:
    /// `width` in px; keeps `joints`, which must outlive it.
    DarkLine(float width, std::span<const Joint> joints) : width_{width}, joints_{joints} {}

    /// How far beyond the edge it changes anything.
    [[nodiscard]] float reach() const { return width_ + 0.5F; }

    /// @param distance  of the pixel to the edge, px; its middle lies at `x`, `y`
    void lay(std::uint32_t& pixel, float distance, float x, float y) const {
        constexpr std::uint32_t black = 0xFF000000U; // most of what is behind a figure
        if (width_ <= 0 || pixel == black) return;
        blend(pixel, black, alpha_of(std::min(1.0F, reach() - distance) * darkness * apart(x, y)));
    }

private:
    static constexpr float darkness = 0.88F;

    /// 0 inside a joint, 1 well away from all: how strong it is.
    [[nodiscard]] float apart(float x, float y) const {
        float strength = 1;
        for (const Joint& joint : joints_) {
            const float dx = x - joint.at.x, dy = y - joint.at.y, far2 = dx * dx + dy * dy;
            const float near = joint.radius + width_ + 1, far = near + 0.7F * joint.radius;
            if (far2 >= far * far) continue;
            if (far2 <= near * near) return 0;
            const float t = (std::sqrt(far2) - near) / (far - near);
            strength *= t * t * (3 - 2 * t);
        }
        return strength;
    }

    float width_;
    std::span<const Joint> joints_;
};

} // namespace render
