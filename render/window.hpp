// The window on a screen: opens the display, shows a picture that was drawn in memory. Draws nothing itself
// and reads no events.
#pragma once

#include "render/sdl.hpp"
#include "render/shapes.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace render {

/// SDL's video subsystem, as long as this lives. One at a time.
class Video {
public:
    /// @return an Error with what SDL says and what to do about it, when no display can be opened.
    [[nodiscard]] static Result<Video> open();
    ~Video();
    Video(Video&& other) noexcept : open_{std::exchange(other.open_, false)} {}
    Video& operator=(Video&&) = delete;

private:
    Video() = default;
    bool open_ = true;
};

/// A window with a picture of its own size. The video subsystem must outlive it.
class Window {
public:
    /// @param size  width and height; nullopt: fullscreen, in the screen's own mode
    [[nodiscard]] static Result<Window> open(const std::string& title,
                                             std::optional<std::pair<int, int>> size);

    /// Its size in pixels, which is the size of the picture to show.
    [[nodiscard]] std::pair<int, int> size() const;

    /// Sends the changed parts of `picture` and shows all of it; the picture's size must be `size()`.
    [[nodiscard]] Result<void> present(SDL_Surface& picture, const std::vector<PixelBox>& changed);

    void toggle_fullscreen();

private:
    Window() = default;
    [[nodiscard]] Result<void> make_texture(int width, int height);

    // In this order: SDL frees a renderer's textures with it, so the texture must go first.
    WindowHandle window_;
    RendererHandle renderer_;
    TextureHandle texture_;
    std::pair<int, int> texture_size_{0, 0};
};

} // namespace render
