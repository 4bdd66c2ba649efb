// Which painter draws in the window, opened: the owner's choice and what the display can do, put together.
#pragma once

#include "kiosk/config.hpp"
#include "render/window.hpp"

#include <memory>

namespace kiosk {

/// As render::open_output, with `choice` where the display leaves one. A GPU that cannot be opened leaves the
/// surface painter. Looks for a GPU only where the machine has one, because opening GL takes time.
[[nodiscard]] render::Result<std::unique_ptr<render::Output>>
open_chosen_output(const render::Window& window, const render::Fonts& fonts, const render::Pictures& pictures,
                   render::Orientation orientation, PainterChoice choice);

} // namespace kiosk
