// A closed outline cut into rows of pixels by its exact share of each pixel's four sub-rows. Used by the
// trunk's rasteriser only.
#pragma once

#include "render/cone.hpp"

#include <span>

namespace render {

class OutlineRow {
public:
    /// Reads `outline`, which must outlive it.
    explicit OutlineRow(std::span<const Point> outline) : outline_{outline} {}

    /// Goes to row `y`.
    void enter(int y);

    [[nodiscard]] const Span& all() const { return all_; }
    /// Pixels that lie inside as a whole.
    [[nodiscard]] Stretch full() const {
        return full_.empty() ? Stretch{} : Stretch{-floor_of(-full_.from), floor_of(full_.to)};
    }
    /// 0..1
    [[nodiscard]] float coverage(int x) const;

private:
    static constexpr int sub_rows = 4;
    static constexpr int block = 8; ///< rows that share a choice of edges
    static constexpr std::size_t most_edges = 128;
    /// One sub-row: the stretches inside.
    struct Cuts {
        std::array<Span, 6> spans;
        std::size_t count = 0;
    };
    [[nodiscard]] Cuts cut(float y) const;
    void choose_edges();

    std::span<const Point> outline_;
    /// From `top` to before `bottom`, by `each` px a row.
    struct Edge {
        float top, bottom;
        Point at;
        float each;
        int turn; ///< 1 down the screen, -1 up
    };
    std::array<Edge, most_edges> edges_; ///< those that come near the block's rows
    std::size_t edge_count_ = 0;
    int first_ = 0, behind_ = 0; ///< the block's rows
    std::array<Cuts, sub_rows> cuts_;
    Span all_, full_;
};

} // namespace render
