// Animated WebP files, for samples of a motion. SDL_image 2.6 reads none and writes none.
#pragma once

#include "render/sdl.hpp"

#include <filesystem>
#include <memory>

namespace render {

/// Takes frame after frame and keeps only what is packed.
class AnimatedWebp {
public:
    /// @param frame_ms  how long each frame is shown
    /// @param quality   0..100, lossy
    AnimatedWebp(int width, int height, int frame_ms, float quality = 60);
    ~AnimatedWebp();
    AnimatedWebp(AnimatedWebp&&) noexcept;
    AnimatedWebp& operator=(AnimatedWebp&&) noexcept;

    /// @param frame  0xAARRGGBB, of the animation's size
    [[nodiscard]] Result<void> add(const SDL_Surface& frame);
    /// Ends the animation, which goes round for ever, and writes it beside `file`, then over it.
    /// @return its length in bytes, or an Error that names the file.
    [[nodiscard]] Result<std::size_t> save(const std::filesystem::path& file);

private:
    struct Encoder;
    std::unique_ptr<Encoder> encoder_;
};

} // namespace render
