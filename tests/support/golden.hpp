// Stored pictures, compared by pixels with two tolerances. LIMBER_UPDATE_GOLDEN=1 writes new ones instead; a
// failure leaves what was drawn, and the difference, in the build folder.
#pragma once

#include "render/sdl.hpp"
#include "render/text.hpp"

#include <filesystem>
#include <string>

namespace golden {

/// Fails the test unless `drawn` looks like the picture `name` of the set for `font` (golden_set.hpp), or if
/// there is none for it.
void expect(SDL_Surface& drawn, const std::string& name,
            const std::filesystem::path& font = render::FontPlaces{}.inter / "Inter-Regular.otf");

} // namespace golden
