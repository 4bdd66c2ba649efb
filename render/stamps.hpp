// Glyphs baked in their colour on black: on a black background their strokes are copied run by run, which
// costs a fraction of laying their coverage over it. It knows no screen.
#pragma once

#include "render/draw_list.hpp"
#include "render/shapes.hpp"

#include <algorithm>
#include <list>
#include <string>
#include <string_view>
#include <vector>

namespace render {

class Fonts;

/// Pixels 0xAARRGGBB; `left` and `top` are seen from the run's origin on the baseline. What lies between
/// strokes, most of a large glyph's box, is black as the background and not kept.
struct Stamp {
    struct Stroke {
        int row, from, to;   ///< columns from `from` up to `to`
        std::uint32_t first; ///< where its pixels begin
    };
    int left = 0, top = 0, width = 0, height = 0;
    std::vector<Stroke> strokes; ///< from the top
    std::vector<std::uint32_t> pixels;
};

/// How a run is set; its em in whole pixels.
struct Ink {
    Weight weight = Weight::regular;
    int px = 0;
    bool tabular = false;
    Colour colour;
    friend bool operator==(const Ink&, const Ink&) = default;
};
[[nodiscard]] Ink ink_of(const GlyphRun& run, Colour colour);

/// Calls `take(part, pixels)` for what of a stamp with its origin at `x`, `y` lies in `clip`: a part of a
/// row, and its pixels.
template <class Take>
void each_stroke(const Stamp& stamp, int x, int y, const PixelBox& clip, const Take& take) {
    const int left = x + stamp.left, top = y + stamp.top;
    const PixelBox all{left, top, stamp.width, stamp.height}, area = common(all, clip);
    if (area.empty()) return;
    if (area == all) { // as nearly always: nothing has to be looked for or cut
        for (const Stamp::Stroke& s : stamp.strokes)
            take(PixelBox{left + s.from, top + s.row, s.to - s.from, 1}, stamp.pixels.data() + s.first);
        return;
    }
    auto stroke = std::lower_bound(stamp.strokes.begin(), stamp.strokes.end(), area.y - top,
                                   [](const Stamp::Stroke& s, int row) { return s.row < row; });
    for (; stroke != stamp.strokes.end() && top + stroke->row < area.bottom(); ++stroke) {
        const int from = std::max(left + stroke->from, area.x),
                  to = std::min(left + stroke->to, area.right());
        if (from < to)
            take(PixelBox{from, top + stroke->row, to - from, 1},
                 stamp.pixels.data() + stroke->first + (from - left - stroke->from));
    }
}
/// Lays a stamp on black.
void print(const Canvas& canvas, const Stamp& stamp, int x, int y);
/// Makes it black again where a stamp lies.
/// @param black  pixels, as many as the stamp is wide: copied, as memcpy knows the processor's widest stores
void erase(const Canvas& canvas, const Stamp& stamp, int x, int y, const std::uint32_t* black);

/// A bounded store of stamps, the one used longest ago out first.
class Stamps {
public:
    /// Reads `fonts`, which must outlive it.
    explicit Stamps(const Fonts& fonts) : fonts_{fonts} {}

    /// Keeps at most so many bytes, but always the last stamp.
    void bound(std::size_t bytes) { most_ = bytes; }

    /// The reference lives until the next call.
    [[nodiscard]] const Stamp& of(std::string_view text, const Ink& ink);

private:
    struct Kept {
        std::string text;
        Ink ink;
        Stamp stamp;
    };
    const Kept* find(std::string_view text, const Ink& ink);
    void bake(std::string_view text, const Ink& ink);

    const Fonts& fonts_;
    std::size_t most_ = 0, bytes_ = 0;
    std::list<Kept> kept_; ///< newest first; a card has a few dozen
};

} // namespace render
