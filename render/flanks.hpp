// The rows of a capsule that run from flank to flank, which are most of a limb's: there an edge is a straight
// line, and the normal turns evenly from one edge to the axis and on to the other. Used by the figure's
// rasteriser only.
#pragma once

#include "render/cone.hpp"

namespace render {

class Flanks {
public:
    Flanks() = default;
    /// No rows at all where an edge is crossed at a slant, or where the ends are in the way.
    explicit Flanks(const Cone& cone);

    /// Whether the middle of a row of pixels runs from flank to flank.
    [[nodiscard]] bool has(int y) const { return y >= rows_.from && y < rows_.to; }

    /// One of these rows: where it meets the edges and the axis.
    struct Row {
        float left = 0, axis = 0, right = 0;
    };
    [[nodiscard]] Row row(int y) const {
        const float middle = static_cast<float>(y) + 0.5F;
        return {left_.at(middle), axis_x_ + (middle - axis_y_) * axis_each_, right_.at(middle)};
    }
    /// What of such a row lies half a pixel inside: all that is covered as a whole.
    [[nodiscard]] Stretch body(const Row& row) const {
        return held({row.left + 0.5F * left_.over, row.right - 0.5F * right_.over});
    }
    /// The same grown instead of shrunk.
    [[nodiscard]] Stretch all(const Row& row, float margin) const {
        return touched({row.left - margin * left_.over, row.right + margin * right_.over});
    }

    /// A flank.
    struct Side {
        Normal out;     ///< the normal along it
        float over = 1; ///< px along a row for a px of distance
        float top = 0, each_row = 0, x = 0, way = 0, belly = 0;
        [[nodiscard]] float at(float y) const {
            const float share = (y - top) * each_row, bow = share * (1 - share);
            return x + way * share + belly * bow * bow;
        }
    };
    [[nodiscard]] const Side& left() const { return left_; }
    [[nodiscard]] const Side& right() const { return right_; }

private:
    /// Whether the light's table has the normals of all pixels that such a row colours; it is too thin
    /// otherwise. Between two rows that it reaches, it does.
    [[nodiscard]] bool light_reaches(const Row& row) const;

    Side left_, right_;
    float axis_x_ = 0, axis_y_ = 0, axis_each_ = 0;
    Stretch rows_;
};

} // namespace render
