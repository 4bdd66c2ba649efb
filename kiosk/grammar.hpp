// What one command makes of a state: press, skip, back, pause, end. Pure functions from state to state;
// double presses, holds and time are decided elsewhere (player_button, player_time).
#pragma once

#include "kiosk/player.hpp"

namespace kiosk {

/// What every transition may ask. Non-owning.
struct Rules {
    const PlayerOptions& options;
    Programs programs; ///< never empty

    [[nodiscard]] const content::Timeline& timeline(const Session& session) const {
        return programs[session.program];
    }
};

/// What a single press does, as the table of DESIGN has it.
[[nodiscard]] State pressed(const State& state, const Rules& rules);

/// Whether a second press on what was found here is a skip: not on the title, nor where a press starts.
[[nodiscard]] bool can_double(const State& found, const Rules& rules);

/// Skip from the segment under way, playing. Idle and finished have none and stay.
[[nodiscard]] State skip_from(const State& state, const Rules& rules);

/// Back to the segment's beginning or to the one before; a pause stays one. Idle stays.
[[nodiscard]] State back_from(const State& state, const Rules& rules);

/// Pauses what runs, goes on with what is paused; idle and finished stay.
[[nodiscard]] State pause_toggled(const State& state, const Rules& rules);

/// The session given up: idle, which offers to go on with it (attended, and past the title).
[[nodiscard]] State ended(const State& state, const Rules& rules);

/// At the beginning of a programme of the menu (the first one when there is no such programme).
[[nodiscard]] State started(std::size_t program, const Rules& rules);

/// On from a pause, as a person's press or a loop does: work and switch through Ready, all else at once.
[[nodiscard]] State gone_on(const Session& session, const Rules& rules);

/// The timeline has been played to its end: finished, or in a loop the idle card before the next start.
[[nodiscard]] State finished(const Session& session, const Rules& rules);

} // namespace kiosk
