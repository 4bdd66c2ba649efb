// Turning: mirrored first, then clockwise, as class Orientation says.
#include "render/gpu_mesh.hpp"

#include <algorithm>
#include <array>

namespace render::gpu {
namespace {

Uint8 mixed(Uint8 a, Uint8 b, float t) {
    return static_cast<Uint8>(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * t +
                              0.5F);
}
SDL_Vertex mixed(const SDL_Vertex& a, const SDL_Vertex& b, float t) {
    return {
        {a.position.x + (b.position.x - a.position.x) * t, a.position.y + (b.position.y - a.position.y) * t},
        {mixed(a.color.r, b.color.r, t), mixed(a.color.g, b.color.g, t), mixed(a.color.b, b.color.b, t),
         mixed(a.color.a, b.color.a, t)},
        a.tex_coord};
}

} // namespace

void Mesh::start(int width, int height, Orientation orientation, Point white) {
    clear();
    set_white(white);
    const auto w = static_cast<float>(width), h = static_cast<float>(height);
    const float side = orientation.flip ? -1 : 1,
                edge = orientation.flip ? w : 0; // x becomes edge + side * x
    xx_ = xy_ = yx_ = yy_ = x_ = y_ = 0;
    switch (orientation.rotate) {
    case 90: xy_ = -1, x_ = h, yx_ = side, y_ = edge; break;
    case 180: xx_ = -side, x_ = w - edge, yy_ = -1, y_ = h; break;
    case 270: xy_ = 1, yx_ = -side, y_ = w - edge; break;
    default: xx_ = side, x_ = edge, yy_ = 1;
    }
}

void Mesh::picture(const PixelBox& place, Point from, Point to, Colour colour) {
    const auto left = static_cast<float>(place.x), top = static_cast<float>(place.y);
    const auto right = static_cast<float>(place.right()), bottom = static_cast<float>(place.bottom());
    const Ink ink{colour, 1};
    const int a = textured({left, top}, ink, {from.x, from.y});
    const int b = textured({right, top}, ink, {to.x, from.y});
    const int c = textured({right, bottom}, ink, {to.x, to.y});
    const int d = textured({left, bottom}, ink, {from.x, to.y});
    quad(a, b, c, d);
}

void Mesh::add(const Mesh& other, const Mark& from, const Mark& to) {
    const auto moved = static_cast<int>(vertices_.size()) - static_cast<int>(from.vertices);
    const auto part = [](const auto& all, std::size_t first, std::size_t last) {
        return std::span{all}.subspan(first, last - first);
    };
    const auto vertices = part(other.vertices_, from.vertices, to.vertices);
    vertices_.insert(vertices_.end(), vertices.begin(), vertices.end());
    const auto indices = part(other.indices_, from.indices, to.indices);
    indices_.resize(indices_.size() + indices.size());
    std::ranges::transform(indices, indices_.end() - static_cast<std::ptrdiff_t>(indices.size()),
                           [moved](int index) { return index + moved; });
}

void Mesh::cut(std::size_t first, Point at, Point out) {
    cut_.assign(indices_.begin() + static_cast<std::ptrdiff_t>(first), indices_.end());
    indices_.resize(first);
    // The vertices are turned already, so the cut is, too.
    const Point origin{at.x * xx_ + at.y * xy_ + x_, at.x * yx_ + at.y * yy_ + y_};
    const Point way{out.x * xx_ + out.y * xy_, out.x * yx_ + out.y * yy_};
    for (std::size_t i = 0; i + 2 < cut_.size(); i += 3) {
        std::array<CutCorner, 3> t;
        for (std::size_t k = 0; k < 3; ++k) {
            t[k].vertex = vertices_[static_cast<std::size_t>(cut_[i + k])];
            const SDL_FPoint& p = t[k].vertex.position;
            t[k].beyond = (p.x - origin.x) * way.x + (p.y - origin.y) * way.y;
        }
        const auto [least, most] = std::minmax({t[0].beyond, t[1].beyond, t[2].beyond});
        if (least >= 0.5F) continue;
        if (most <= -0.5F) {
            triangle(cut_[i], cut_[i + 1], cut_[i + 2]);
            continue;
        }
        keep_between(t, -1e6F, -0.5F);
        keep_between(t, -0.5F, 0.5F);
    }
}

void Mesh::keep_between(std::span<const CutCorner> triangle, float low, float high) {
    std::array<CutCorner, 5> piece{}, whole{};
    std::copy(triangle.begin(), triangle.end(), whole.begin());
    std::size_t count = triangle.size();
    // What is not below `low` first: there it meets what is below, which is cut from the same sides.
    for (const float sign : {-1.0F, 1.0F}) {
        const float limit = sign > 0 ? high : -low;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const CutCorner &a = whole[i], &b = whole[i + 1 < count ? i + 1 : 0];
            const float over_a = sign * a.beyond - limit, over_b = sign * b.beyond - limit;
            if (over_a <= 0) piece[kept++] = a;
            if ((over_a < 0 && over_b > 0) || (over_a > 0 && over_b < 0)) {
                // From the same end for all triangles that share the side: they are to meet in the same
                // place.
                const bool on = a.beyond < b.beyond;
                const float over = on ? over_a : over_b, way = on ? over_a - over_b : over_b - over_a;
                piece[kept++] = {mixed(on ? a.vertex : b.vertex, on ? b.vertex : a.vertex, over / way),
                                 sign * limit};
            }
        }
        whole = piece, count = kept;
    }
    std::array<int, 5> numbers{};
    for (std::size_t i = 0; i < count; ++i) {
        SDL_Vertex& vertex = whole[i].vertex;
        vertex.color.a = mixed(0, vertex.color.a, std::clamp(0.5F - whole[i].beyond, 0.0F, 1.0F));
        numbers[i] = static_cast<int>(vertices_.size());
        vertices_.push_back(vertex);
    }
    fan({numbers.data(), count});
}

} // namespace render::gpu
