// Ellipses on the floor. Of an outline only what lies near it is asked for.
#include "render/cone.hpp"
#include "render/dark_line.hpp"
#include "render/limbs.hpp"

namespace render {
namespace {

struct Oval {
    Point centre;
    float rx, ry;
    /// The row's part of it, scaled by `by` about its centre.
    [[nodiscard]] Span row(float y, float by) const {
        const float down = (y - centre.y) / (ry * by);
        if (by <= 0 || std::abs(down) >= 1) return {};
        const float half = rx * by * std::sqrt(1 - down * down);
        return {centre.x - half, centre.x + half};
    }
};

/// Calls `paint` for the middles of a row's pixels.
template <class Coverage>
void lay(const Canvas& canvas, int y, Stretch part, std::uint32_t colour, const Coverage& coverage) {
    part = common(part, {canvas.clip.x, canvas.clip.right()});
    std::uint32_t* row = canvas.row(y);
    for (int x = part.from; x < part.to; ++x)
        blend(row[x], colour, alpha_of(coverage(static_cast<float>(x) + 0.5F)));
}

/// `middle` is the line along which the stroke of 2 * `half` px lies.
void outline(const Canvas& canvas, const Oval& middle, float half, std::uint32_t colour, int y) {
    const float cy = static_cast<float>(y) + 0.5F, dy = cy - middle.centre.y;
    const float ox = 1 / middle.rx, oy = 1 / middle.ry, vy = dy * oy;
    // To the middle of the stroke: the ellipse's value over the length of its gradient.
    const auto coverage = [&](float x) {
        const float vx = (x - middle.centre.x) * ox;
        const float value = std::sqrt(vx * vx + vy * vy);
        const float gx = vx * ox, gy = vy * oy;
        const float slope = std::sqrt(gx * gx + gy * gy) / std::max(value, 1e-3F);
        return std::clamp(half + 0.5F - std::abs(value - 1) / std::max(slope, 1e-4F), 0.0F, 1.0F);
    };
    // The gradient is never steeper than along the short axis, which bounds how far the stroke reaches.
    const float reach = (half + 0.5F) * std::max(ox, oy);
    const Stretch all = touched(middle.row(cy, 1 + reach)), hole = held(middle.row(cy, 1 - reach));
    if (hole.empty()) return lay(canvas, y, all, colour, coverage);
    lay(canvas, y, {all.from, hole.from}, colour, coverage);
    lay(canvas, y, {hole.to, all.to}, colour, coverage);
}

} // namespace

void fill(const Canvas& canvas, const EllipseItem& ellipse, Colour colour) {
    const Box& b = ellipse.box;
    const float rx = b.w / 2, ry = b.h / 2, half = ellipse.width / 2;
    if (rx <= half || ry <= half) return;
    Canvas inner = canvas;
    inner.clip = common(around(b), canvas.clip);
    const PixelBox& area = inner.clip;
    for (int y = area.y; y < area.bottom(); ++y)
        outline(inner, {b.centre(), rx - half, ry - half}, half, packed(colour), y);
}

} // namespace render
