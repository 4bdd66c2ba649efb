// One texture with the runs of a card and the figures of its numbers, white in their coverage, so that all of
// a card is drawn with it. Knows no fonts and decides no place.
#pragma once

#include "render/coverage.hpp"
#include "render/draw_list.hpp"
#include "render/sdl.hpp"
#include "render/shelves.hpp"

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace render {

/// What a stamp is kept under; `px` is the em in whole pixels.
struct RunName {
    std::string_view text;
    Weight weight = Weight::semibold;
    int px = 0;
    bool tabular = false;
};

class GlyphAtlas {
public:
    static constexpr int most = 2048; ///< pixels of a side

    /// A part of a run: where it lies in the texture, and its upper left corner seen from the run's origin.
    struct Tile {
        PixelBox from;
        int left = 0, top = 0;
    };
    using Stamp = std::vector<Tile>; ///< more than one where a run is wider than the texture

    /// Empty, of `side` by `side` pixels.
    [[nodiscard]] static Result<GlyphAtlas> make(SDL_Renderer& renderer, int side);

    /// Null for one that is not kept. Lives until `clear`.
    [[nodiscard]] const Stamp* found(const RunName& name) const;
    /// Keeps `ink` under `name`. @return null when there is no room for it: `clear` and try again. A run that
    /// an empty atlas has no room for is kept without tiles, and not seen.
    [[nodiscard]] Result<const Stamp*> keep(const RunName& name, const Coverage& ink);
    /// Forgets all runs. What has been drawn with them must have been handed to SDL.
    void clear();

    [[nodiscard]] SDL_Texture& texture() const { return *texture_; }
    [[nodiscard]] int side() const { return side_; }
    /// Where it is white, 0..1.
    [[nodiscard]] Point white() const;
    /// How often it has been cleared.
    [[nodiscard]] int evictions() const { return evictions_; }

private:
    using Key = std::tuple<int, Weight, bool, std::string>;
    using View = std::tuple<int, Weight, bool, std::string_view>;
    struct Less {
        using is_transparent = void;
        static View view(const Key& k) {
            return {std::get<0>(k), std::get<1>(k), std::get<2>(k), std::get<3>(k)};
        }
        static const View& view(const View& v) { return v; }
        template <class A, class B> bool operator()(const A& a, const B& b) const {
            return view(a) < view(b);
        }
    };
    GlyphAtlas(TextureHandle texture, int side)
        : texture_{std::move(texture)}, side_{side}, shelves_{side, side} {}
    [[nodiscard]] Result<void> keep_white();
    [[nodiscard]] Result<void> upload(const Coverage& ink, int left, int top, const PixelBox& to);

    TextureHandle texture_;
    int side_;
    Shelves shelves_;
    std::map<Key, Stamp, Less> stamps_;
    std::vector<Uint32> pixels_; ///< on their way to the texture
    int evictions_ = 0;
};

} // namespace render
