// The lowest shelf that is high enough; a new one where all of these would waste more than they hold.
#include "render/shelves.hpp"

namespace render {

std::optional<PixelBox> Shelves::take(int w, int h) {
    if (w > width_ || h > height_ || w < 1 || h < 1) return std::nullopt;
    Shelf* best = nullptr;
    for (Shelf& shelf : shelves_)
        if (shelf.height >= h && shelf.used + w <= width_ && (best == nullptr || shelf.height < best->height))
            best = &shelf;
    const int below = shelves_.empty() ? 0 : shelves_.back().y + shelves_.back().height;
    const bool room = below + h <= height_;
    if (room && (best == nullptr || best->height > 2 * h)) {
        shelves_.push_back({below, h, 0});
        best = &shelves_.back();
    }
    if (best == nullptr) return std::nullopt;
    const PixelBox box{best->used, best->y, w, h};
    best->used += w;
    return box;
}

} // namespace render
