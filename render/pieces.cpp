// A box joins one before it where that makes little more of both.
#include "render/pieces.hpp"

namespace render {
namespace {

constexpr int most_waste = 16; ///< px that are sent for nothing rather than make another piece
constexpr int band = 8;        ///< rows above which nothing is joined any more

int pixels(const PixelBox& box) { return box.w * box.h; }

} // namespace

void Pieces::add(const PixelBox& part) {
    for (std::size_t i = all_.size(); i > 0; --i) {
        PixelBox& piece = all_[i - 1];
        if (piece.bottom() < part.y - band) break;
        if (piece.bottom() != part.y && piece.right() != part.x) continue;
        const PixelBox both = around(piece, part);
        if (pixels(both) - pixels(piece) - pixels(part) > most_waste) continue;
        piece = both;
        return;
    }
    all_.push_back(part);
}

} // namespace render
