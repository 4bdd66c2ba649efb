// A closed outline, and the ways out of it at its corners.
#pragma once

#include "render/gpu_tube.hpp"

#include <array>
#include <cstddef>
#include <span>

namespace render::gpu {

/// Does not own the points.
class Outline {
public:
    /// At most as many as a trunk has.
    explicit Outline(std::span<const Point> points);

    /// One for each point; all of no length: they begin on the edge. A pixel along one is a pixel out of both
    /// edges.
    [[nodiscard]] std::span<const Rib> ribs() const { return {ribs_.data(), points_.size()}; }
    /// The same, and more of them around each sharp corner.
    [[nodiscard]] std::span<const Rib> rounded() const { return {rounded_.data(), rounded_count_}; }
    /// The one of `ribs` in whose corner one of these stands.
    [[nodiscard]] const Rib& corner_of(std::size_t rounded) const { return ribs_[corners_[rounded]]; }

private:
    [[nodiscard]] Point after(std::size_t i) const { return points_[i + 1 < points_.size() ? i + 1 : 0]; }
    /// The way from a corner to the next one in another place, `step` 1 or -1, of length 1.
    [[nodiscard]] Point way_from(std::size_t i, int step) const;
    /// `sign`: 1 where the points go around clockwise, -1 otherwise.
    void add(std::size_t i, float sign);
    void add_rounded(std::size_t corner, Point way);

    std::span<const Point> points_;
    std::array<Rib, TrunkItem::most> ribs_;
    std::array<Rib, 3 * TrunkItem::most> rounded_;
    std::array<std::size_t, 3 * TrunkItem::most> corners_;
    std::size_t rounded_count_ = 0;
};

} // namespace render::gpu
