// The player's state as it outlives the program: one line of text that names what is played, not its place on
// a menu that may be another one by then. Reads and writes no file.
#pragma once

#include "kiosk/menu.hpp"
#include "kiosk/player.hpp"

#include <string>
#include <string_view>

namespace kiosk {

struct Saved {
    std::string routine; ///< ids; the programme that `state` is about, whose index there means nothing
    std::string plan;
    std::size_t segments = 0; ///< of the timeline it was taken from,
    Ms longest{0};            ///< and its length: another one is another timeline
    State state;
    bool looping = false; ///< the wall played by itself
    int restores = 0;     ///< how often it was put back in a row without a minute of playing in between
    friend bool operator==(const Saved&, const Saved&) = default;
};

/// The programme that the state is about: an index into the menu.
[[nodiscard]] std::size_t program_index(const State& state);

/// `into` as it is to be kept now. Takes no memory when `into` held the like before.
void save(Saved& into, const Player& player, const Menu& menu);

/// One line of JSON, without a line break.
[[nodiscard]] std::string to_text(const Saved& saved);

/// Anything may stand there, for a machine that lost its power wrote it.
/// @return nullopt for what to_text never writes
[[nodiscard]] std::optional<Saved> read_saved(std::string_view line);

/// The same state on this menu.
/// @return nullopt when the programme is not on it, or is laid out in another way by now
[[nodiscard]] std::optional<State> state_on(const Saved& saved, const Menu& menu);

/// What is left of it after a power cut: the session, at the beginning of its segment.
/// @return nullopt when there was none to go on with: nothing, a routine played to its end, or its title
[[nodiscard]] std::optional<Session> unfinished_on(const Saved& saved, const Menu& menu);

} // namespace kiosk
