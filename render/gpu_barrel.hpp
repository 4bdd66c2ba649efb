// The trunk as a round body: a cylinder whose axis follows the flanks, asked at single places.
#pragma once

#include "render/gpu_body.hpp"

#include <array>

namespace render::gpu {

/// Where its axis is and how wide it is, by how far down the trunk a place lies.
class Barrel {
public:
    explicit Barrel(const TrunkItem& trunk);
    [[nodiscard]] Relief at(Point p) const;

private:
    static constexpr std::size_t bins = 48;
    struct Level {
        float down, middle, half;
    };
    [[nodiscard]] Level level_of(Point a, Point b) const;
    void fill_between(Level a, Level b);

    Point origin_;
    float ex_ = 1, ey_ = 0, low_ = 1e6F, high_ = -1e6F, step_ = 1;
    std::array<float, bins> axis_{}, half_{};
};

} // namespace render::gpu
