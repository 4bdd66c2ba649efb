// What a frame costs: how many there are, which pixels they send, what the screen's size does to them, and
// what a card takes that stands still.
#pragma once

#include "kiosk/figures.hpp"

namespace kiosk {

/// Plays the work of the routine in `file` off-screen, a few seconds of it again and again.
void add_frame_figures(std::vector<Figure>& figures, const std::filesystem::path& file,
                       const render::Fonts& fonts);

} // namespace kiosk
