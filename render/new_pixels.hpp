// What redrawing really changed. Items tell what may look different; much of a limb that hardly moved has the
// same shades as before, and to send that is dearer than to look.
#pragma once

#include "render/pieces.hpp"
#include "render/region.hpp"

namespace render {

class NewPixels {
public:
    /// Makes room for parts of `pixels` px in all, so that none has to be made on a frame.
    void reserve(std::size_t pixels) { before_.reserve(pixels); }
    /// Keeps what is in `parts`, before they are redrawn.
    void remember(const Canvas& canvas, Parts parts);
    /// Adds to `into` where it is not what it was.
    void find(const Canvas& canvas, Parts parts, Pieces& into);

private:
    /// Sets `bit` for each few pixels of a row that are others.
    void mark(const std::uint32_t* before, const std::uint32_t* after, int width, unsigned bit);

    std::vector<std::uint32_t> before_; ///< part by part, row by row
    std::vector<std::uint8_t> marks_;   ///< of one part: a bit a row for each few pixels
};

} // namespace render
