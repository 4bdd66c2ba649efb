// Everything follows from how long it has been still.
#include "kiosk/curtain.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk {
namespace {

constexpr Ms breath{8'000};
constexpr Ms breath_step{125}; ///< eight shades a second are smooth for so small a change

/// Round a square of nine places, so that no step is far and each place comes as often as another.
constexpr std::array<render::Drift, 8> way{{{0, 0}, {4, 0}, {8, 0}, {8, 4}, {8, 8}, {4, 8}, {0, 8}, {0, 4}}};

Ms until_multiple(Ms now, Ms of) { return of - now % of; }

} // namespace

Light light_of(const Curtain& curtain, const CurtainRules& rules) {
    if (curtain.quiet && curtain.still >= rules.awake) return Light::dark;
    if (rules.off_after > Ms{0} && curtain.still >= rules.off_after) return Light::dark;
    return rules.mirror && curtain.still >= rules.mirror_after ? Light::dot : Light::card;
}

std::optional<Ms> until_unseen(const Curtain& curtain, const CurtainRules& rules) {
    if (!curtain.unseen || rules.off_after <= Ms{0}) return std::nullopt;
    return std::max(rules.off_after - *curtain.unseen, Ms{0});
}

int breath_of(const Curtain& curtain) {
    const Ms at = curtain.still % breath / breath_step * breath_step;
    const double phase = static_cast<double>(at.count()) / static_cast<double>(breath.count());
    const double share = (1 - std::cos(2 * std::numbers::pi * phase)) / 2;
    return static_cast<int>(std::lround(share * render::DotCard::brightest));
}

std::optional<render::Drift> drift_of(const Curtain& curtain, const CurtainRules& rules) {
    if (!rules.drift) return std::nullopt;
    return way[static_cast<std::size_t>(curtain.still / rules.drift_every) % way.size()];
}

std::optional<Ms> until_change(const Curtain& curtain, const CurtainRules& rules) {
    const Light light = light_of(curtain, rules);
    std::optional<Ms> next;
    const auto add = [&](Ms in) {
        if (in > Ms{0}) next = std::min(next.value_or(in), in);
    };
    if (light == Light::dark) return next;
    if (curtain.quiet) add(rules.awake - curtain.still);
    if (rules.off_after > Ms{0}) add(rules.off_after - curtain.still);
    if (rules.mirror) add(rules.mirror_after - curtain.still);
    if (light == Light::dot) add(until_multiple(curtain.still, breath_step));
    if (rules.drift) add(until_multiple(curtain.still, rules.drift_every));
    return next;
}

} // namespace kiosk
