// The trunk: its outline, shaded across as a cylinder whose axis follows the flanks, and joined with the
// shoulders as one solid.
#include "render/gpu_body.hpp"
#include "render/gpu_figure.hpp"
#include "render/limbs.hpp"

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
    float ex_ = 1, ey_ = 0, low_ = Lattice::far, high_ = -Lattice::far, step_ = 1;
    std::array<float, bins> axis_{}, half_{};
};

/// A closed outline, which may bend and even cross itself: inside is what it goes around at all.
class Outline {
public:
    explicit Outline(const TrunkItem& trunk) : points_{trunk.outline.data(), trunk.count} {
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Point a = points_[i], b = next(i);
            area_ += a.x * b.y - a.y * b.x;
            around_ += std::hypot(b.x - a.x, b.y - a.y);
        }
    }
    /// Half of how thick it is, in the mean.
    [[nodiscard]] float radius() const { return std::abs(area_) / 2 / std::max(around_, 1.0F); }

    [[nodiscard]] bool holds(Point p) const {
        int turns = 0;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Point a = points_[i], b = next(i);
            if ((a.y <= p.y) == (b.y <= p.y)) continue;
            if (a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y) < p.x) turns += b.y > a.y ? 1 : -1;
        }
        return turns != 0;
    }
    /// Measures every place that is at most `margin` from the edge; what is further inside counts as deep.
    void measure(Lattice& lattice, float margin) const {
        for (std::size_t i = 0; i < points_.size(); ++i) measure(lattice, points_[i], next(i), margin);
        for (int row = 0; row < lattice.rows(); ++row) turn_inside(lattice, row);
    }

private:
    [[nodiscard]] Point next(std::size_t i) const { return points_[i + 1 < points_.size() ? i + 1 : 0]; }

    static void measure(Lattice& lattice, Point a, Point b, float margin) {
        const float dx = b.x - a.x, dy = b.y - a.y, over = 1 / std::max(dx * dx + dy * dy, 1e-6F);
        const Box box{std::min(a.x, b.x) - margin, std::min(a.y, b.y) - margin, std::abs(dx) + 2 * margin,
                      std::abs(dy) + 2 * margin};
        lattice.each_in(box, [&](Point p, float& distance) {
            const float t = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) * over, 0.0F, 1.0F);
            const float x = p.x - a.x - t * dx, y = p.y - a.y - t * dy;
            distance = std::min(distance, std::sqrt(x * x + y * y));
        });
    }
    /// Makes the distances inside negative.
    void turn_inside(Lattice& lattice, int row) const {
        struct Crossing {
            float x;
            int turn;
        };
        std::array<Crossing, TrunkItem::most> crossings;
        std::size_t count = 0;
        const float y = lattice.place(0, row).y;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Point a = points_[i], b = next(i);
            if ((a.y <= y) == (b.y <= y)) continue;
            crossings[count++] = {a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), b.y > a.y ? 1 : -1};
        }
        const auto last = crossings.begin() + static_cast<std::ptrdiff_t>(count);
        std::sort(crossings.begin(), last, [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
        auto crossing = crossings.begin();
        int turns = 0;
        for (int column = 0; column < lattice.columns(); ++column) {
            for (; crossing != last && crossing->x < lattice.place(column, row).x; ++crossing)
                turns += crossing->turn;
            if (turns != 0) lattice.distance(column, row) = -lattice.distance(column, row);
        }
    }

    std::span<const Point> points_;
    float area_ = 0, around_ = 0;
};

} // namespace

void fill(Mesh& mesh, Lattice& lattice, const TrunkItem& trunk, Colour lit) {
    if (trunk.count < 3) return;
    const Outline outline{trunk};
    const Barrel barrel{trunk};
    const Tone tone{trunk.dark, lit};
    const float thin = outline.radius(), step = std::max(1.0F, std::sqrt(0.64F * thin)),
                deep = std::max(1.25F, 0.08F * thin);
    const float margin = std::max(trunk.line + 0.5F, deep) + 1.5F * step;
    lattice.start(bounds_of(trunk), step);
    outline.measure(lattice, margin);
    std::array<Round, 2> shoulders;
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i) {
        shoulders[i] = Round{trunk.shoulders[i]};
        const Box box = bounds_of(trunk.shoulders[i]);
        lattice.each_in(
            {box.x - margin, box.y - margin, box.w + 2 * margin, box.h + 2 * margin},
            [&](Point p, float& distance) { distance = std::min(distance, shoulders[i].distance(p)); });
    }
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
    lattice.fill(mesh, deep, trunk.line, colour_at, [&](Point p) { return darkness * apart(trunk, p); });
}

} // namespace render::gpu
