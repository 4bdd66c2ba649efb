// The dark line around a trunk: around its outline and its shoulders, as one.
#pragma once

#include "render/cone.hpp"
#include "render/dark_line.hpp"

#include <cstdint>
#include <span>

namespace render {

class TrunkLine {
public:
    /// Reads `trunk` and its shoulders, which must outlive it.
    TrunkLine(const TrunkItem& trunk, std::span<const Cone> shoulders);

    /// Makes ready for `count` rows from `first` on, `RowSpans::most` at most.
    void load(int first, int count);
    /// Goes to one of these rows.
    void enter(int y);
    /// Darkens what lies behind a part of the row, in which the trunk covers no pixel as a whole.
    void draw(std::uint32_t* row, Stretch part) const;

private:
    void add_edge(const Point& a, const Point& b);
    [[nodiscard]] float distance_to_shoulders(float x) const;

    const TrunkItem& trunk_;
    std::span<const Cone> shoulders_;
    DarkLine line_;
    std::array<RowSpans, 2> spans_; ///< of the shoulders, grown by the line's reach
    struct Edge {
        Point at, way;
        float over;
    };
    std::array<Edge, TrunkItem::most> edges_; ///< of the outline that come near these rows
    std::size_t edge_count_ = 0;
    /// A few rows, and the edges that come near them, each from `left` to `right` there.
    struct Band {
        struct Near {
            std::uint8_t edge;
            float left, right;
        };
        std::array<Near, TrunkItem::most> near;
        std::size_t count;
        Span all;
    };
    /// Px to the nearest of these edges, or more than the line's reach.
    [[nodiscard]] float distance(std::span<const Band::Near> edges, float x) const;
    void lay(std::uint32_t* row, Stretch part) const;

    static constexpr int band = 4; ///< rows
    std::array<Band, static_cast<std::size_t>(RowSpans::most / band)> bands_;
    const Band* here_ = nullptr; ///< that of the row
    int first_ = 0;
    Stretch zone_; ///< of the row: where the line may be
    int row_ = 0;
    float y_ = 0;
    bool shoulders_near_ = false, fades_ = false; ///< in this row
};

} // namespace render
