// Limbs and trunk by the outlines of their capsules; all else by its bounds.
#include "render/extent.hpp"

#include "render/limbs.hpp"

#include <span>

namespace render {
namespace {

/// The part of an edge that lies between two rows.
void add_edge(Span& span, Point a, Point b, float top, float bottom) {
    if (a.y > b.y) std::swap(a, b);
    if (b.y < top || a.y > bottom) return;
    const float height = b.y - a.y, each = height > 1e-3F ? (b.x - a.x) / height : 0;
    const float from = a.y < top ? a.x + (top - a.y) * each : a.x,
                to = b.y > bottom ? b.x - (b.y - bottom) * each : b.x;
    span.add(std::min(from, to), std::max(from, to));
}

void add(Region& region, const Item& item, const LimbItem& limb) {
    const float reach = limb.line + 1;
    for (const Capsule& capsule : std::span{limb.parts.data(), limb.own}) {
        const Cone cone{capsule};
        const Box box = bounds_of(capsule);
        const PixelBox grown = around({box.x - reach, box.y - reach, box.w + 2 * reach, box.h + 2 * reach});
        region.add(common(grown, around(item.bounds)),
                   [&](float top, float bottom) { return cone.between(top, bottom, reach); });
    }
}

void add(Region& region, const Item& item, const TrunkItem& trunk) {
    const float reach = trunk.line + 1;
    std::array<Cone, 2> shoulders;
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i) shoulders[i] = Cone{trunk.shoulders[i]};
    region.add(around(item.bounds), [&](float top, float bottom) {
        Span span;
        for (std::size_t i = 0; i < trunk.count; ++i)
            add_edge(span, trunk.outline[i], trunk.outline[i + 1 < trunk.count ? i + 1 : 0], top - reach,
                     bottom + reach);
        if (!span.empty()) span.add(span.from - reach, span.to + reach);
        for (std::size_t i = 0; i < trunk.shoulder_count; ++i) {
            const Span one = shoulders[i].between(top, bottom, reach);
            if (!one.empty()) span.add(one.from, one.to);
        }
        return span;
    });
}

} // namespace

void add_extent(Region& region, const Item& item) {
    if (const auto* limb = std::get_if<LimbItem>(&item.shape))
        add(region, item, *limb);
    else if (const auto* trunk = std::get_if<TrunkItem>(&item.shape))
        add(region, item, *trunk);
    else
        region.add(around(item.bounds));
}

} // namespace render
