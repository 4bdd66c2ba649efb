// SDL_GetWindowSurface and SDL_UpdateWindowSurfaceRects: shared memory under X11 and Wayland.
#include "render/surface_output.hpp"

#include <string>

namespace render {
namespace {

bool is_ours(const SDL_PixelFormat& format) {
    return format.BytesPerPixel == 4 && format.Rmask == 0x00FF0000U && format.Gmask == 0x0000FF00U &&
           format.Bmask == 0x000000FFU;
}

} // namespace

SurfaceOutput::SurfaceOutput(SDL_Window& window, const Fonts& fonts, const Pictures& pictures,
                             Orientation orientation)
    : window_{window}, painter_{fonts, pictures, orientation} {}

SurfaceOutput::~SurfaceOutput() { painter_.lend(nullptr); }

PixelSize SurfaceOutput::size() const {
    if (const SDL_Surface* surface = SDL_GetWindowSurface(&window_)) return {surface->w, surface->h};
    PixelSize size;
    SDL_GetWindowSizeInPixels(&window_, &size.width, &size.height);
    return size;
}

SDL_Surface* SurfaceOutput::present_surface() {
    SDL_Surface* surface = SDL_GetWindowSurface(&window_);
    if (surface == nullptr || surface == surface_) return surface;
    surface_ = surface;
    apart_ = !is_ours(*surface->format);
    painter_.lend(apart_ ? nullptr : surface);
    return surface;
}

void SurfaceOutput::draw_ahead(const DrawList& list) {
    if (present_surface() != nullptr) painter_.draw_ahead(list);
}

Result<void> SurfaceOutput::present(const DrawList& list) {
    SDL_Surface* surface = present_surface();
    if (surface == nullptr) return sdl_error("asking for the window's surface");
    const auto& changed = painter_.draw(list);
    SDL_Surface* drawn = painter_.target();
    // A list for a size that the window had: one for its present size is on its way.
    if (drawn == nullptr || drawn->w != surface->w || drawn->h != surface->h) return {};
    sent_.clear();
    sent_.reserve(changed.capacity());
    for (const PixelBox& part : changed) {
        SDL_Rect rect{part.x, part.y, part.w, part.h};
        if (apart_ && SDL_BlitSurface(drawn, &rect, surface, &rect) != 0)
            return sdl_error("converting the picture");
        sent_.push_back(rect);
    }
    if (sent_.empty()) return {};
    if (SDL_UpdateWindowSurfaceRects(&window_, sent_.data(), static_cast<int>(sent_.size())) != 0)
        return sdl_error("showing the picture");
    return {};
}

} // namespace render
