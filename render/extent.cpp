// Limbs and trunk by the outlines of their capsules; all else by its bounds.
#include "render/extent.hpp"

#include "render/barrel.hpp"
#include "render/limbs.hpp"
#include "render/outline.hpp"

#include <algorithm>
#include <optional>
#include <span>

namespace render {
namespace {

void add(Region& region, const PixelBox& within, const Capsule& capsule, float reach) {
    const Cone cone{capsule};
    const Box box = bounds_of(capsule);
    const PixelBox grown = around({box.x - reach, box.y - reach, box.w + 2 * reach, box.h + 2 * reach});
    region.add(common(grown, within),
               [&](float top, float bottom) { return cone.between(top, bottom, reach); });
}

void add(Region& region, const PixelBox& within, const LimbItem& limb) {
    const float reach = limb.line + 1;
    for (const Capsule& capsule : std::span{limb.parts.data(), limb.own}) add(region, within, capsule, reach);
}

void add(Region& region, const PixelBox& within, const TrunkItem& trunk) {
    const float reach = trunk.line + 1;
    OutlineBands bands{{trunk.outline.data(), trunk.count}, reach};
    static_assert(OutlineBands::rows == Region::band_rows);
    region.add(within, [&](float top, float) { return bands.at(static_cast<int>(top)); });
    for (const Capsule& shoulder : std::span{trunk.shoulders.data(), trunk.shoulder_count})
        add(region, within, shoulder, reach);
}

/// Of two trunks that differ in points of their outline alone, what hangs on these; nullopt for others. A
/// point tells, with the one on the other flank, how the trunk is shaded right across, as far as to the
/// points beside it.
std::optional<Box> changed_levels(const Item& before, const Item& after) {
    const auto *a = std::get_if<TrunkItem>(&before.shape), *b = std::get_if<TrunkItem>(&after.shape);
    if (a == nullptr || b == nullptr || before.colour != after.colour) return std::nullopt;
    TrunkItem same = *b;
    same.outline = a->outline;
    if (same != *a) return std::nullopt; // as nearly always, while it moves
    const Barrel barrel{*a};
    if (!barrel.divided_as(Barrel{*b})) return std::nullopt;
    const std::size_t last = a->count - 1U, levels = (a->count + 1U) / 2;
    float low = 1e9F, high = -1e9F;
    for (std::size_t i = 0; i < levels; ++i) {
        if (a->outline[i] == b->outline[i] && a->outline[last - i] == b->outline[last - i]) continue;
        for (std::size_t k = i == 0 ? 0 : i - 1; k <= std::min(i + 1, levels - 1); ++k)
            for (const TrunkItem* trunk : {a, b})
                for (const Point& at : {trunk->outline[k], trunk->outline[last - k]}) {
                    const float down = barrel.down_of(at);
                    low = std::min(low, down), high = std::max(high, down);
                }
    }
    if (low > high) return std::nullopt;
    const float reach = std::max(a->line + 1, barrel.blur());
    return barrel.between(low - reach, high + reach, united(before.bounds, after.bounds));
}

} // namespace

void add_difference(Region& region, const Item& before, const Item& after) {
    if (const auto box = changed_levels(before, after)) {
        for (const Item* item : {&before, &after})
            add(region, common(around(*box), around(item->bounds)), std::get<TrunkItem>(item->shape));
        return;
    }
    add_extent(region, before);
    add_extent(region, after);
}

void add_extent(Region& region, const Item& item) {
    if (const auto* limb = std::get_if<LimbItem>(&item.shape))
        add(region, around(item.bounds), *limb);
    else if (const auto* trunk = std::get_if<TrunkItem>(&item.shape))
        add(region, around(item.bounds), *trunk);
    else
        region.add(around(item.bounds));
}

} // namespace render
