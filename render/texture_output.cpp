// SDL's renderer and one streaming texture.
#include "render/texture_output.hpp"

#include <string>

namespace render {
Result<std::unique_ptr<Output>> TextureOutput::open(SDL_Window& window, const Fonts& fonts,
                                                    const Pictures& pictures, Orientation orientation) {
    RendererHandle renderer{SDL_CreateRenderer(&window, -1, SDL_RENDERER_PRESENTVSYNC)};
    if (!renderer) renderer.reset(SDL_CreateRenderer(&window, -1, SDL_RENDERER_SOFTWARE));
    if (!renderer) return sdl_error("making a renderer for the window");
    return std::make_unique<TextureOutput>(std::move(renderer), fonts, pictures, orientation);
}

PixelSize TextureOutput::size() const {
    PixelSize size;
    if (SDL_GetRendererOutputSize(renderer_.get(), &size.width, &size.height) != 0) return {};
    return size;
}

void TextureOutput::turn(Orientation orientation) {
    painter_.turn(orientation);
    texture_.reset();
}

void TextureOutput::forget() {
    painter_.forget();
    texture_.reset();
}

Result<void> TextureOutput::make_texture(int width, int height) {
    texture_.reset(SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING,
                                     width, height));
    if (!texture_)
        return sdl_error("making a texture of " + std::to_string(width) + "x" + std::to_string(height));
    texture_size_ = {width, height};
    return {};
}

Result<void> TextureOutput::send(const SDL_Surface& picture, const std::vector<PixelBox>& changed) {
    for (const PixelBox& part : changed) {
        const SDL_Rect area{part.x, part.y, part.w, part.h};
        const auto* first = static_cast<const std::uint8_t*>(picture.pixels) +
                            std::ptrdiff_t{part.y} * picture.pitch + std::ptrdiff_t{part.x} * 4;
        if (SDL_UpdateTexture(texture_.get(), &area, first, picture.pitch) != 0)
            return sdl_error("filling the texture");
    }
    return {};
}

Result<void> TextureOutput::present(const DrawList& list) {
    const auto& changed = painter_.draw(list);
    if (changed.empty()) return {};
    const SDL_Surface& picture = *painter_.target();
    if (!texture_ || texture_size_ != PixelSize{picture.w, picture.h}) {
        if (auto made = make_texture(picture.w, picture.h); !made) return made;
        if (auto sent = send(picture, {PixelBox{0, 0, picture.w, picture.h}}); !sent) return sent;
    } else if (auto sent = send(picture, changed); !sent) {
        return sent;
    }
    // The back buffer's content is undefined after a flip: always the whole texture, which the GPU copies.
    if (SDL_RenderCopy(renderer_.get(), texture_.get(), nullptr, nullptr) != 0)
        return sdl_error("showing the picture");
    SDL_RenderPresent(renderer_.get());
    return {};
}

} // namespace render
