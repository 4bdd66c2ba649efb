// One card of each kind and the hard cases beside them, for tests and contact sheets: longest names, empty
// options, both sides. Plain data; draws nothing.
#pragma once

#include "render/card.hpp"

#include <string>
#include <vector>

namespace samples {

struct Sample {
    std::string name; ///< file name and test name: letters, digits and underscores
    render::Card card;
};

/// The cards a whole session shows, as content would fill them.
[[nodiscard]] std::vector<Sample> everyday_cards();
/// Everything that is longer, emptier or rarer.
[[nodiscard]] std::vector<Sample> hard_cards();
[[nodiscard]] std::vector<Sample> all_cards();

inline constexpr auto longest_shipped_name = "Inward Back Step with Overhead Reach";
inline constexpr auto sixty_characters = "Slow Standing Cross-Body Mountain Climbers with Wide Windmil";
inline constexpr auto sixty_without_spaces = "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww";

} // namespace samples
