// The normals of a round body at the corners of a grid, between which they are as good as linear: on a ball
// they are, and across a cylinder. Kept as places of the light's table, in whole numbers, because each row
// asks for them. Used by the figure's rasteriser only.
#pragma once

#include "render/shade.hpp"
#include "render/shapes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace render {

class NormalGrid {
public:
    /// For a body within `box`.
    void start(const PixelBox& box) {
        shift_ = 4;
        while ((box.w >> shift_) + 3 > most) ++shift_;
        first_ = (box.x >> shift_) - 1;
        for (Corners& one : corners_) one.clear();
    }
    /// Goes to row `y`, of which `part` is to be asked for. `normal_of(x, y)` is asked for each corner around
    /// it, once as long as rows come from top to bottom.
    template <class NormalOf> void enter(int y, const Stretch& part, const NormalOf& normal_of) {
        const int block = y >> block_shift;
        if (block != block_) go_to(block);
        const int from = (part.from >> shift_) - first_, to = ((part.to - 1) >> shift_) - first_ + 2;
        above().fill(from, to, block, *this, normal_of);
        below().fill(from, to, block + 1, *this, normal_of);
        share_ = y - block * rows;
    }

    /// The pixels around `x` between two columns of the grid.
    [[nodiscard]] Stretch stretch_at(int x) const {
        const int left = (x >> shift_) << shift_;
        return {left, left + (1 << shift_)};
    }
    /// How the normal turns in `part` of such a stretch.
    [[nodiscard]] Light::Ramp ramp(const Stretch& part) const {
        const int left = part.from >> shift_;
        const auto i = static_cast<std::size_t>(left - first_);
        const Place here = down(i), next = down(i + 1);
        Place step{(next.x - here.x) >> shift_, (next.y - here.y) >> shift_};
        const int skipped = part.from - (left << shift_), more = part.to - part.from - 1;
        Place at{here.x + step.x * skipped, here.y + step.y * skipped};
        const Place end{at.x + step.x * more, at.y + step.y * more};
        if (!at.within() || !end.within()) { // beyond the edge of what is as thin as a pixel
            at = at.clamped();
            step = {(end.clamped().x - at.x) / std::max(more, 1),
                    (end.clamped().y - at.y) / std::max(more, 1)};
        }
        return {at.cell(), step.cell()};
    }

private:
    static constexpr int most = 64; ///< columns
    static constexpr int block_shift = 3, rows = 1 << block_shift;
    /// A place of the light's table, or what lies between two: cells times 2^15 both ways.
    struct Place {
        std::int32_t x = 0, y = 0;
        static constexpr std::int32_t first = 1 << 15, last = (2 * Light::middle - 1) * first - 1;
        [[nodiscard]] bool within() const { return std::min(x, y) >= first && std::max(x, y) <= last; }
        [[nodiscard]] Place clamped() const {
            return {std::clamp(x, first, last), std::clamp(y, first, last)};
        }
        [[nodiscard]] Light::Cell cell() const {
            return {static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y) << 8U};
        }
    };
    static Place place_of(const Normal& normal) {
        static constexpr float far = 16; // a corner may lie far outside of something thin
        const auto place = [](float n) {
            return static_cast<std::int32_t>((std::clamp(n, -far, far) * Light::unit + Light::middle) *
                                             32768.0F);
        };
        return {place(normal.x), place(normal.y)};
    }
    /// The corners in one row of the grid.
    struct Corners {
        std::array<Place, most> places;
        int from = 0, to = 0; ///< those that are known
        void clear() { from = to = 0; }
        template <class NormalOf>
        void fill(int first, int behind, int row, const NormalGrid& grid, const NormalOf& normal_of) {
            if (first >= from && behind <= to) return;
            if (from == to) from = to = first;
            const auto find = [&](int i) {
                places[static_cast<std::size_t>(i)] =
                    place_of(normal_of(static_cast<float>((grid.first_ + i) << grid.shift_) + 0.5F,
                                       static_cast<float>(row * rows) + 0.5F));
            };
            while (from > first) find(--from);
            while (to < behind) find(to++);
        }
    };
    /// At a column of the row.
    [[nodiscard]] Place down(std::size_t i) const {
        const Place &a = above().places[i], &b = below().places[i];
        return {a.x + ((b.x - a.x) >> block_shift) * share_, a.y + ((b.y - a.y) >> block_shift) * share_};
    }

    void go_to(int block) {
        upper_ = 1 - upper_; // what was below is above now
        if (block != block_ + 1) above().clear();
        below().clear();
        block_ = block;
    }
    [[nodiscard]] Corners& above() { return corners_[upper_]; }
    [[nodiscard]] Corners& below() { return corners_[1 - upper_]; }
    [[nodiscard]] const Corners& above() const { return corners_[upper_]; }
    [[nodiscard]] const Corners& below() const { return corners_[1 - upper_]; }

    std::array<Corners, 2> corners_;
    std::size_t upper_ = 0;
    int shift_ = 4, first_ = 0, block_ = 1 << 24;
    int share_ = 0; ///< rows below the corners above
};

} // namespace render
