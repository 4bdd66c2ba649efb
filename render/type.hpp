// Type on a page: a style of text, and a text fitted into a width as balanced lines. Places nothing.
#pragma once

#include "render/layout.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace render {

/// How a text is set; `cap` is the height of its capitals in px.
struct Type {
    Weight weight = Weight::semibold;
    float cap = 0;
    Colour colour;
    Role role = Role::text;
    bool tabular = false;
};

/// The em, in whole pixels, whose capitals are at least `type.cap` high.
[[nodiscard]] float em_px(const TextMeasure& measure, const Type& type);
[[nodiscard]] TextExtent extent(const TextMeasure& measure, std::string_view text, const Type& type);
[[nodiscard]] float ink_width(const TextMeasure& measure, std::string_view text, const Type& type);

/// Where the ink of a run lies.
[[nodiscard]] Box ink_box(const TextMeasure& measure, const GlyphRun& run);

/// Whether two counts set in figures of one width differ in digits alone, so that each glyph stands where the
/// other's does. A figure by itself stands in no cell.
[[nodiscard]] bool same_cells(std::string_view a, std::string_view b);

/// What a text may do to fit.
struct Room {
    float width = 0;
    float height = std::numeric_limits<float>::max(); ///< first cap line to last baseline
    int lines = 1;
    float least_cap = 0; ///< px; smaller only when nothing else helps
    float pitch = 1.6F;  ///< from line to line, in cap heights
};

struct Fitted {
    std::vector<std::string> lines;
    Type type;
    float pitch = 0; ///< px
    /// First cap line to last baseline; 0 for no text.
    [[nodiscard]] float height() const {
        return lines.empty() ? 0 : type.cap + pitch * static_cast<float>(lines.size() - 1);
    }
};

/// The largest setting up to `type.cap` that fits: fewer lines where they cost no size, lines balanced. Below
/// `least_cap` a lighter weight is tried first, then words are broken, and only then the size falls further.
[[nodiscard]] Fitted fit(const TextMeasure& measure, std::string_view text, Type type, const Room& room);

} // namespace render
