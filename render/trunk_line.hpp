// The dark line around a trunk: around its outline and its shoulders, as one.
#pragma once

#include "render/dark_line.hpp"
#include "render/outline.hpp"

namespace render {

class TrunkLine {
public:
    /// Reads `trunk` and its shoulders, which must outlive it.
    TrunkLine(const TrunkItem& trunk, std::span<const Cone> shoulders);

    /// Makes ready for `count` rows from `first` on, `RowSpans::most` at most.
    void load(int first, int count);
    /// Goes to one of these rows.
    void enter(int y);
    /// Darkens a part of the row, in which the trunk covers no pixel as a whole.
    void draw(std::uint32_t* row, Stretch part) {
        part = common(part, zone_);
        for (int x = part.from; x < part.to; ++x)
            if (row[x] != packed({})) lay(row[x], static_cast<float>(x) + 0.5F);
    }

private:
    void lay(std::uint32_t& pixel, float x);
    /// Px to the nearest edge of the outline, or more than the line's reach.
    [[nodiscard]] float distance(float x);
    void choose_edges();

    const TrunkItem& trunk_;
    std::span<const Cone> shoulders_;
    DarkLine line_;
    OutlineBands bands_;
    std::array<RowSpans, 2> spans_; ///< of the shoulders, grown by the line's reach
    Stretch zone_;                  ///< of the row: where the line may be
    int row_ = 0;
    float y_ = 0;
    /// An edge of the outline that comes near the band of the row, and the columns that it comes near.
    struct Edge {
        Point a, way;
        float over, left, right;
    };
    std::array<Edge, TrunkItem::most> edges_;
    std::size_t edge_count_ = 0;
    int band_ = -1; ///< that they were chosen for
};

} // namespace render
