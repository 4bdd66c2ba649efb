// The paints of another colour are derived as the house's own were found: the near side a little lighter than
// the plain colour, the far side as dark as it may be.
#include "render/accent.hpp"

#include "render/contrast.hpp"
#include "render/mixed.hpp"

namespace render {
namespace {

constexpr double least_contrast = 5; ///< of any part of the figure
constexpr float lift = 0.35F;        ///< of the near side's lit edge, to white
constexpr float shade = 0.93F;       ///< of its dark edge
constexpr float step = 0.01F;
constexpr float edge_of_far = 0.06F; ///< by which the far side's lit edge is lighter than its dark one

} // namespace

Accent accent_of(Colour plain) {
    if (plain == amber.plain) return amber;
    if (plain == sky.plain) return sky;
    constexpr Colour white{255, 255, 255}, black{0, 0, 0};
    float dark = step;
    while (dark < 1 && contrast_on_black(mixed(black, plain, dark)) < least_contrast) dark += step;
    return {plain,
            {mixed(plain, white, lift), mixed(black, plain, shade)},
            {mixed(black, plain, dark + edge_of_far), mixed(black, plain, dark)}};
}

} // namespace render
