// Triangles for the GPU, collected over a whole list and turned onto the panel as they come. Knows no shapes
// and draws nothing.
#pragma once

#include "render/painter.hpp"
#include "render/sdl.hpp"
#include "render/shapes.hpp"

#include <span>
#include <vector>

namespace render::gpu {

/// A corner's colour, and how much of it is laid over what is there, 0..1.
struct Ink {
    Colour colour;
    float alpha = 1;
};

/// Keeps its memory from list to list: a frame like the one before takes none.
class Mesh {
public:
    /// Begins a list of `width` by `height`. `white`: where its texture is white, for what has no picture.
    void start(int width, int height, Orientation orientation, Point white);
    /// Forgets the triangles, keeps how they are turned.
    void clear() { vertices_.clear(), indices_.clear(); }
    void set_white(Point white) { white_ = {white.x, white.y}; }

    /// @return its number, for `triangle`
    int corner(Point at, const Ink& ink) { return textured({at.x, at.y}, ink, white_); }
    void triangle(int a, int b, int c) {
        indices_.push_back(a);
        indices_.push_back(b);
        indices_.push_back(c);
    }
    /// A convex piece, its corners in order.
    void fan(std::span<const int> corners) {
        for (std::size_t i = 2; i < corners.size(); ++i) triangle(corners[0], corners[i - 1], corners[i]);
    }
    void quad(int a, int b, int c, int d) { triangle(a, b, c), triangle(a, c, d); }
    /// The part from `from` to `to` of the texture (0..1 across it), in whole pixels.
    void picture(const PixelBox& place, Point from, Point to, Colour colour);
    /// How much there is of it: what one item adds lies between two of these.
    struct Mark {
        std::size_t vertices = 0, indices = 0;
    };
    [[nodiscard]] Mark mark() const { return {vertices_.size(), indices_.size()}; }
    /// What `other`, turned in the same way, has between two marks.
    void add(const Mesh& other, const Mark& from, const Mark& to);
    /// Takes away what of the triangles from index `first` on lies beyond `at`, where `out` (of length 1)
    /// points to; the cut fades over one pixel.
    void cut(std::size_t first, Point at, Point out);

    [[nodiscard]] const std::vector<SDL_Vertex>& vertices() const { return vertices_; }
    [[nodiscard]] const std::vector<int>& indices() const { return indices_; }

private:
    int textured(Point at, const Ink& ink, SDL_FPoint texel) {
        const auto alpha = static_cast<Uint8>(ink.alpha * 255 + 0.5F);
        vertices_.push_back({{at.x * xx_ + at.y * xy_ + x_, at.x * yx_ + at.y * yy_ + y_},
                             {ink.colour.r, ink.colour.g, ink.colour.b, alpha},
                             texel});
        return static_cast<int>(vertices_.size()) - 1;
    }

    /// One of the corners of what is cut, and how far it lies beyond.
    struct CutCorner {
        SDL_Vertex vertex;
        float beyond = 0;
    };
    /// The part of a triangle that lies between `low` and `high`.
    void keep_between(std::span<const CutCorner> triangle, float low, float high);

    float xx_ = 1, xy_ = 0, x_ = 0; ///< to the panel's x
    float yx_ = 0, yy_ = 1, y_ = 0; ///< and y
    SDL_FPoint white_{};
    std::vector<SDL_Vertex> vertices_;
    std::vector<int> indices_;
    std::vector<int> cut_; ///< indices of what is being cut
};

} // namespace render::gpu
