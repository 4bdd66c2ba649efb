// An animation of some seconds stays on the GPU as a whole; a longer one is sent again frame by frame.
#include "render/picture_textures.hpp"

#include <algorithm>

namespace render {
namespace {

constexpr std::size_t most_kept = 24;
constexpr std::int64_t most_kept_pixels = 12'000'000; ///< 48 MB; of it two pictures stay, however large

Result<PictureTexture> sent(SDL_Renderer& renderer, const Picture& picture) {
    PictureTexture made{
        TextureHandle{SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                        picture.width, picture.height)},
        picture.width, picture.height};
    if (!made.texture ||
        SDL_UpdateTexture(made.texture.get(), nullptr, picture.pixels.data(), picture.width * 4) != 0)
        return sdl_error("making a texture for a picture");
    SDL_SetTextureBlendMode(made.texture.get(), SDL_BLENDMODE_BLEND);
    SDL_SetTextureScaleMode(made.texture.get(), SDL_ScaleModeNearest);
    return made;
}

} // namespace

Result<const PictureTexture*> PictureTextures::of(SDL_Renderer& renderer, const Pictures& pictures,
                                                  const PictureItem& item) {
    const PixelBox room = around(item.box);
    const int start = pictures.frame_start(item.key, item.elapsed_ms);
    const auto known = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& k) {
        return k.start == start && k.room.w == room.w && k.room.h == room.h && k.key == item.key;
    });
    if (known != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, known);
        return &kept_.front().picture;
    }
    const Picture* picture = pictures.fitted(item.key, item.elapsed_ms, room.w, room.h);
    if (picture == nullptr) return nullptr;
    auto made = sent(renderer, *picture);
    if (!made) return tl::unexpected(made.error());
    kept_.push_front({item.key, start, room, std::move(*made)});
    std::int64_t pixels = 0;
    std::size_t count = 0;
    for (auto it = kept_.begin(); it != kept_.end();) {
        pixels += std::int64_t{it->picture.width} * it->picture.height;
        const bool keep = ++count <= 2 || (count <= most_kept && pixels <= most_kept_pixels);
        it = keep ? std::next(it) : kept_.erase(it);
    }
    return &kept_.front().picture;
}

} // namespace render
