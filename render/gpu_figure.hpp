// The pieces of a figure as triangles: round bodies in one light, with a dark line around what is nearer.
#pragma once

#include "render/draw_list.hpp"
#include "render/gpu_lattice.hpp"
#include "render/gpu_mesh.hpp"

namespace render::gpu {

/// `lit` is the colour of what faces the light. The lattice is only lent.
void fill(Mesh& mesh, Lattice& lattice, const LimbItem& limb, Colour lit);
void fill(Mesh& mesh, Lattice& lattice, const TrunkItem& trunk, Colour lit);

} // namespace render::gpu
