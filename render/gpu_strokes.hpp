// Lines as triangles: outlines of boxes (dashed too), parts of rings and outlines of ellipses, their edges
// fading over one pixel.
#pragma once

#include "render/draw_list.hpp"
#include "render/gpu_mesh.hpp"

namespace render::gpu {

void stroke(Mesh& mesh, const OutlinedBox& shape, Colour colour);
void stroke(Mesh& mesh, const RingSector& shape, Colour colour);
/// One with a width.
void stroke(Mesh& mesh, const EllipseItem& shape, Colour colour);

} // namespace render::gpu
