// Limber's own figures: each measured here and now, with the goal it must meet and a limit that tells how far
// it is from what the machine can do at all.
#pragma once

#include "kiosk/menu.hpp"
#include "render/layout.hpp"

#include <string>
#include <vector>

namespace kiosk {

struct Figure {
    std::string name;
    double value = 0; ///< the median of at least five
    std::string unit;
    double goal = 0;        ///< at most this
    double limit = 0;       ///< the floor: what is measured of `limit_name`
    std::string limit_name; ///< e.g. "the file read alone"
    [[nodiscard]] bool ok() const { return value <= goal; }
};

/// @param file     a routine.toml to read again and again
/// @param menu     the routine loaded, its first programme is measured
/// @param measure  real fonts
[[nodiscard]] std::vector<Figure> measure_figures(const std::filesystem::path& file, const Menu& menu,
                                                  const render::TextMeasure& measure);

/// `{"machine": …, "figures": […]}`
[[nodiscard]] std::string figures_json(const std::vector<Figure>& figures);

} // namespace kiosk
