// The walk of a rasteriser over the rows of a shape: only where the canvas is to change, and only what can be
// seen.
#pragma once

#include "render/cone.hpp"
#include "render/cover.hpp"

namespace render {

/// Draws what `area` has in common with the parts and what `veil` does not hide, from top to bottom:
/// `rows.load(first, count)` prepares rows, `rows.enter(y)` goes to one of them, `rows.draw(y, from, to)`
/// draws a stretch of it.
template <class Rows> void each_row(Parts parts, const Veil& veil, const PixelBox& area, Rows& rows) {
    std::size_t first = 0;
    int loaded = area.y;
    for (int y = area.y; y < area.bottom(); ++y) {
        while (first < parts.size() && parts[first].bottom() <= y) ++first;
        if (first == parts.size()) return;
        bool entered = false;
        for (std::size_t i = first; i < parts.size() && parts[i].y <= y; ++i) {
            const Stretch part = common(Stretch{parts[i].x, parts[i].right()}, Stretch{area.x, area.right()});
            if (part.empty() || parts[i].bottom() <= y) continue;
            veil.each_seen(y, part, [&](int from, int to) {
                if (y >= loaded) {
                    const int count = std::min(RowSpans::most, area.bottom() - y);
                    rows.load(y, count);
                    loaded = y + count;
                }
                if (!entered) rows.enter(y);
                entered = true;
                rows.draw(y, from, to);
            });
        }
    }
}

} // namespace render
