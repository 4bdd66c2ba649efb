// The handles around SDL's C objects and what a failure of this floor looks like. Holds no logic.
#pragma once

#include "render/freed_by.hpp"

#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>

#include <memory>
#include <string>
#include <tl/expected.hpp>

namespace render {

using SurfaceHandle = std::unique_ptr<SDL_Surface, FreedBy<SDL_FreeSurface>>;
using TextureHandle = std::unique_ptr<SDL_Texture, FreedBy<SDL_DestroyTexture>>;
using RendererHandle = std::unique_ptr<SDL_Renderer, FreedBy<SDL_DestroyRenderer>>;
using WindowHandle = std::unique_ptr<SDL_Window, FreedBy<SDL_DestroyWindow>>;
using FontHandle = std::unique_ptr<TTF_Font, FreedBy<TTF_CloseFont>>;
using AnimationHandle = std::unique_ptr<IMG_Animation, FreedBy<IMG_FreeAnimation>>;
using StreamHandle = std::unique_ptr<SDL_RWops, FreedBy<SDL_RWclose>>;

/// What was tried, on what, and SDL's own words; one line, for the edge to report.
struct Error {
    std::string what;
    friend bool operator==(const Error&, const Error&) = default;
};
template <class T> using Result = tl::expected<T, Error>;

/// What SDL says about its last failure.
/// @param tried  what was tried, and on what
[[nodiscard]] inline tl::unexpected<Error> sdl_error(const std::string& tried) {
    return tl::unexpected(Error{tried + ": " + SDL_GetError()});
}

} // namespace render
