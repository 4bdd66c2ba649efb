// The cursor on a timeline and the one-button grammar: a value and a pure update. It reads no clock: time
// arrives as an event. What is shown is composed elsewhere (compose.hpp).
#pragma once

#include "content/moment.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace kiosk {

using content::Ms;

/// How the grammar is tuned. Durations are in routine time: with `--speed` the edge scales them.
struct PlayerOptions {
    bool loop = false;           ///< plays again and again; unattended it never waits for anybody
    Ms double_press{350};        ///< up to 900
    Ms hold{1'000};              ///< a press this long ends the session
    Ms hold_shown{250};          ///< from here the ring shows
    Ms paused_card_after{350};   ///< the picture freezes at once, the card follows
    Ms ready{5'000};             ///< to walk back before the rep begins again
    Ms get_ready{5'000};         ///< a press in a rest jumps to its last so much
    Ms deaf_after_skip{700};     ///< presses ignored
    Ms undo_skip{3'000};         ///< in which a press takes a skip back
    Ms resume_offer{3'600'000};  ///< how long idle offers to go on with an unfinished session
    Ms attended_limit{600'000};  ///< pause or open rest, then idle
    Ms done_limit{120'000};      ///< done card, then idle
    Ms loop_pause_limit{90'000}; ///< a pause in a loop ends by itself
    Ms loop_end{60'000};         ///< an end in a loop shows the loop's idle card this long
    Ms back_window{2'000};       ///< `back` in a segment's first so much goes to the one before
    bool closing = false; ///< at the end of the side under way, or at once where there is none, the session
                          ///< ends for good
    bool only_start = false; ///< `[button] allow = "start"`: a press starts, nothing else
};

/// A routine under way: which programme of the menu, where, and which offered sets were taken.
struct Session {
    std::size_t program = 0; ///< index into the programmes
    content::Cursor cursor;
    std::vector<std::size_t> taken; ///< RestFor segments whose offer was accepted, ascending
    std::optional<Ms> leaving;      ///< open rest: how much of its get-ready is left once somebody pressed
    friend bool operator==(const Session&, const Session&) = default;
};

struct Idle {
    Ms since{0};
    std::size_t program = 0;           ///< what a press starts
    std::optional<Session> unfinished; ///< a press goes on with it while `since` is under resume_offer
    std::optional<Ms> starts_in;       ///< loop: the next start; counts down to zero
    friend bool operator==(const Idle&, const Idle&) = default;
};
struct Playing {
    Session session;
    friend bool operator==(const Playing&, const Playing&) = default;
};
struct Paused {
    Session session;
    Ms since{0};
    friend bool operator==(const Paused&, const Paused&) = default;
};
/// Walk back to the mat; then the rep under way begins again.
struct Ready {
    Session session; ///< its cursor already stands at the beginning of the rep
    Ms since{0};
    friend bool operator==(const Ready&, const Ready&) = default;
};
struct Finished {
    Session session;
    Ms since{0};
    friend bool operator==(const Finished&, const Finished&) = default;
};
using State = std::variant<Idle, Playing, Paused, Ready, Finished>;

/// The button as far as it still matters: what a press did can be undone by a second press or by holding on.
struct Button {
    struct Press {
        State before; ///< what the press found
        Ms ago{0};
        bool down = true;
        bool can_double = true; ///< false for the press that took a skip back, and on the title
        friend bool operator==(const Press&, const Press&) = default;
    };
    struct Skip {
        State before;
        Ms ago{0};
        friend bool operator==(const Skip&, const Skip&) = default;
    };
    std::optional<Press> press;
    std::optional<Skip> skip;
    bool deaf_until_release = false; ///< after a hold completed
    friend bool operator==(const Button&, const Button&) = default;
};

struct Player {
    State state = Idle{};
    Button button;
    PlayerOptions options;
};

/// The menu: what can be played. Non-owning; outlives the player's updates.
using Programs = std::span<const content::Timeline>;

// Events. Whatever device they come from, the grammar is the player's.
struct Elapsed {
    Ms time{0};
}; ///< unpaused wall time since the last event, in routine time; at most 5 s at once
struct Gap {
    Ms time{0};
}; ///< a frame gap over 5 s (suspend, debugger): what played is paused, or in a loop plays on where it was;
   ///< what waited has waited so long
struct PressDown {};
struct PressUp {};
struct SkipOn {};   ///< arrow right
struct SkipBack {}; ///< arrow left
struct PauseKey {}; ///< P: pause, or go on
struct EndKey {};   ///< Esc: end, to idle
struct Start {
    std::size_t program = 0;
    content::Cursor at;
}; ///< the command line's start
/// What was when the program was last seen alive, put back; the timelines must be those it was taken from.
struct Restore {
    State state;
};
/// Idle offers to go on with this session for `lasts`, at most `resume_offer`. Passed over while anything
/// else goes on or is offered.
struct Offer {
    Session session;
    Ms lasts{0};
};
using Event =
    std::variant<Elapsed, Gap, PressDown, PressUp, SkipOn, SkipBack, PauseKey, EndKey, Start, Restore, Offer>;

/// The whole grammar. Pure: equal arguments give equal answers; one Elapsed of 35 s and 35,000 of 1 ms end in
/// the same place.
[[nodiscard]] Player update(Player player, Programs programs, const Event& event);

/// What the card needs beyond the state.
struct View {
    std::optional<double> hold_ring; ///< 0..1 while the button is held past hold_shown
    bool can_undo_skip = false;
    bool show_paused = false; ///< paused longer than paused_card_after
};
[[nodiscard]] View view_of(const Player& player);

/// The session of any state that has one; nullptr in idle.
[[nodiscard]] const Session* session_of(const State& state);

/// How long until `update(Elapsed)` would change the kind of state, the segment, or anything in `view_of` by
/// itself (of a hold: its ring begins, it completes; in between the ring fills evenly); nullopt when nothing
/// will (idle). The loop sleeps on it. Countdown digits are compose's business.
[[nodiscard]] std::optional<Ms> until_event(const Player& player, Programs programs);

} // namespace kiosk
