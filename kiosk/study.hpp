// The last scene of a figure, kept with all that it was made of: a figure that stands still is not worked out
// anew each second.
#pragma once

#include "kiosk/mannequin.hpp"

#include <memory>
#include <optional>

namespace kiosk {

/// All that a scene depends on.
struct Sitting {
    std::shared_ptr<const Mannequin> mannequin; ///< owned, so that no other one can come to lie in its place
    Instant instant;
    content::motion::Facing facing = content::motion::Facing::mirror;
    bool map = false; ///< with the step from above
    friend bool operator==(const Sitting&, const Sitting&) = default;
};

class Study {
public:
    /// Takes no memory.
    /// @param sitting  has its mannequin
    /// @return what anybody would make of `sitting`; lives until the next call
    const render::FigureScene& of(const Sitting& sitting);

private:
    std::optional<Sitting> of_;
    render::FigureScene scene_;
};

} // namespace kiosk
