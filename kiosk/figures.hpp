// Limber's own figures: each measured here and now, with the goal it must meet and a limit that tells how far
// it is from what the machine can do at all.
#pragma once

#include "kiosk/menu.hpp"
#include "render/text.hpp"

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

/// @param file  a routine.toml to read again and again
/// @param menu  the routine loaded, its first programme is measured
[[nodiscard]] std::vector<Figure> measure_figures(const std::filesystem::path& file, const Menu& menu,
                                                  const render::Fonts& fonts);

/// Of the first move's figure: what a frame of it takes, and each step's share. None without a motion.
void add_mannequin_figures(std::vector<Figure>& figures, const Menu& menu, const render::Fonts& fonts);

/// `{"machine": …, "figures": […]}`
[[nodiscard]] std::string figures_json(const std::vector<Figure>& figures);

} // namespace kiosk
