// Turning: mirrored first, then clockwise, as class Orientation says.
#include "render/gpu_mesh.hpp"

namespace render::gpu {

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

} // namespace render::gpu
