// Draws a draw list with the GPU, through SDL's renderer: the whole list each time it changed, as triangles
// with soft edges and one texture of type. Opens no window.
#pragma once

#include "render/glyph_atlas.hpp"
#include "render/gpu_mesh.hpp"
#include "render/painter.hpp"
#include "render/picture_textures.hpp"
#include "render/sdl.hpp"

#include <optional>

namespace render {

class Fonts;

/// What a frame was made of.
struct GpuFrame {
    std::size_t vertices = 0, triangles = 0;
    std::size_t calls = 0; ///< of SDL_RenderGeometry
    std::size_t kept = 0;  ///< items that were as in the list before
};

class GpuPainter {
public:
    /// Draws through `renderer` and reads `fonts` and `pictures`; all of them must outlive it.
    GpuPainter(SDL_Renderer& renderer, const Fonts& fonts, const Pictures& pictures,
               Orientation orientation = {});

    /// Makes the window show `list`, laid out for its size: draws and flips, waiting for the vertical blank
    /// where the renderer does. After an Error, and after SDL says that render targets or the device were
    /// reset or a picture was loaded anew, `forget` first.
    /// @return whether anything was done; an equal list is left as it is
    [[nodiscard]] Result<bool> present(const DrawList& list);
    /// The same into the renderer's present target, without a look at what is there and without showing it.
    [[nodiscard]] Result<void> paint(const DrawList& list);
    /// Turns the next list like this, and draws it whatever it is.
    void turn(Orientation orientation) {
        orientation_ = orientation;
        stands_ = same_ = false;
    }
    /// Forgets what is shown and drops all textures: the next picture is a whole one.
    void forget();

    [[nodiscard]] const GpuFrame& last_frame() const { return frame_; }

private:
    [[nodiscard]] Result<void> add(const DrawList& list);
    [[nodiscard]] Result<void> add(const Item& item);
    [[nodiscard]] Result<void> add(const GlyphRun& run, Colour colour);
    [[nodiscard]] Result<void> add(const PictureItem& item);
    [[nodiscard]] Result<void> stamp(const RunName& name, int x, int y, Colour colour);
    [[nodiscard]] Result<const GlyphAtlas::Stamp*> stamp_of(const RunName& name);
    [[nodiscard]] Result<void> make_atlas(int side);
    /// Where in `painted_` the item stood that is now at `place`; nullopt: it is new, or made anew.
    [[nodiscard]] std::optional<std::size_t> place_before(const DrawList& list, std::size_t place) const;
    /// Sends the mesh to the GPU; `flush` in the middle of a list, after which it begins anew.
    [[nodiscard]] Result<void> send(SDL_Texture& texture);
    [[nodiscard]] Result<void> flush(SDL_Texture& texture);

    SDL_Renderer& renderer_;
    const Fonts& fonts_;
    const Pictures& pictures_;
    Orientation orientation_;
    DrawList painted_;    ///< the last one; keeps its memory, also while it is not valid
    bool stands_ = false; ///< whether that is on the screen
    std::optional<GlyphAtlas> atlas_;
    PictureTextures textures_;
    gpu::Mesh mesh_, before_;                           ///< of this list, of `painted_`
    std::vector<gpu::Mesh::Mark> marks_, marks_before_; ///< where each item begins in them
    bool whole_ = false;                                ///< `mesh_` has all of its list
    bool same_ = false; ///< what of `painted_` stays may be taken from `before_`
    GpuFrame frame_;
};

} // namespace render
