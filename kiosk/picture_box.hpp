// The pictures of all programmes, loaded before any of them is needed. A broken one is left out and named.
#pragma once

#include "content/result.hpp"
#include "kiosk/menu.hpp"
#include "render/pictures.hpp"

namespace kiosk {

/// Loads every picture of every move that the menu plays, at most `width` by `height` pixels large, under the
/// key that compose gives it. @return a warning for each that could not be loaded.
[[nodiscard]] content::Problems load_pictures(render::Pictures& pictures, const Menu& menu, int width,
                                              int height);

} // namespace kiosk
