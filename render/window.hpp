// The window: SDL's video, and a window or the whole screen. Draws nothing and reads no events: an output
// (painter.hpp) shows pictures in it.
#pragma once

#include "render/painter.hpp"

#include <memory>
#include <optional>
#include <string>

namespace render {

class Fonts;
class Pictures;

struct WindowOptions {
    std::string title = "Limber";
    bool fullscreen = true;
    int width = 1920; ///< of a window; fullscreen takes the desktop's size
    int height = 1080;
    std::optional<int> card; ///< without a desktop: the number of /dev/dri/card<n>; nullopt: SDL looks for it
};

/// Open as long as it lives. Use from the thread that made it.
class Window {
public:
    /// @return an Error when there is no display, or no driver for it.
    [[nodiscard]] static Result<Window> open(const WindowOptions& options);
    /// Whether that will open a bare screen: there is no desktop, and nobody named another driver.
    [[nodiscard]] static bool stands_alone();

    [[nodiscard]] bool fullscreen() const { return fullscreen_; }
    [[nodiscard]] Result<void> set_fullscreen(bool on);
    /// Frames that the display shows in a second; 60 where it does not tell.
    [[nodiscard]] int refresh_rate() const;

    /// Lives as long as the window does.
    [[nodiscard]] SDL_Window& handle() const { return *window_; }

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

    // Destroyed in reverse: the window, then video.
    Video video_;
    WindowHandle window_;
    PixelSize windowed_;  ///< its size when it is not the whole screen
    bool managed_ = true; ///< somebody else places windows and makes them fullscreen
    bool fullscreen_ = false;
};

/// What shows pictures in `window`, which it must not outlive: straight in the window's own surface where
/// there is one, through a renderer otherwise. Reads `fonts` and `pictures`, which must outlive it, too.
[[nodiscard]] Result<std::unique_ptr<Output>> open_output(const Window& window, const Fonts& fonts,
                                                          const Pictures& pictures, Orientation orientation);

} // namespace render
