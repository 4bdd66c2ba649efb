// What is to be sent to a display: few boxes, each of which costs a request, that hold little for nothing.
#pragma once

#include "render/shapes.hpp"

#include <vector>

namespace render {

class Pieces {
public:
    /// Room for as many as a frame is likely to have, so that none has to be made on it.
    void reserve() { all_.reserve(4'096); }
    void clear() { all_.clear(); }
    /// Adds a box, or makes one that it lies beside or under so much larger. To be called from top to bottom,
    /// band by band, and from left to right in a band.
    void add(const PixelBox& part);
    /// May hold a little of each other.
    [[nodiscard]] std::vector<PixelBox>& all() { return all_; }
    [[nodiscard]] const std::vector<PixelBox>& all() const { return all_; }

private:
    std::vector<PixelBox> all_;
};

} // namespace render
