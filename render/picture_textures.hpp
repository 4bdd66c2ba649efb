// Pictures as textures at the size they are shown, kept by value: few, the oldest out first.
#pragma once

#include "render/draw_list.hpp"
#include "render/pictures.hpp"
#include "render/sdl.hpp"
#include "render/shapes.hpp"

#include <list>
#include <string>

namespace render {

struct PictureTexture {
    TextureHandle texture;
    int width = 0, height = 0;
};

class PictureTextures {
public:
    /// What `item` shows; null for a picture that is not loaded. The first use of a frame and size sends it
    /// to the GPU, later ones find it. Lives until the next call.
    [[nodiscard]] Result<const PictureTexture*> of(SDL_Renderer& renderer, const Pictures& pictures,
                                                   const PictureItem& item);
    void clear() { kept_.clear(); }

private:
    struct Kept {
        std::string key;
        int start = 0; ///< of its frame, ms
        PixelBox room; ///< that it was fitted into
        PictureTexture picture;
    };
    std::list<Kept> kept_; ///< newest first
};

} // namespace render
