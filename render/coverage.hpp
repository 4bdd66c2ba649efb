// What a run of glyphs covers: alpha cropped to its ink. Knows no fonts and no colours.
#pragma once

#include "render/sdl.hpp"

#include <cstdint>
#include <vector>

namespace render {

/// How much of each pixel a run covers, cropped to its ink: `left`, `top` are relative to the run's origin on
/// the baseline.
struct Coverage {
    int left = 0, top = 0, width = 0, height = 0;
    float advance = 0;
    std::vector<std::uint8_t> alpha; ///< row by row, `width * height`
};

/// The ink of `surface` (32 bit, white on transparent); the run's origin lies on its pixel `origin_x`,
/// `origin_y`.
[[nodiscard]] Coverage cropped(const SDL_Surface& surface, int origin_x, int origin_y);

/// A glyph with its origin at `x`, `y` of a run's.
struct Placed {
    Coverage glyph;
    int x = 0, y = 0;
};
/// All of them as one run of `advance` px.
[[nodiscard]] Coverage joined(const std::vector<Placed>& glyphs, float advance);

} // namespace render
