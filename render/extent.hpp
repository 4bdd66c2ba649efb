// What of the screen an item can light, band by band: closer than its bounds where it lies aslant.
#pragma once

#include "render/region.hpp"

namespace render {

/// Adds all that drawing `item` may change.
void add_extent(Region& region, const Item& item);
/// Adds all that may look different where `after` takes the place of `before`.
void add_difference(Region& region, const Item& before, const Item& after);

} // namespace render
