// Memory of the lattice.
#include "render/gpu_lattice.hpp"

namespace render::gpu {

void Lattice::start(const Box& bounds, float step) {
    origin_ = {bounds.x - step, bounds.y - step};
    step_ = step;
    columns_ = static_cast<int>(std::ceil(bounds.w / step)) + 3;
    rows_ = static_cast<int>(std::ceil(bounds.h / step)) + 3;
    const std::size_t count = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
    distances_.assign(count, far);
    numbers_.assign(count, -1);
}

} // namespace render::gpu
