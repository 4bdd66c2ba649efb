// The same cells as class Fonts joins to one run.
#include "render/digit_cells.hpp"

#include "render/text.hpp"

#include <algorithm>

namespace render {

DigitCells::DigitCells(const Fonts& fonts, Weight weight, int px) : fonts_{fonts}, weight_{weight}, px_{px} {
    constexpr std::string_view digits = "0123456789";
    for (std::size_t i = 0; i < digits.size(); ++i) cell_ = std::max(cell_, advance(digits.substr(i, 1)));
}

bool DigitCells::fits(std::string_view text, bool tabular) {
    return tabular && text.size() > 1 && std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
}

float DigitCells::advance(std::string_view glyph) const {
    return fonts_.extent(glyph, weight_, static_cast<float>(px_), true).advance;
}

int DigitCells::lowered(std::string_view glyph) const {
    if (glyph != ":") return 0;
    const TextExtent ink = fonts_.extent(glyph, weight_, static_cast<float>(px_), true);
    const float cap = fonts_.cap_height(weight_) * static_cast<float>(px_);
    return static_cast<int>(std::lround(-cap / 2 - (ink.top + ink.bottom) / 2));
}

} // namespace render
