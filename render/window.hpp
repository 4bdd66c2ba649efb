// The window: SDL's video, a window or the whole screen, and one texture through which a picture in memory
// reaches it. Draws nothing itself and reads no events.
#pragma once

#include "render/painter.hpp"
#include "render/shapes.hpp"

#include <span>
#include <string>

namespace render {

struct WindowOptions {
    std::string title = "Limber";
    bool fullscreen = true;
    int width = 1920; ///< of a window; fullscreen takes the desktop's size
    int height = 1080;
};

/// Open as long as it lives. Use from the thread that made it.
class Window {
public:
    /// @return an Error when there is no display, or no driver for it.
    [[nodiscard]] static Result<Window> open(const WindowOptions& options);

    [[nodiscard]] PixelSize size() const;
    [[nodiscard]] bool fullscreen() const;
    [[nodiscard]] Result<void> set_fullscreen(bool on);

    /// Shows `picture` (0xAARRGGBB, unturned: as the panel needs it), of which only `changed` differs from
    /// the last one shown. Waits for the vertical blank where the driver can. After an Error, and after SDL
    /// says that the render targets were reset, `forget` and show a whole picture.
    [[nodiscard]] Result<void> present(const SDL_Surface& picture, std::span<const PixelBox> changed);
    /// Drops the texture: the next picture is taken whole.
    void forget() { texture_.reset(); }

private:
    /// SDL's video subsystem, held by count.
    struct Video {
        Video() = default;
        ~Video();
        Video(Video&& other) noexcept;
        Video& operator=(Video&&) = delete;
        bool open = false;
    };
    Window() = default;
    [[nodiscard]] Result<void> make_texture(int width, int height);

    // Destroyed in reverse: texture, renderer, window, video. A texture must not outlive its renderer.
    Video video_;
    WindowHandle window_;
    RendererHandle renderer_;
    TextureHandle texture_;
    PixelSize texture_size_;
};

} // namespace render
