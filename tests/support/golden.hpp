// Stored pictures, compared by pixels with two tolerances. LIMBER_UPDATE_GOLDEN=1 writes new ones instead; a
// failure leaves what was drawn, and the difference, in the build folder.
#pragma once

#include "render/sdl.hpp"

#include <string>

namespace golden {

/// Fails the test unless `drawn` looks like tests/golden/`name`.
void expect(SDL_Surface& drawn, const std::string& name);

} // namespace golden
