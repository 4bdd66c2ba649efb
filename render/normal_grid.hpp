// The normals of a round body at the corners of a grid, between which they are as good as linear: on a ball
// they are, and across a cylinder. Used by the figure's rasteriser only.
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
        share_ = static_cast<float>(y - block * rows) * (1.0F / rows);
    }

    /// The next pixel behind `x` at which to ask.
    [[nodiscard]] int place_after(int x) const { return ((x >> shift_) + 1) << shift_; }
    [[nodiscard]] Normal at(int x) const {
        const int left = x >> shift_;
        const float share = static_cast<float>(x - (left << shift_)) / static_cast<float>(1 << shift_);
        const auto i = static_cast<std::size_t>(left - first_);
        const Normal here = down(i);
        if (share == 0) return here;
        const Normal next = down(i + 1);
        return {here.x + (next.x - here.x) * share, here.y + (next.y - here.y) * share};
    }

private:
    static constexpr int most = 64; ///< columns
    static constexpr int block_shift = 3, rows = 1 << block_shift;
    /// The corners in one row of the grid.
    struct Corners {
        std::array<Normal, most> normals;
        int from = 0, to = 0; ///< those that are known
        void clear() { from = to = 0; }
        template <class NormalOf>
        void fill(int first, int behind, int row, const NormalGrid& grid, const NormalOf& normal_of) {
            if (first >= from && behind <= to) return;
            if (from == to) from = to = first;
            const auto find = [&](int i) {
                normals[static_cast<std::size_t>(i)] =
                    normal_of(static_cast<float>((grid.first_ + i) << grid.shift_) + 0.5F,
                              static_cast<float>(row * rows) + 0.5F);
            };
            while (from > first) find(--from);
            while (to < behind) find(to++);
        }
    };
    [[nodiscard]] Normal down(std::size_t i) const {
        const Normal &a = above().normals[i], &b = below().normals[i];
        return {a.x + (b.x - a.x) * share_, a.y + (b.y - a.y) * share_};
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
    float share_ = 0; ///< of the way from above to below
};

} // namespace render
