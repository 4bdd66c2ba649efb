// SDL's window, renderer and one streaming texture: under KMSDRM SDL has no window surface, so a texture is
// the one way that works everywhere.
#include "render/window.hpp"

namespace render {
namespace {

Error failure(const std::string& what) { return Error{what + ": " + SDL_GetError()}; }

} // namespace

Result<Video> Video::open() {
    // Limber takes signals itself; a touch is a press once, not a click besides; a screen that shows a
    // routine stays on.
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        return tl::unexpected(failure("cannot open a display"));
    }
    SDL_ShowCursor(SDL_DISABLE);
    return Video{};
}

Video::~Video() {
    if (open_) SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

Result<Window> Window::open(const std::string& title, std::optional<std::pair<int, int>> size) {
    // Fullscreen in the desktop's own mode: under KMSDRM SDL may pick 640x480 otherwise
    // (Genymobile/scrcpy#4645).
    const Uint32 flags = size ? SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI
                              : SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_ALLOW_HIGHDPI;
    const auto [width, height] = size.value_or(std::pair{1280, 720});
    Window window;
    window.window_.reset(SDL_CreateWindow(title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                          width, height, flags));
    if (!window.window_) return tl::unexpected(failure("cannot open a window"));
    window.renderer_.reset(SDL_CreateRenderer(window.window_.get(), -1, SDL_RENDERER_PRESENTVSYNC));
    if (!window.renderer_) return tl::unexpected(failure("cannot draw in the window"));
    return window;
}

std::pair<int, int> Window::size() const {
    int width = 0;
    int height = 0;
    if (SDL_GetRendererOutputSize(renderer_.get(), &width, &height) != 0)
        SDL_GetWindowSize(window_.get(), &width, &height);
    return {width, height};
}

Result<void> Window::make_texture(int width, int height) {
    texture_.reset(SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING,
                                     width, height));
    if (!texture_) return tl::unexpected(failure("cannot make the window's picture"));
    texture_size_ = {width, height};
    return {};
}

Result<void> Window::present(SDL_Surface& picture, const std::vector<PixelBox>& changed) {
    const bool fresh = texture_size_ != std::pair{picture.w, picture.h};
    if (fresh) {
        if (auto made = make_texture(picture.w, picture.h); !made) return made;
    }
    const auto send = [&](const SDL_Rect& part) {
        const auto* first = static_cast<const Uint8*>(picture.pixels) + part.y * picture.pitch + part.x * 4;
        return SDL_UpdateTexture(texture_.get(), &part, first, picture.pitch) == 0;
    };
    bool sent = true;
    if (fresh) {
        sent = send({0, 0, picture.w, picture.h});
    } else {
        for (const auto& part : changed) sent = send({part.x, part.y, part.w, part.h}) && sent;
    }
    if (!sent || SDL_RenderCopy(renderer_.get(), texture_.get(), nullptr, nullptr) != 0) {
        return tl::unexpected(failure("cannot show the picture"));
    }
    SDL_RenderPresent(renderer_.get());
    return {};
}

void Window::toggle_fullscreen() {
    const bool full =
        (SDL_GetWindowFlags(window_.get()) & SDL_WINDOW_FULLSCREEN_DESKTOP) == SDL_WINDOW_FULLSCREEN_DESKTOP;
    SDL_SetWindowFullscreen(window_.get(), full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

} // namespace render
