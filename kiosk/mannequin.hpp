// The figure of one move, ready to perform it in one plan: tracks made once, a view of any instant from them.
#pragma once

#include "content/motion/camera.hpp"
#include "content/motion/floor_prints.hpp"
#include "content/motion/track.hpp"
#include "content/routine.hpp"
#include "render/card.hpp"

#include <optional>

namespace kiosk {

/// Made when a plan is loaded; never changed.
struct Mannequin {
    content::motion::Track track; ///< at the plan's range
    content::motion::Track eased; ///< at its range for the first reps
    content::motion::Working working;
    /// Of working feet and hands that travel through the air, as written.
    std::array<std::optional<content::motion::Path>, 4> paths;
    content::motion::FloorPrints prints; ///< as written
    content::motion::Vec middle{0, 0.9F,
                                0}; ///< of all places where feet stand, as written: what the viewer looks at
    content::Side written = content::Side::right; ///< the side the motion was written for
    float view = 30;                              ///< degrees
};

/// @return nullopt for a move without a motion
[[nodiscard]] std::optional<Mannequin> mannequin_of(const content::Move& move,
                                                    const content::Prescription& how, double ease_in);

/// One instant to show.
struct Instant {
    content::Side side = content::Side::both; ///< both: as written
    double phase = 0;                         ///< of the rep
    bool eased = false;
    float swing = 0; ///< degrees that the viewer walks about the figure
    friend bool operator==(const Instant&, const Instant&) = default;
};

/// The figure as the screen needs it. Allocates nothing.
[[nodiscard]] render::FigureView figure_at(const Mannequin& mannequin, const Instant& instant,
                                           content::motion::Facing facing);

/// The step from above; nullopt when no foot changes its place.
[[nodiscard]] std::optional<render::FootMap> foot_map_of(const Mannequin& mannequin, content::Side side);

} // namespace kiosk
