// A closed outline cut into rows of pixels by its exact share of each pixel's four sub-rows; and how far it
// reaches, band by band. Used by the trunk's rasteriser and by its extent.
#pragma once

#include "render/cone.hpp"

#include <array>
#include <cstdint>
#include <span>

namespace render {

/// Walks along its edges once for a block of rows.
class OutlineRows {
public:
    /// Reads `outline`, which must outlive it.
    explicit OutlineRows(std::span<const Point> outline) : outline_{outline} {}

    /// Makes ready for `count` rows from `first` on, `RowSpans::most` at most.
    void load(int first, int count);
    /// Goes to one of these rows.
    void enter(int y);

    [[nodiscard]] const Span& all() const { return all_; }
    /// Pixels that lie inside as a whole.
    [[nodiscard]] Stretch full() const {
        return full_.empty() ? Stretch{} : Stretch{-floor_of(-full_.from), floor_of(full_.to)};
    }
    /// 0..1
    [[nodiscard]] float coverage(int x) const {
        const auto left = static_cast<float>(x), right = left + 1;
        std::array<float, sub_rows> part;
        for (std::size_t i = 0; i < sub_rows; ++i)
            part[i] = std::max(0.0F, std::min(right, to_[i]) - std::max(left, from_[i]));
        float sum = part[0] + part[1] + part[2] + part[3];
        for (const Span& more : std::span{more_.data(), more_count_})
            sum += std::max(0.0F, std::min(right, more.to) - std::max(left, more.from));
        return sum / sub_rows;
    }

private:
    static constexpr std::size_t sub_rows = 4;
    static constexpr std::size_t most = sub_rows * RowSpans::most;
    using Row = std::array<float, sub_rows>;
    void cross(const Point& high, const Point& low, std::array<float, most>& into);
    void enter_simple(const float* down, const float* up);
    void cut(std::size_t sub_row, std::size_t place);
    Span wind(float y);

    std::span<const Point> outline_;
    int first_ = 0;
    /// By sub-row: how often the outline crosses it, and where it last does so down and up the screen.
    std::array<std::uint8_t, most> counts_;
    std::array<float, most> down_, up_;
    Row from_{}, to_{}; ///< of the row's sub-rows: the first stretch inside
    static constexpr std::size_t most_crossings = 16;
    std::array<Span, sub_rows * most_crossings / 2> more_;
    std::size_t more_count_ = 0;
    Span all_, full_;
};

/// What the outline takes of bands of rows, each grown by so much above and below.
class OutlineBands {
public:
    static constexpr int rows = 8; ///< of a band; the first begins with row 0

    /// Reads `outline`, which must outlive it. @param reach  px, not negative
    OutlineBands(std::span<const Point> outline, float reach) : outline_{outline}, reach_{reach} {}

    /// All that the outline takes of the band that holds row `y` and is grown by `reach`, and so much more on
    /// either side; empty where it does not come. Rows are to be asked from top to bottom.
    [[nodiscard]] const Span& at(int y) {
        const int band = y / rows;
        if (band < first_ || band >= first_ + most) load(band);
        return spans_[static_cast<std::size_t>(band - first_)];
    }

private:
    static constexpr int most = 32; ///< bands that are found at once
    void load(int first);
    void add(Point a, Point b);

    std::span<const Point> outline_;
    float reach_;
    int first_ = -most;
    std::array<Span, static_cast<std::size_t>(most)> spans_;
};

} // namespace render
