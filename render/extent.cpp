// Limbs and trunk by the outlines of their capsules; all else by its bounds.
#include "render/extent.hpp"

#include "render/limbs.hpp"
#include "render/outline.hpp"

#include <span>

namespace render {
namespace {

void add(Region& region, const Item& item, const Capsule& capsule, float reach) {
    const Cone cone{capsule};
    const Box box = bounds_of(capsule);
    const PixelBox grown = around({box.x - reach, box.y - reach, box.w + 2 * reach, box.h + 2 * reach});
    region.add(common(grown, around(item.bounds)),
               [&](float top, float bottom) { return cone.between(top, bottom, reach); });
}

void add(Region& region, const Item& item, const LimbItem& limb) {
    const float reach = limb.line + 1;
    for (const Capsule& capsule : std::span{limb.parts.data(), limb.own}) add(region, item, capsule, reach);
}

void add(Region& region, const Item& item, const TrunkItem& trunk) {
    const float reach = trunk.line + 1;
    OutlineBands bands{{trunk.outline.data(), trunk.count}, reach};
    static_assert(OutlineBands::rows == Region::band_rows);
    region.add(around(item.bounds), [&](float top, float) { return bands.at(static_cast<int>(top)); });
    for (const Capsule& shoulder : std::span{trunk.shoulders.data(), trunk.shoulder_count})
        add(region, item, shoulder, reach);
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
