// Joining rows.
#include "render/gpu_skin.hpp"

namespace render::gpu {

void Band::add(const Row& row) {
    if (last_.count > 0)
        join(row);
    else
        first_ = row;
    last_ = row;
}

void Band::join(const Row& row) {
    if (!row.shown && !last_.shown) return;
    for (std::size_t i = 1; i < row.count; ++i) {
        if (last_.corners[i] == row.corners[i]) // on the axis
            mesh_.triangle(last_.corners[i - 1], row.corners[i - 1], row.corners[i]);
        else
            mesh_.quad(last_.corners[i - 1], row.corners[i - 1], row.corners[i], last_.corners[i]);
    }
}

std::span<const float> cuts_for(float radius) {
    static constexpr std::array<float, 2> large{0.9F, 0.6F};
    static constexpr std::array<float, 1> middling{0.75F};
    static constexpr std::array<float, 1> small{0.6F};
    if (radius > 14) return large;
    if (radius > 6) return middling;
    return small;
}

} // namespace render::gpu
