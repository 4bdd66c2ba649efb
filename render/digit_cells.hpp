// Where the glyphs of a number go, one by one on a fixed advance. Draws nothing.
#pragma once

#include "render/draw_list.hpp"

#include <cmath>
#include <string_view>

namespace render {

class Fonts;

class DigitCells {
public:
    /// `px`: the em.
    DigitCells(const Fonts& fonts, Weight weight, int px);

    /// Whether a run is set like that.
    [[nodiscard]] static bool fits(std::string_view text, bool tabular);

    /// Calls `place(glyph, x, y)` for each glyph of `text`, its origin seen from the run's.
    template <class Place> void each(std::string_view text, const Place& place) const {
        float pen = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::string_view glyph = text.substr(i, 1);
            const float own = advance(glyph), cell = glyph[0] >= '0' && glyph[0] <= '9' ? cell_ : own;
            place(glyph, static_cast<int>(std::lround(pen + (cell - own) / 2)), lowered(glyph));
            pen += cell;
        }
    }

private:
    [[nodiscard]] float advance(std::string_view glyph) const;
    /// The colon is drawn for lower case; beside figures it belongs in the middle of their height.
    [[nodiscard]] int lowered(std::string_view glyph) const;

    const Fonts& fonts_;
    Weight weight_;
    int px_;
    float cell_ = 0;
};

} // namespace render
