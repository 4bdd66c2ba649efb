// How the screen is lit while nothing is played: the card, a small dot that leaves a mirror its room, or
// nothing. A value; what else there is to see is composed elsewhere.
#pragma once

#include "content/duration.hpp"
#include "render/card.hpp"

#include <optional>

namespace kiosk {

using content::Ms;

struct CurtainRules {
    bool mirror = false;     ///< `idle = "mirror"`: a card nobody looks at becomes a dot
    Ms off_after{0};         ///< `screen_off_after`; 0: never
    bool drift = false;      ///< still cards wander, so that none is burnt into the screen
    Ms mirror_after{60'000}; ///< without a press
    Ms awake{60'000};        ///< in quiet hours, after a press
    Ms drift_every{180'000}; ///< a still card stands in one place so long
    friend bool operator==(const CurtainRules&, const CurtainRules&) = default;
};

enum class Light { card, dot, dark };

struct Curtain {
    Ms still{0};        ///< since somebody acted, or the last session was over
    bool quiet = false; ///< quiet hours
    /// Since somebody moved or acted, where a sensor tells; nullopt: none does. Counts while a loop plays,
    /// too.
    std::optional<Ms> unseen{};
    friend bool operator==(const Curtain&, const Curtain&) = default;
};

[[nodiscard]] Light light_of(const Curtain& curtain, const CurtainRules& rules);

/// Until a loop that nobody sees goes dark, zero once it is; nullopt: it does not.
[[nodiscard]] std::optional<Ms> until_unseen(const Curtain& curtain, const CurtainRules& rules);

/// How bright the dot is: a slow breath, 0 .. render::DotCard::brightest.
[[nodiscard]] int breath_of(const Curtain& curtain);

/// Where a still card stands; nullopt: where every card does.
[[nodiscard]] std::optional<render::Drift> drift_of(const Curtain& curtain, const CurtainRules& rules);

/// Until any of these is another one; nullopt: not while nobody acts.
[[nodiscard]] std::optional<Ms> until_change(const Curtain& curtain, const CurtainRules& rules);

} // namespace kiosk
