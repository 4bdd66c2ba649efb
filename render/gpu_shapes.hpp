// Flat shapes as triangles, their edges fading over one pixel in the corners' alpha: what the rasteriser in
// shapes.hpp computes for each pixel, told to the GPU at the few places where it bends.
#pragma once

#include "render/draw_list.hpp"
#include "render/gpu_mesh.hpp"

namespace render::gpu {

void fill(Mesh& mesh, const FilledBox& shape, Colour colour);
void fill(Mesh& mesh, const Triangle& shape, Colour colour);
void fill(Mesh& mesh, const Polygon& shape, Colour colour);
/// Filled softly, without an outline: `width` is not looked at.
/// A capsule without a belly, without light.
void fill(Mesh& mesh, const Capsule& shape, Colour colour);

/// Into how many straight pieces an arc of this radius and angle is to be cut, so that nobody sees it.
[[nodiscard]] int pieces_of(float radius, float angle);

} // namespace render::gpu
