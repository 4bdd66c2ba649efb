// What is nearer hides what is behind it. Each item that is opaque within says which stretch of each row it
// covers as a whole, and whatever lies under that need not be drawn.
#pragma once

#include "render/shade.hpp"
#include "render/shapes.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace render {

/// What hides one item: the stretches of those over it, row by row. Reads the rows of the cover that it is
/// of.
class Veil {
public:
    /// Rows from `top` on.
    struct Piece {
        int top = 0;
        std::span<const Stretch> rows;
        [[nodiscard]] Stretch at(int y) const {
            const auto row = static_cast<std::size_t>(y - top); // a row above is far beyond the last
            return row < rows.size() ? rows[row] : Stretch{};
        }
    };
    void add(const Piece& piece) {
        if (count_ < pieces_.size()) pieces_[count_++] = piece;
    }
    /// Calls `draw(from, to)` for whatever of a stretch of row `y` is not hidden.
    template <class Draw> void each_seen(int y, Stretch part, const Draw& draw) const {
        seen_from(0, y, part, draw);
    }

private:
    template <class Draw> void seen_from(std::size_t first, int y, Stretch part, const Draw& draw) const {
        for (std::size_t i = first; i < count_ && !part.empty(); ++i) {
            const Stretch hidden = common(pieces_[i].at(y), part);
            if (hidden.empty()) continue;
            if (hidden.from > part.from && hidden.to < part.to)
                seen_from(i + 1, y, {part.from, hidden.from}, draw);
            (hidden.to < part.to ? part.from : part.to) = hidden.to < part.to ? hidden.to : hidden.from;
        }
        if (!part.empty()) draw(part.from, part.to);
    }

    std::array<Piece, 10> pieces_;
    std::size_t count_ = 0;
};

/// What the items of a list cover, as far as it was asked.
class Cover {
public:
    /// For a new list: nothing is covered.
    void clear() { items_.clear(), rows_.clear(); }
    /// Room for an item that lies over all before it.
    /// @return a stretch for each row of `box`, to be filled in before the next call
    [[nodiscard]] std::span<Stretch> add(std::size_t item, const PixelBox& box) {
        items_.push_back({item, box, rows_.size()});
        rows_.resize(rows_.size() + static_cast<std::size_t>(box.h));
        return std::span{rows_}.last(static_cast<std::size_t>(box.h));
    }
    /// What lies over `item`, which takes no more than `box`. Good until the next `add` or `clear`.
    [[nodiscard]] Veil over(std::size_t item, const PixelBox& box) const {
        Veil veil;
        for (const Covering& one : items_)
            if (one.item > item && !common(one.box, box).empty()) veil.add(piece_of(one));
        return veil;
    }
    /// What `item` covers itself. As good as long.
    [[nodiscard]] Veil::Piece own(std::size_t item) const {
        for (const Covering& one : items_)
            if (one.item == item) return piece_of(one);
        return {};
    }

private:
    struct Covering {
        std::size_t item;
        PixelBox box;
        std::size_t first; ///< of its rows
    };
    [[nodiscard]] Veil::Piece piece_of(const Covering& one) const {
        return {one.box.y, std::span{rows_}.subspan(one.first, static_cast<std::size_t>(one.box.h))};
    }
    std::vector<Covering> items_;
    std::vector<Stretch> rows_;
};

} // namespace render
