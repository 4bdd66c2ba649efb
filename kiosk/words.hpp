// The words and numbers that cards show for a programme. Pure text; no layout.
#pragma once

#include "kiosk/menu.hpp"
#include "kiosk/player.hpp"
#include "render/card.hpp"

#include <string>

namespace kiosk {

[[nodiscard]] render::Side shown_side(content::Side side);
[[nodiscard]] std::string side_word(content::Side side); ///< "RIGHT", "LEFT", "" for both

/// "34–46 min", "10 min"; under two minutes in seconds.
[[nodiscard]] std::string length_text(const content::Timeline& timeline);
/// "34–46 min · 5 moves"
[[nodiscard]] std::string facts_text(const Program& program, const content::Timeline& timeline);
/// "12 min left"; whole minutes, rounded up, at least one
[[nodiscard]] std::string left_text(Ms left);
/// "8 reps each side", "Hold 30 s", "20 s", "2 min", "1:30"
[[nodiscard]] std::string dose_text(const content::Work& work, const content::Prescription& how);
/// "MOVE 2 OF 5"; empty in a plan with one move.
[[nodiscard]] std::string move_number(const Program& program, std::size_t move);
/// "Set 3 of 4" or, in a circuit, "Round 2 of 3"; empty when there is only one.
[[nodiscard]] std::string set_text(const content::Timeline& timeline, const content::Segment& segment);
[[nodiscard]] render::SetDots set_dots(const Program& program, const content::Timeline& timeline,
                                       std::size_t index);

/// The cue to light in a part of the rep. Cues follow the rep: out, hold, back, pause; of two the first is
/// for out and hold, of three the last for back and pause. -1: there are none.
[[nodiscard]] int lit_cue(std::size_t cues, content::RepPart part);

/// The work segment that `segment` leads to, or itself; nullptr behind the last one.
[[nodiscard]] const content::Segment* work_from(const content::Timeline& timeline, std::size_t segment,
                                                const std::vector<std::size_t>& taken);

/// Routine time left from the cursor on, offers taken counted.
[[nodiscard]] Ms time_left(const Program& program, const content::Timeline& timeline, const Session& session);

} // namespace kiosk
