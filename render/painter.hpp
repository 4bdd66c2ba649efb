// The seam between what is to be seen and how it reaches pixels: a painter draws a draw list.
#pragma once

#include "render/draw_list.hpp"
#include "render/shapes.hpp"

#include <vector>

namespace render {

/// How the laid-out picture is turned onto the panel: mirrored first (for a rear projection), then turned
/// clockwise.
struct Orientation {
    int rotate = 0; ///< 0, 90, 180 or 270 degrees
    bool flip = false;
    friend bool operator==(const Orientation&, const Orientation&) = default;
};

class Painter {
public:
    Painter() = default;
    virtual ~Painter() = default;
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    /// Makes the target show `list`. @return the parts of the target that changed; none for an equal list.
    virtual std::vector<PixelBox> draw(const DrawList& list) = 0;
    /// Forgets what is on the target: the next draw is a whole one.
    virtual void forget() = 0;
};

} // namespace render
