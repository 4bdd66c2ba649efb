// Where two draw lists differ: item by item, and of a changed item only what can look different. It draws
// nothing.
#pragma once

#include "render/region.hpp"

namespace render {

class TextMeasure;

/// Adds to `region` where the picture of `after` differs from that of `before`, which has its size. Items are
/// compared, never pixels.
void add_changes(Region& region, const DrawList& before, const DrawList& after, const TextMeasure& measure);

} // namespace render
