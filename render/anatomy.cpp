// Each limb against each other, once.
#include "render/anatomy.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

constexpr float joined = 0.6F;  ///< of the thinner radius: ends closer than this are one joint
constexpr float alike = 0.7F;   ///< radii at a joint
constexpr float under = 0.055F; ///< a way about by less than this: it reaches under a stripe
constexpr float level = 0.02F;  ///< as near as this: of one side

bool same_solid(const FigureLimb& a, const FigureLimb& b) {
    return a.solid != 0 && a.solid == b.solid && a.tint == b.tint;
}

bool share_a_joint(const FigureLimb& a, const FigureLimb& b) {
    const auto of_b = ends_of(b);
    return std::ranges::any_of(
        ends_of(a), [&](const LimbEnd& end) { return one_joint(end, of_b[0]) || one_joint(end, of_b[1]); });
}

} // namespace

float between(const Spot& a, const Spot& b) {
    const float x = a.x - b.x, y = a.y - b.y;
    return std::sqrt(x * x + y * y); // hypot guards against an overflow that metres never come near
}

std::array<LimbEnd, 2> ends_of(const FigureLimb& limb) { return {{{limb.a, limb.ra}, {limb.b, limb.rb}}}; }

bool one_joint(const LimbEnd& a, const LimbEnd& b) {
    const auto [thin, thick] = std::minmax(a.radius, b.radius);
    const float near = joined * thin;
    // Most are farther apart than that in one direction alone.
    return std::abs(a.at.x - b.at.x) <= near && std::abs(a.at.y - b.at.y) <= near && thin >= alike * thick &&
           between(a.at, b.at) <= near;
}

Anatomy::Anatomy(std::span<const FigureLimb> limbs) : limbs_{limbs} {
    find_solids();
    find_hosts();
    find_joined();
}

void Anatomy::find_solids() {
    PerLimb<std::uint8_t> nearest; // of each solid
    std::size_t solids = 0;
    for (std::size_t i = limbs_.size(); i-- > 0;) {
        const auto known = std::span{nearest}.first(solids);
        const auto found = std::ranges::find_if(
            known, [&](std::uint8_t place) { return same_solid(limbs_[i], limbs_[place]); });
        drawn_at_[i] = found != known.end() ? *found : static_cast<std::uint8_t>(i);
        if (found == known.end() && limbs_[i].solid != 0) nearest[solids++] = drawn_at_[i];
    }
}

void Anatomy::find_hosts() {
    for (std::size_t i = 0; i < limbs_.size(); ++i)
        if (limbs_[i].tint == Tint::stripe) host_[i] = static_cast<std::uint8_t>(host_of(limbs_[i]));
}

std::size_t Anatomy::host_of(const FigureLimb& stripe) const {
    const Spot middle{(stripe.a.x + stripe.b.x) / 2, (stripe.a.y + stripe.b.y) / 2};
    std::size_t host = 0;
    float least = 1e9F;
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
        const FigureLimb& l = limbs_[i];
        if (l.tint == Tint::stripe || l.tint == Tint::trunk || std::abs(l.near - stripe.near) > level)
            continue;
        // Longer or shorter, the way over both ends is least where it lies between them.
        const float way = std::max(under, between(l.a, middle) + between(middle, l.b) - between(l.a, l.b));
        if (way > least || (way == least && drawn_at_[i] < drawn_at_[host])) continue;
        least = way;
        host = i;
    }
    return host;
}

void Anatomy::find_joined() {
    static_assert(FigureView::most_limbs <= 64);
    const auto bit = [](std::size_t i) { return std::uint64_t{1} << i; };
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
        const FigureLimb& a = limbs_[i];
        joined_[i] = 0;
        for (std::size_t k = 0; k < i && a.tint != Tint::stripe; ++k) {
            const FigureLimb& b = limbs_[k];
            const bool of_a_side = std::abs(a.near - b.near) < level,
                       into_a = of_a_side || a.tint == Tint::trunk,
                       into_b = of_a_side || b.tint == Tint::trunk;
            if (!into_a && !into_b) continue;
            if (b.tint == Tint::stripe || drawn_at_[i] == drawn_at_[k] || !share_a_joint(a, b)) continue;
            if (into_b) joined_[i] |= bit(k);
            if (into_a) joined_[k] |= bit(i);
        }
    }
}

} // namespace render
