// SDL's video and its window. A bare X server gets a window without a frame, as large as the screen, instead
// of SDL's fullscreen flag.
#include "render/window.hpp"

#include "render/gpu_output.hpp"
#include "render/surface_output.hpp"
#include "render/texture_output.hpp"
#include "render/window_manager.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace render {
namespace {

/// Without a desktop there is only the bare screen: asking for the others costs time, and their libraries
/// complain aloud.
void choose_driver(const std::optional<int>& card) {
    if (Window::stands_alone())
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "KMSDRM"); // one that was named in the environment stands above it
    if (card) SDL_SetHint(SDL_HINT_KMSDRM_DEVICE_INDEX, std::to_string(*card).c_str());
    if (!card) SDL_ResetHint(SDL_HINT_KMSDRM_DEVICE_INDEX);
}

std::string_view driver() {
    const char* name = SDL_GetCurrentVideoDriver();
    return name == nullptr ? "" : name;
}

/// Where there is no display SDL still takes a driver that shows nothing. Right only when somebody named it.
bool shows_nothing() {
    const bool blind = driver() == "offscreen" || driver() == "dummy" || driver() == "evdev";
    return blind && SDL_getenv("SDL_VIDEODRIVER") == nullptr;
}

} // namespace

Window::Video::~Video() {
    if (open) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}
Window::Video::Video(Video&& other) noexcept : open{std::exchange(other.open, false)} {}

bool Window::stands_alone() {
    const char* named = SDL_getenv("SDL_VIDEODRIVER");
    const bool other = named != nullptr && SDL_strcasecmp(named, "KMSDRM") != 0;
    return SDL_getenv("DISPLAY") == nullptr && SDL_getenv("WAYLAND_DISPLAY") == nullptr && !other;
}

Result<Window> Window::open(const WindowOptions& options) {
    Window made;
    // Signals are the program's; a touch is one press, not a click besides; a wall stays on; a window's
    // surface is memory, not a texture of the GPU, which would cost fifteen times as much.
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    choose_driver(options.card);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return sdl_error("opening the display");
    made.video_.open = true;
    if (shows_nothing())
        return tl::unexpected(Error{"opening the display: there is no X11, Wayland or DRM screen here"});
    made.managed_ = driver() != "x11" || windows_are_managed();
    made.windowed_ = {options.width, options.height};
    made.fullscreen_ = options.fullscreen;
    // The desktop's own mode: under KMSDRM any other may end in 640x480. Its size is asked for, too: on a
    // bare X server no window manager makes the window as large as the screen.
    SDL_DisplayMode desktop{};
    const bool whole = options.fullscreen && SDL_GetDesktopDisplayMode(0, &desktop) == 0;
    const PixelSize size = whole ? PixelSize{desktop.w, desktop.h} : made.windowed_;
    const Uint32 filling =
        made.managed_ ? Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP} : Uint32{SDL_WINDOW_BORDERLESS};
    const Uint32 flags =
        SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_RESIZABLE | (options.fullscreen ? filling : 0U);
    const int place = whole && !made.managed_ ? 0 : static_cast<int>(SDL_WINDOWPOS_CENTERED);
    made.window_.reset(SDL_CreateWindow(options.title.c_str(), place, place, size.width, size.height, flags));
    if (!made.window_) return sdl_error("opening a window");
    SDL_ShowCursor(SDL_DISABLE);
    return made;
}

Result<void> Window::set_fullscreen(bool on) {
    SDL_Window* window = window_.get();
    if (managed_) {
        if (SDL_SetWindowFullscreen(window, on ? Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP} : 0U) != 0)
            return sdl_error(on ? "going fullscreen" : "leaving fullscreen");
    } else {
        SDL_DisplayMode desktop{};
        if (SDL_GetDesktopDisplayMode(0, &desktop) != 0) return sdl_error("asking for the screen's size");
        const PixelSize size = on ? PixelSize{desktop.w, desktop.h} : windowed_;
        SDL_SetWindowSize(window, size.width, size.height);
        SDL_SetWindowPosition(window, (desktop.w - size.width) / 2, (desktop.h - size.height) / 2);
    }
    fullscreen_ = on;
    return {};
}

int Window::refresh_rate() const {
    SDL_DisplayMode mode{};
    const int display = std::max(0, SDL_GetWindowDisplayIndex(window_.get()));
    return SDL_GetDesktopDisplayMode(display, &mode) == 0 && mode.refresh_rate > 0 ? mode.refresh_rate : 60;
}

Result<std::unique_ptr<Output>> open_output(const Window& window, const Fonts& fonts,
                                            const Pictures& pictures, Orientation orientation) {
    // Under KMSDRM SDL has no surface for a window.
    if (SDL_GetWindowSurface(&window.handle()) != nullptr)
        return std::make_unique<SurfaceOutput>(window.handle(), fonts, pictures, orientation);
    if (auto gpu = GpuOutput::open(window.handle(), fonts, pictures, orientation)) return std::move(*gpu);
    return TextureOutput::open(window.handle(), fonts, pictures, orientation);
}

} // namespace render
