// The trunk: its outline, shaded across as a cylinder whose axis follows the flanks, and joined with the
// shoulders as one solid.
#include "render/gpu_body.hpp"
#include "render/gpu_figure.hpp"
#include "render/gpu_skin.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace render::gpu {
namespace {

constexpr float flatness = 0.62F; ///< a chest is less deep than wide

/// The cylinder: where its axis is and how wide it is, by how far down the trunk a place lies.
class Barrel {
public:
    explicit Barrel(const TrunkItem& trunk) : origin_{trunk.from} {
        const float dx = trunk.to.x - trunk.from.x, dy = trunk.to.y - trunk.from.y;
        const float length = std::max(std::hypot(dx, dy), 1e-3F);
        ex_ = dx / length, ey_ = dy / length;
        const std::size_t rows = trunk.count / 2;
        for (std::size_t i = 0; i < rows; ++i) {
            const Level level = level_of(trunk.outline[i], trunk.outline[trunk.count - 1 - i]);
            low_ = std::min(low_, level.down), high_ = std::max(high_, level.down);
        }
        step_ = std::max((high_ - low_) / (bins - 1), 1e-3F);
        for (std::size_t i = 0; i + 1 < rows; ++i)
            fill_between(level_of(trunk.outline[i], trunk.outline[trunk.count - 1 - i]),
                         level_of(trunk.outline[i + 1], trunk.outline[trunk.count - 2 - i]));
    }

    [[nodiscard]] Relief at(Point p) const {
        const float px = p.x - origin_.x, py = p.y - origin_.y;
        const float down = std::clamp((py * ex_ - px * ey_ - low_) / step_, 0.0F, bins - 1.001F);
        const auto i = static_cast<std::size_t>(down);
        const float t = down - static_cast<float>(i);
        const float middle = axis_[i] + (axis_[i + 1] - axis_[i]) * t,
                    half = half_[i] + (half_[i + 1] - half_[i]) * t;
        const float s = std::clamp((px * ex_ + py * ey_ - middle) / std::max(half, 1.0F), -1.0F, 1.0F);
        return {half * flatness * std::sqrt(1 - s * s), s * ex_, s * ey_};
    }

private:
    static constexpr std::size_t bins = 48;
    struct Level {
        float down, middle, half;
    };
    [[nodiscard]] Level level_of(Point a, Point b) const {
        const auto across = [&](Point p) { return (p.x - origin_.x) * ex_ + (p.y - origin_.y) * ey_; };
        const auto down = [&](Point p) { return (p.y - origin_.y) * ex_ - (p.x - origin_.x) * ey_; };
        return {(down(a) + down(b)) / 2, (across(a) + across(b)) / 2, std::abs(across(a) - across(b)) / 2};
    }
    void fill_between(Level a, Level b) {
        if (a.down > b.down) std::swap(a, b);
        const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((a.down - low_) / step_)));
        const auto last = static_cast<std::size_t>(std::ceil((b.down - low_) / step_));
        for (std::size_t i = first; i <= std::min(last, bins - 1); ++i) {
            const float at = low_ + static_cast<float>(i) * step_;
            const float t = std::clamp((at - a.down) / std::max(b.down - a.down, 1e-3F), 0.0F, 1.0F);
            axis_[i] = a.middle + (b.middle - a.middle) * t, half_[i] = a.half + (b.half - a.half) * t;
        }
    }

    Point origin_;
    float ex_ = 1, ey_ = 0, low_ = 1e6F, high_ = -1e6F, step_ = 1;
    std::array<float, bins> axis_{}, half_{};
};

/// A closed outline: its ribs stand on its corners and show straight out.
class Outline {
public:
    explicit Outline(const TrunkItem& trunk) : points_{trunk.outline.data(), trunk.count} {
        float area = 0; // twice; + clockwise on a screen
        for (std::size_t i = 0; i < points_.size(); ++i)
            area += points_[i].x * after(i).y - points_[i].y * after(i).x;
        for (std::size_t i = 0; i < points_.size(); ++i) ribs_[i] = rib(i, area > 0 ? 1.0F : -1.0F);
    }
    /// Of no length: they begin on the edge.
    [[nodiscard]] std::span<const Rib> ribs() const { return {ribs_.data(), points_.size()}; }

    /// Inside is what it goes around at all.
    [[nodiscard]] bool holds(Point p) const {
        int turns = 0;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Point a = points_[i], b = after(i);
            if ((a.y <= p.y) == (b.y <= p.y)) continue;
            if (a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y) < p.x) turns += b.y > a.y ? 1 : -1;
        }
        return turns != 0;
    }

private:
    [[nodiscard]] Point after(std::size_t i) const { return points_[i + 1 < points_.size() ? i + 1 : 0]; }
    /// The way from a corner to the next one in another place, `step` 1 or -1, of length 1.
    [[nodiscard]] Point way_from(std::size_t i, int step) const {
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
    [[nodiscard]] Rib rib(std::size_t i, float sign) const {
        const Point back = way_from(i, -1), on = way_from(i, 1);
        const Point sum{(on.y - back.y) * sign, (back.x - on.x) * sign}; // of both edges' ways out
        // As long as it takes to be a pixel out of both edges, but never a spike.
        const float stretch = 2 / std::max(sum.x * sum.x + sum.y * sum.y, 1.0F);
        return {points_[i], {sum.x * stretch, sum.y * stretch}, 0};
    }

    std::span<const Point> points_;
    std::array<Rib, TrunkItem::most> ribs_;
};

/// All between the flanks, half a pixel inside of them: rows from one corner of the outline to its partner.
template <class ColourAt>
void fill_rungs(Mesh& mesh, std::span<const Rib> ribs, std::span<const float> columns,
                const ColourAt& colour_at) {
    std::array<int, 9> before{};
    for (std::size_t i = 0; i < (ribs.size() + 1) / 2; ++i) {
        const Point a = ribs[i].at(-0.5F), b = ribs[ribs.size() - 1 - i].at(-0.5F);
        std::array<int, 9> now{};
        for (std::size_t k = 0; k < columns.size(); ++k) {
            const Point p{a.x + (b.x - a.x) * columns[k], a.y + (b.y - a.y) * columns[k]};
            now[k] = mesh.corner(p, {colour_at(p), 1});
        }
        for (std::size_t k = 1; k < columns.size() && i > 0; ++k)
            mesh.quad(before[k - 1], now[k - 1], now[k], before[k]);
        before = now;
    }
}

/// The edge, fading from half a pixel inside to half a pixel outside.
template <class ColourAt> void soften(Mesh& mesh, std::span<const Rib> ribs, const ColourAt& colour_at) {
    Band band{mesh};
    for (const Rib& rib : ribs) {
        const Colour colour = colour_at(rib.axis);
        Band::Row row;
        row.add(mesh.corner(rib.at(0.5F), {colour, 0}));
        row.add(mesh.corner(rib.at(-0.5F), {colour, 1}));
        band.add(row);
    }
    band.close();
}

} // namespace

void fill(Mesh& mesh, const TrunkItem& trunk, Colour lit) {
    if (trunk.count < 3) return;
    const Outline outline{trunk};
    const Barrel barrel{trunk};
    const Tone tone{trunk.dark, lit};
    std::array<Round, 2> shoulders;
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i) shoulders[i] = Round{trunk.shoulders[i]};
    const auto strength_at = [&](const Rib& rib) { return darkness * apart(trunk, rib.at(rib.length)); };
    darken(mesh, outline.ribs(), trunk.line, strength_at);
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i)
        darken(mesh, Tube{trunk.shoulders[i]}.ribs(), trunk.line, strength_at);

    const auto colour_at = [&](Point p) {
        if (tone.plain()) return lit;
        Relief top;
        bool beside = false;
        for (std::size_t i = 0; i < trunk.shoulder_count; ++i) {
            const Relief one = shoulders[i].at(p);
            if (one.height > 0)
                top = top.height > 0 ? merged(top, one) : one;
            else if (top.height <= 0 && shoulders[i].distance(p) <= 1)
                top = one, beside = true; // at the very edge there is no height
        }
        if (top.height <= 0 && !beside) return tone.at(barrel.at(p));
        if (!outline.holds(p)) return tone.at(top);
        return tone.at(top.height > 0 ? merged(top, barrel.at(p)) : barrel.at(p));
    };
    // A plate of one colour needs no columns; a round body most of them near its flanks.
    constexpr std::array<float, 9> round{0.0F, 0.04F, 0.125F, 0.3F, 0.5F, 0.7F, 0.875F, 0.96F, 1.0F};
    constexpr std::array<float, 2> plate{0.0F, 1.0F};
    fill_rungs(mesh, outline.ribs(),
               tone.plain() ? std::span<const float>{plate} : std::span<const float>{round}, colour_at);
    soften(mesh, outline.ribs(), colour_at);
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i)
        cover(mesh, Tube{trunk.shoulders[i]}.ribs(), cuts_for(20), colour_at);
}

} // namespace render::gpu
