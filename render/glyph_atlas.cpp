// Runs are laid in whole and copied once; nothing is moved: when it is full, it is begun anew.
#include "render/glyph_atlas.hpp"

#include <algorithm>

namespace render {
namespace {

constexpr int white_side = 3; ///< its middle has white all around
constexpr int gap = 1;        ///< between runs: a neighbour's edge is never sampled

} // namespace

Result<GlyphAtlas> GlyphAtlas::make(SDL_Renderer& renderer, int side) {
    TextureHandle texture{
        SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, side, side)};
    if (!texture) return sdl_error("making a texture for the type");
    SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
    SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeNearest); // pixel on pixel, however it is turned
    GlyphAtlas atlas{std::move(texture), side};
    if (auto white = atlas.keep_white(); !white) return tl::unexpected(white.error());
    return atlas;
}

Result<void> GlyphAtlas::keep_white() {
    Coverage white{0, 0, white_side, white_side, 0, {}};
    white.alpha.assign(std::size_t{white_side} * white_side, 255);
    const auto place = shelves_.take(white_side + gap, white_side + gap);
    return upload(white, 0, 0, {place->x, place->y, white_side, white_side});
}

Point GlyphAtlas::white() const {
    const float middle = static_cast<float>(white_side) / 2 / static_cast<float>(side_);
    return {middle, middle};
}

void GlyphAtlas::clear() {
    stamps_.clear();
    shelves_.clear();
    // The first place again, where the white still is.
    (void)shelves_.take(white_side + gap, white_side + gap);
    ++evictions_;
}

const GlyphAtlas::Stamp* GlyphAtlas::found(const RunName& name) const {
    const auto it = stamps_.find(View{name.px, name.weight, name.tabular, name.text});
    return it == stamps_.end() ? nullptr : &it->second;
}

Result<const GlyphAtlas::Stamp*> GlyphAtlas::keep(const RunName& name, const Coverage& ink) {
    const bool fresh = stamps_.empty();
    const int most_tile = side_ / 2 - gap; // smaller pieces leave less room unused
    Stamp stamp;
    for (int top = 0; top < ink.height; top += most_tile) {
        for (int left = 0; left < ink.width; left += most_tile) {
            const int w = std::min(most_tile, ink.width - left), h = std::min(most_tile, ink.height - top);
            const auto room = shelves_.take(w + gap, h + gap);
            if (!room && !fresh) return nullptr;
            if (!room) break;
            const PixelBox to{room->x, room->y, w, h};
            if (auto sent = upload(ink, left, top, to); !sent) return tl::unexpected(sent.error());
            stamp.push_back({to, ink.left + left, ink.top + top});
        }
    }
    const auto [it, added] =
        stamps_.emplace(Key{name.px, name.weight, name.tabular, std::string{name.text}}, std::move(stamp));
    return &it->second;
}

Result<void> GlyphAtlas::upload(const Coverage& ink, int left, int top, const PixelBox& to) {
    pixels_.clear();
    for (int y = top; y < top + to.h; ++y) {
        const std::uint8_t* row = ink.alpha.data() + std::ptrdiff_t{y} * ink.width + left;
        for (int x = 0; x < to.w; ++x) pixels_.push_back(Uint32{row[x]} << 24U | 0xFFFFFFU);
    }
    const SDL_Rect area{to.x, to.y, to.w, to.h};
    if (SDL_UpdateTexture(texture_.get(), &area, pixels_.data(), to.w * 4) != 0)
        return sdl_error("filling the texture for the type");
    return {};
}

} // namespace render
