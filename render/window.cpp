// SDL's window, renderer and one streaming texture: under KMSDRM SDL has no window surface, so a texture is
// what works everywhere.
#include "render/window.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace render {
namespace {

tl::unexpected<Error> sdl_error(const std::string& tried) {
    return tl::unexpected(Error{tried + ": " + SDL_GetError()});
}

/// Without a desktop there is only the bare screen: asking for the others costs time, and their libraries
/// complain aloud.
void choose_driver() {
    const bool desktop = SDL_getenv("DISPLAY") != nullptr || SDL_getenv("WAYLAND_DISPLAY") != nullptr;
    if (!desktop)
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "KMSDRM"); // one that was named in the environment stands above it
}

/// Where there is no display SDL still takes a driver that shows nothing. Right only when somebody named it.
bool shows_nothing() {
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    const bool blind = driver == "offscreen" || driver == "dummy" || driver == "evdev";
    return blind && SDL_getenv("SDL_VIDEODRIVER") == nullptr;
}

} // namespace

Window::Video::~Video() {
    if (open) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}
Window::Video::Video(Video&& other) noexcept : open{std::exchange(other.open, false)} {}

Result<Window> Window::open(const WindowOptions& options) {
    Window made;
    // Signals are the program's; a touch is one press, not a click besides; a wall stays on.
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    choose_driver();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return sdl_error("opening the display");
    made.video_.open = true;
    if (shows_nothing())
        return tl::unexpected(Error{"opening the display: there is no X11, Wayland or DRM screen here"});
    // The desktop's own mode: under KMSDRM any other may end in 640x480.
    const Uint32 flags = SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_RESIZABLE |
                         (options.fullscreen ? Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP} : 0U);
    made.window_.reset(SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                        options.width, options.height, flags));
    if (!made.window_) return sdl_error("opening a window");
    made.renderer_.reset(SDL_CreateRenderer(made.window_.get(), -1, SDL_RENDERER_PRESENTVSYNC));
    if (!made.renderer_)
        made.renderer_.reset(SDL_CreateRenderer(made.window_.get(), -1, SDL_RENDERER_SOFTWARE));
    if (!made.renderer_) return sdl_error("making a renderer for the window");
    SDL_ShowCursor(SDL_DISABLE);
    return made;
}

PixelSize Window::size() const {
    PixelSize size;
    if (SDL_GetRendererOutputSize(renderer_.get(), &size.width, &size.height) != 0)
        SDL_GetWindowSize(window_.get(), &size.width, &size.height);
    return size;
}

bool Window::fullscreen() const { return (SDL_GetWindowFlags(window_.get()) & SDL_WINDOW_FULLSCREEN) != 0; }

Result<void> Window::set_fullscreen(bool on) {
    if (SDL_SetWindowFullscreen(window_.get(), on ? Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP} : 0U) != 0)
        return sdl_error(on ? "going fullscreen" : "leaving fullscreen");
    return {};
}

Result<void> Window::make_texture(int width, int height) {
    texture_.reset(SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING,
                                     width, height));
    if (!texture_)
        return sdl_error("making a texture of " + std::to_string(width) + "x" + std::to_string(height));
    texture_size_ = {width, height};
    return {};
}

Result<void> Window::present(const SDL_Surface& picture, std::span<const PixelBox> changed) {
    const PixelBox whole{0, 0, picture.w, picture.h};
    const bool fresh = !texture_ || texture_size_ != PixelSize{picture.w, picture.h};
    if (fresh) {
        if (auto made = make_texture(picture.w, picture.h); !made) return made;
        changed = {&whole, 1};
    }
    for (const PixelBox& part : changed) {
        const SDL_Rect area{part.x, part.y, part.w, part.h};
        const auto* first = static_cast<const std::uint8_t*>(picture.pixels) +
                            std::ptrdiff_t{part.y} * picture.pitch + std::ptrdiff_t{part.x} * 4;
        if (SDL_UpdateTexture(texture_.get(), &area, first, picture.pitch) != 0)
            return sdl_error("filling the texture");
    }
    // The back buffer's content is undefined after a flip: always the whole texture, which the GPU copies.
    if (SDL_RenderCopy(renderer_.get(), texture_.get(), nullptr, nullptr) != 0)
        return sdl_error("showing the picture");
    SDL_RenderPresent(renderer_.get());
    return {};
}

} // namespace render
