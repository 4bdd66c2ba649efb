// The pieces of a figure as triangles: round bodies in one light, with a dark line around what is nearer.
#pragma once

#include "render/draw_list.hpp"
#include "render/gpu_mesh.hpp"

namespace render::gpu {

/// `lit` is the colour of what faces the light.
void fill(Mesh& mesh, const LimbItem& limb, Colour lit);
void fill(Mesh& mesh, const TrunkItem& trunk, Colour lit);

} // namespace render::gpu
