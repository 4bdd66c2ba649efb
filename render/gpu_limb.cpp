// A limb: capsules of one solid. Where they meet the higher surface wins, so no seam shows; each is filled as
// a whole, for what lies over another has the same colours.
#include "render/gpu_figure.hpp"
#include "render/gpu_shapes.hpp"
#include "render/gpu_skin.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace render::gpu {
namespace {

class Solid {
public:
    explicit Solid(const LimbItem& limb) : own_{limb.own}, count_{limb.count} {
        for (std::size_t i = 0; i < count_; ++i) rounds_[i] = Round{limb.parts[i], limb.flat_ends};
    }
    /// Whether a place on the edge of `part` lies inside another one that is drawn.
    [[nodiscard]] bool hidden(std::size_t part, Point p) const {
        for (std::size_t i = 0; i < own_; ++i)
            if (i != part && rounds_[i].near(p) && rounds_[i].distance(p) < -0.5F) return true;
        return false;
    }
    /// What is seen at a place of `part`, or at its very edge, where there is no height.
    [[nodiscard]] Surface at(std::size_t part, Point p) const {
        Surface top, edge;
        for (std::size_t i = 0; i < count_; ++i) {
            if (i != part && !rounds_[i].near(p)) continue;
            const Surface one = rounds_[i].at(p);
            if (one.height > 0) top = top.height > 0 ? merged(top, one) : one;
            if (i == part) edge = one;
        }
        return top.height > 0 ? top : edge;
    }

private:
    std::array<Round, LimbItem::most> rounds_;
    std::size_t own_, count_;
};

bool plain_capsule(const LimbItem& limb) {
    return limb.own == 1 && limb.parts[0].belly <= 0 && limb.line <= 0 && !limb.cut && !limb.flat_ends;
}

/// From the axis straight across to the edge: to a flank, or to the circle that it begins on.
float half_width(const Capsule& c, float length, float along) {
    const float slope = (c.ra - c.rb) / length;
    if (std::abs(slope) >= 1) return std::max(c.ra, c.rb);
    const float rise = std::sqrt(1 - slope * slope), flank = (c.ra - along * slope) / rise;
    const float sphere = along - flank * slope / rise; // whose surface lies there
    if (sphere < 0) return std::sqrt(std::max(0.0F, c.ra * c.ra - along * along));
    if (sphere > length) return std::sqrt(std::max(0.0F, c.rb * c.rb - (length - along) * (length - along)));
    return flank;
}

/// A cuff: rows straight across, the outermost ones fading.
template <class ColourAt> void fill_flat(Mesh& mesh, const Capsule& c, const ColourAt& colour_at) {
    const float dx = c.b.x - c.a.x, dy = c.b.y - c.a.y, length = std::max(std::hypot(dx, dy), 1e-3F);
    const Point along{dx / length, dy / length}, across{-along.y, along.x};
    constexpr std::array places{-1.0F, -0.8F, -0.45F, 0.0F, 0.45F, 0.8F, 1.0F};
    const float soft = std::min(0.5F, length / 2);
    std::array<int, places.size() + 2> before{};
    bool first = true;
    for (const auto& [at, alpha] :
         {std::pair{-0.5F, 0.0F}, {soft, 0.5F + soft}, {length - soft, 0.5F + soft}, {length + 0.5F, 0.0F}}) {
        const float r = half_width(c, length, std::clamp(at, 0.0F, length));
        std::array<int, places.size() + 2> now{};
        const auto corner = [&, at = at](float out, float full) {
            const Point p{c.a.x + along.x * at + across.x * out, c.a.y + along.y * at + across.y * out};
            return mesh.corner(p, {colour_at(p), full});
        };
        now.front() = corner(-r - 0.5F, 0);
        for (std::size_t i = 0; i < places.size(); ++i)
            now[i + 1] = corner(places[i] * std::max(0.0F, r - 0.5F), alpha);
        now.back() = corner(r + 0.5F, 0);
        for (std::size_t i = 1; i < now.size() && !first; ++i)
            mesh.quad(before[i - 1], now[i - 1], now[i], before[i]);
        before = now, first = false;
    }
}

} // namespace

void fill(Mesh& mesh, const LimbItem& limb, Colour lit) {
    if (limb.own == 0) return;
    if (limb.dark == lit && plain_capsule(limb)) {
        fill(mesh, limb.parts[0], lit);
        return;
    }
    const Solid solid{limb};
    const Tone tone{limb.dark, lit};
    const std::size_t first = mesh.indices().size();
    for (std::size_t i = 0; i < limb.own && limb.line > 0; ++i) {
        const Tube tube{limb.parts[i]};
        darken(mesh, tube.ribs(), limb.line, [&](const Rib& rib) {
            const Point edge = rib.at(rib.length + limb.line / 2);
            return solid.hidden(i, edge) ? 0 : darkness * apart(limb, edge);
        });
    }
    for (std::size_t i = 0; i < limb.own; ++i) {
        const Capsule& part = limb.parts[i];
        const auto colour_at = [&](Point p) { return tone.at(solid.at(i, p)); };
        if (limb.flat_ends)
            fill_flat(mesh, part, colour_at);
        else
            cover(mesh, Tube{part}.ribs(), cuts_for(std::max(part.ra, part.rb)), colour_at);
    }
    if (limb.cut) mesh.cut(first, limb.cut_at, limb.cut_out);
}

} // namespace render::gpu
