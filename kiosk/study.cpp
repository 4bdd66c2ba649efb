// Equal sittings give equal scenes: a mannequin never changes.
#include "kiosk/study.hpp"

namespace kiosk {

const render::FigureScene& Study::of(const Sitting& sitting) {
    if (of_ == sitting) return scene_;
    scene_.view = figure_at(*sitting.mannequin, sitting.instant, sitting.facing);
    scene_.feet = sitting.map ? foot_map_of(*sitting.mannequin, sitting.instant.side) : std::nullopt;
    of_ = sitting;
    return scene_;
}

} // namespace kiosk
