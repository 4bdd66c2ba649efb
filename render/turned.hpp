// Where the pixels of the viewer's picture lie on a panel that it is turned onto.
#pragma once

#include "render/painter.hpp"
#include "render/shapes.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace render {

/// A pixel of the panel.
struct Turned {
    int x = 0, y = 0;
};

/// Where pixel x, y of the viewer's picture (w by h) lies.
[[nodiscard]] inline Turned turned_to(int x, int y, int w, int h, Orientation o) {
    if (o.flip) x = w - 1 - x;
    switch (o.rotate) {
    case 90: return {h - 1 - y, x};
    case 180: return {w - 1 - x, h - 1 - y};
    case 270: return {y, w - 1 - x};
    default: return {x, y};
    }
}

/// The same for a part of the picture.
[[nodiscard]] inline PixelBox turned_to(const PixelBox& part, int w, int h, Orientation o) {
    const auto a = turned_to(part.x, part.y, w, h, o),
               b = turned_to(part.right() - 1, part.bottom() - 1, w, h, o);
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x) + 1, std::abs(a.y - b.y) + 1};
}

/// Pixels on the panel, rows `stride` px apart, from one to the one that the viewer sees right of it.
[[nodiscard]] inline std::ptrdiff_t step_on(std::ptrdiff_t stride, Orientation o) {
    const std::ptrdiff_t step = o.rotate == 90    ? stride
                                : o.rotate == 180 ? -1
                                : o.rotate == 270 ? -stride
                                                  : 1;
    return o.flip ? -step : step;
}

} // namespace render
