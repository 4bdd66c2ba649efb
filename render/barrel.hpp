// The trunk as a round body: a cylinder whose axis follows the flanks. Asked for every pixel, so it stands
// here whole.
#pragma once

#include "render/cone.hpp"
#include "render/draw_list.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace render {

/// The cylinder: where its axis is and how wide it is, by how far down the trunk a pixel lies.
class Barrel {
public:
    explicit Barrel(const TrunkItem& trunk) : origin_{trunk.from} {
        const float dx = trunk.to.x - trunk.from.x, dy = trunk.to.y - trunk.from.y;
        const float length = std::max(std::sqrt(dx * dx + dy * dy), 1e-3F);
        ex_ = dx / length, ey_ = dy / length;
        const std::size_t rows = trunk.count / 2;
        for (std::size_t i = 0; i < rows; ++i) {
            const Level level = level_of(trunk.outline[i], trunk.outline[trunk.count - 1 - i]);
            low_ = std::min(low_, level.down), high_ = std::max(high_, level.down);
        }
        step_ = std::max((high_ - low_) / (bins - 1), 1e-3F);
        over_step_ = 1 / step_;
        for (std::size_t i = 0; i + 1 < rows; ++i)
            fill_between(level_of(trunk.outline[i], trunk.outline[trunk.count - 1 - i]),
                         level_of(trunk.outline[i + 1], trunk.outline[trunk.count - 2 - i]));
    }

    /// Which way it is turned at a place, -1 at one flank, 0 at the axis, 1 at the other flank; and how far
    /// it is from there to a flank, px.
    struct Place {
        float turn = 0, half = 0;
    };
    [[nodiscard]] Place place_of(float x, float y) const {
        const float px = x - origin_.x, py = y - origin_.y;
        const float down = std::clamp((py * ex_ - px * ey_ - low_) * over_step_, 0.0F, bins - 1.001F);
        const auto i = static_cast<std::size_t>(static_cast<int>(down));
        const float t = down - static_cast<float>(static_cast<int>(i));
        const float middle = axis_[i] + (axis_[i + 1] - axis_[i]) * t,
                    half = half_[i] + (half_[i + 1] - half_[i]) * t;
        return {std::clamp((px * ex_ + py * ey_ - middle) / std::max(half, 1.0F), -1.0F, 1.0F), half};
    }
    [[nodiscard]] Normal normal_of(float turn) const { return {turn * ex_, turn * ey_}; }
    [[nodiscard]] Surface surface_of(const Place& place) const {
        return {place.half * flatness * std::sqrt(1 - place.turn * place.turn), normal_of(place.turn)};
    }
    [[nodiscard]] Surface at(float x, float y) const { return surface_of(place_of(x, y)); }
    /// Whether a row crosses it so straight that its turn is as good as even over 64 px.
    [[nodiscard]] bool upright() const { return std::abs(ey_) < 0.25F; }

    /// Whether both are divided into the same levels: then what is the same in their outlines is so in them.
    [[nodiscard]] bool divided_as(const Barrel& other) const {
        return ex_ == other.ex_ && ey_ == other.ey_ && low_ == other.low_ && high_ == other.high_;
    }
    /// How far down the trunk a point lies, px; and how far from there axis and width still hang on it,
    /// beyond the points beside it.
    [[nodiscard]] float down_of(Point p) const { return (p.y - origin_.y) * ex_ - (p.x - origin_.x) * ey_; }
    [[nodiscard]] float blur() const { return 2 * step_; }
    /// Around what of `box` lies from `low` to `high` down the trunk.
    [[nodiscard]] Box between(float low, float high, const Box& box) const {
        if (ex_ < 0.25F) return box; // lying on its side
        const float one = (box.x - origin_.x) * ey_, other = (box.right() - origin_.x) * ey_;
        const float top = std::max(box.y, origin_.y + (low + std::min(one, other)) / ex_),
                    bottom = std::min(box.bottom(), origin_.y + (high + std::max(one, other)) / ex_);
        return {box.x, top, box.w, bottom - top};
    }

private:
    static constexpr float flatness = 0.62F; ///< a chest is less deep than wide
    static constexpr std::size_t bins = 48;
    struct Level {
        float down, middle, half;
    };
    [[nodiscard]] Level level_of(Point a, Point b) const {
        const auto across = [&](Point p) { return (p.x - origin_.x) * ex_ + (p.y - origin_.y) * ey_; };
        return {(down_of(a) + down_of(b)) / 2, (across(a) + across(b)) / 2,
                std::abs(across(a) - across(b)) / 2};
    }
    void fill_between(Level a, Level b) {
        if (a.down > b.down) std::swap(a, b);
        const int first = std::max(0, floor_of((a.down - low_) * over_step_)),
                  last = std::min(-floor_of((low_ - b.down) * over_step_), static_cast<int>(bins) - 1);
        const float over = 1 / std::max(b.down - a.down, 1e-3F);
        for (int i = first; i <= last; ++i) {
            const float at = low_ + static_cast<float>(i) * step_;
            const float t = std::clamp((at - a.down) * over, 0.0F, 1.0F);
            const auto bin = static_cast<std::size_t>(i);
            axis_[bin] = a.middle + (b.middle - a.middle) * t;
            half_[bin] = a.half + (b.half - a.half) * t;
        }
    }

    Point origin_;
    float ex_ = 1, ey_ = 0, low_ = 1e9F, high_ = -1e9F, step_ = 1, over_step_ = 1;
    std::array<float, bins> axis_{}, half_{};
};

} // namespace render
