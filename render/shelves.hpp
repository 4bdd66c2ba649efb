// Where small boxes go in a big one: on shelves, from the top down. Knows no pixels.
#pragma once

#include "render/shapes.hpp"

#include <optional>
#include <vector>

namespace render {

class Shelves {
public:
    Shelves(int width, int height) : width_{width}, height_{height} {}
    /// Room for `w` by `h`; nullopt when there is none left.
    [[nodiscard]] std::optional<PixelBox> take(int w, int h);
    void clear() { shelves_.clear(); }

private:
    struct Shelf {
        int y = 0, height = 0, used = 0;
    };
    int width_, height_;
    std::vector<Shelf> shelves_;
};

} // namespace render
