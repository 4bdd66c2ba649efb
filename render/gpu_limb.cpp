// A limb: capsules of one solid. Where they meet the higher surface wins, so no seam shows.
#include "render/gpu_body.hpp"
#include "render/gpu_figure.hpp"
#include "render/gpu_shapes.hpp"
#include "render/limbs.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace render::gpu {
namespace {

/// Px between places, so that a chord of a circle of this radius is nowhere further off it than a tenth.
float step_for(float radius) { return std::max(0.75F, std::sqrt(0.64F * radius)); }

class Solid {
public:
    explicit Solid(const LimbItem& limb) : own_{limb.own}, count_{limb.count} {
        for (std::size_t i = 0; i < count_; ++i) rounds_[i] = Round{limb.parts[i], limb.flat_ends};
    }
    [[nodiscard]] float distance(std::size_t part, Point p) const { return rounds_[part].distance(p); }
    [[nodiscard]] Relief at(Point p) const {
        Relief top;
        float nearest = Lattice::far;
        for (std::size_t i = 0; i < own_; ++i) {
            const Relief one = rounds_[i].at(p);
            if (one.height > 0) {
                top = top.height > 0 ? merged(top, one) : one;
                continue;
            }
            const float distance = top.height > 0 ? nearest : rounds_[i].distance(p);
            if (distance < nearest) nearest = distance, top = one; // at the very edge there is no height
        }
        for (std::size_t i = own_; i < count_; ++i) {
            const Relief one = rounds_[i].at(p);
            if (one.height > 0) top = top.height > 0 ? merged(top, one) : one;
        }
        return top;
    }

private:
    std::array<Round, LimbItem::most> rounds_;
    std::size_t own_, count_;
};

bool plain_capsule(const LimbItem& limb) {
    return limb.own == 1 && limb.line <= 0 && !limb.cut && !limb.flat_ends && limb.parts[0].belly <= 0;
}

} // namespace

void fill(Mesh& mesh, Lattice& lattice, const LimbItem& limb, Colour lit) {
    if (limb.own == 0) return;
    const Tone tone{limb.dark, lit};
    if (tone.plain() && plain_capsule(limb)) {
        fill(mesh, limb.parts[0], lit);
        return;
    }
    float thin = Lattice::far;
    for (std::size_t i = 0; i < limb.own; ++i) thin = std::min({thin, limb.parts[i].ra, limb.parts[i].rb});
    // Corners are cut off: small steps where there are corners.
    const float step = step_for(thin) * (limb.flat_ends || limb.cut ? 0.6F : 1.0F),
                deep = std::max(1.25F, 0.08F * thin);
    const Solid solid{limb};
    lattice.start(bounds_of(limb), step);
    const float margin = std::max(limb.line + 0.5F, deep) + 1.5F * step;
    for (std::size_t i = 0; i < limb.own; ++i) {
        const Box box = bounds_of(limb.parts[i]);
        lattice.each_in(
            {box.x - margin, box.y - margin, box.w + 2 * margin, box.h + 2 * margin},
            [&](Point p, float& distance) { distance = std::min(distance, solid.distance(i, p)); });
    }
    if (limb.cut)
        lattice.each_in(bounds_of(limb), [&](Point p, float& distance) {
            distance = std::max(distance, (p.x - limb.cut_at.x) * limb.cut_out.x +
                                              (p.y - limb.cut_at.y) * limb.cut_out.y);
        });
    lattice.fill(
        mesh, deep, limb.line, [&](Point p) { return tone.at(solid.at(p)); },
        [&](Point p) { return darkness * apart(limb, p); });
}

} // namespace render::gpu
