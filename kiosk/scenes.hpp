// The player put into any state by hand, for pictures of single cards: snapshots and sheets.
#pragma once

#include "kiosk/compose.hpp"

#include <string>
#include <vector>

namespace kiosk {

/// A card and the word for it in a file's name.
struct Scene {
    std::string kind; ///< as `plan --json` spells it, or "idle", "ready", "paused", "hold", "offer", "taken",
                      ///< "loop", "trouble"
    render::Card card;
};

/// The card at one position of the first programme.
[[nodiscard]] render::Card card_at(const Menu& menu, Ms position);

/// One of the cards that are no segment: idle, loop, mirror, turning, ready, paused, hold, offer, taken,
/// done, trouble, shown at `position`.
/// @return nullopt when the plan has none (`offer` without a range of sets) or no such word exists
[[nodiscard]] std::optional<render::Card> card_named(const std::string& kind, const Menu& menu, Ms position);

/// Every distinct card of the first programme in timeline order, each seen at a telling moment (a work card
/// in the hold of a rep in its middle), then the cards that are no segment.
[[nodiscard]] std::vector<Scene> all_scenes(const Menu& menu);

} // namespace kiosk
