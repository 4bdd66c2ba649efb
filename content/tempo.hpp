// The pace of one repetition in four parts, as trainers write it: "2-1-2-1" is out, hold, back, pause.
#pragma once

#include "content/duration.hpp"

#include <array>

namespace content {

enum class RepPart { out, hold, back, pause };

struct Tempo {
    std::array<Ms, 4> parts{}; ///< out, hold, back, pause; each may be zero, their sum is 0.5 s to 120 s

    [[nodiscard]] Ms total() const { return parts[0] + parts[1] + parts[2] + parts[3]; }
    friend bool operator==(const Tempo&, const Tempo&) = default;
};

/// Reads "2-1-2-1" (seconds, decimals allowed: "2-1.5-2-0.5") or a duration ("6s"), which is 2-1-2-1 scaled
/// to that length (every part in whole milliseconds; the sum is exact).
[[nodiscard]] tl::expected<Tempo, std::string> parse_tempo(std::string_view text);

/// Where a rep stands after `into` of it. `phase` runs 0..1 over the rep in a fixed frame, whatever the
/// tempo: out 0 to 1/3, hold to 1/2, back to 5/6, pause to 1. A part of zero length is stepped over.
struct RepMoment {
    RepPart part = RepPart::out;
    double phase = 0;
    Ms part_left{0}; ///< until the next part with a length (or the rep's end)
};

/// @param into  0 <= into < tempo.total()
[[nodiscard]] RepMoment rep_moment(const Tempo& tempo, Ms into);

} // namespace content
