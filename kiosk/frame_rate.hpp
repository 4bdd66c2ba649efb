// How often a moving figure is shown anew. Frames begin at whole instants counted from a segment's start, so
// that equal instants show equal pictures.
#pragma once

#include "content/duration.hpp"

#include <algorithm>

namespace kiosk {

using content::Ms;

struct FrameRate {
    int per_second = 60; ///< 1..60: more is not seen from four metres

    /// What a display with this many refreshes a second can show.
    [[nodiscard]] static FrameRate on_display(int refreshes) { return {std::clamp(refreshes, 1, 60)}; }

    /// When the frame that is on the screen at `into` began.
    [[nodiscard]] Ms begin(Ms into) const { return at(number(into)); }
    /// From `into` to the next frame, at least 1 ms.
    [[nodiscard]] Ms until_next(Ms into) const { return at(number(into) + 1) - into; }

private:
    [[nodiscard]] std::int64_t number(Ms into) const { return into.count() * per_second / 1'000; }
    [[nodiscard]] Ms at(std::int64_t frame) const {
        return Ms{(frame * 1'000 + per_second - 1) / per_second};
    }
};

} // namespace kiosk
