// Pictures to files.
#pragma once

#include "render/sdl.hpp"

#include <filesystem>

namespace render {

/// Writes `picture` as PNG: first beside `file`, then renamed over it, so that no half picture is ever there.
/// @return an Error that names the file.
[[nodiscard]] Result<void> save_png(SDL_Surface& picture, const std::filesystem::path& file);

} // namespace render
