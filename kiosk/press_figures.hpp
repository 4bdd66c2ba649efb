// How long a press takes to be seen: from the moment a key is pressed until the pixels that it changes are
// ready to be handed over, while the figure moves.
#pragma once

#include "kiosk/figures.hpp"
#include "render/text.hpp"

namespace kiosk {

/// Plays a moment of each work segment of the routine in `file`, off-screen and several times, and presses
/// *next* there, at moments that have nothing to do with its frames. Takes some seconds.
[[nodiscard]] std::vector<Figure> measure_presses(const std::filesystem::path& file,
                                                  const render::Fonts& fonts);

} // namespace kiosk
