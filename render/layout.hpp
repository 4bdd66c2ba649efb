// From a card to a draw list: arithmetic on the screen's size and the text's measures. Draws nothing, reads
// nothing.
#pragma once

#include "render/accent.hpp"
#include "render/card.hpp"
#include "render/draw_list.hpp"

#include <optional>
#include <string_view>

namespace render {

/// Where the picture is seen from: sizes are chosen so that it can be read from there.
struct Screen {
    int width = 1920; ///< as the viewer sees it, after rotation
    int height = 1080;
    float safe_area = 0.0F;     ///< share of each edge kept free of ink: 0..0.1 (televisions that overscan)
    float diagonal_mm = 812.8F; ///< 32 inch
    float distance_mm = 4000.0F;
    Accents accents{}; ///< of the sides
    friend bool operator==(const Screen&, const Screen&) = default;
};

/// Pixels that `arcmin` minutes of arc cover on `screen` (1080 lines, 100': 315 px).
[[nodiscard]] float arcmin_px(const Screen& screen, float arcmin);

/// Ink of a line of text, in px relative to its origin on the baseline (y down: top is negative).
struct TextExtent {
    float left = 0, right = 0, top = 0, bottom = 0;
    float advance = 0;
};

/// Measures text. Implemented by Fonts (text.hpp); a fixed-pitch fake serves the layout's tests.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    [[nodiscard]] virtual TextExtent extent(std::string_view text, Weight weight, float px,
                                            bool tabular) const = 0;
    /// Height of a capital letter (and a digit) for an em of 1 px; the lower one where they differ.
    [[nodiscard]] virtual float cap_height(Weight weight) const = 0;
};

[[nodiscard]] DrawList lay_out(const Card& card, const Screen& screen, const TextMeasure& measure);

/// A card laid out, and where in the list stands what moves on it.
struct Layout {
    DrawList list;
    struct Figure {
        std::size_t first = 0, count = 0; ///< its items
        Box place;
        friend bool operator==(const Figure&, const Figure&) = default;
    };
    std::optional<Figure> figure;
    std::optional<std::size_t> countdown; ///< its item
    /// The routine's, one bar behind and one ahead, as far as either is seen.
    struct Line {
        std::size_t first = 0, count = 0; ///< its items
        Box place;
        friend bool operator==(const Line&, const Line&) = default;
    };
    std::optional<Line> line;
    Accents accents; ///< of whatever is laid out in it anew
};
/// The same into what was made before, whose memory is used again.
void lay_out(const Card& card, const Screen& screen, const TextMeasure& measure, Layout& into);

/// Gives the figure of a layout another pose: the same list as from laying out a card that is the same but
/// for its figure's view. Takes no memory after the first time. `layout.figure` must be there.
void pose(Layout& layout, const FigureView& view);

/// Gives a layout another countdown: the same list as from laying out a card that is the same but for that.
/// Takes no memory. @return false, and nothing is done, where that would move more than its digits
[[nodiscard]] bool recount(Layout& layout, std::string_view countdown, const TextMeasure& measure);

/// The same for the progress of the routine, 0..1.
[[nodiscard]] bool proceed(Layout& layout, double progress);

} // namespace render
