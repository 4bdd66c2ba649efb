// One screen as plain data: what to show, not where. It can be printed, compared and asserted on without a
// renderer. Composed by kiosk/compose; laid out by render/layout. It knows no routine and no player.
#pragma once

#include "render/bare_cards.hpp"
#include "render/figure_view.hpp"

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace render {

/// What stands in the illustration's place. Later also the moving figure's limbs.
struct NoIllustration {
    friend bool operator==(const NoIllustration&, const NoIllustration&) = default;
};
/// A loaded picture, by the key under which the pictures know it. `elapsed_ms` picks the frame of an
/// animation.
struct PictureRef {
    std::string key;
    int elapsed_ms = 0;
    bool mirrored = false; ///< shown as its mirror image, for the other side
    friend bool operator==(const PictureRef&, const PictureRef&) = default;
};
/// The move's cues, large, one below the other, where there is neither figure nor picture.
struct CueList {
    std::vector<std::string> cues;
    int lit = -1; ///< index of the cue of this phase; -1: none
    friend bool operator==(const CueList&, const CueList&) = default;
};
using Illustration = std::variant<NoIllustration, PictureRef, CueList, FigureScene>;

/// Sets (or rounds) as dots. `done` filled, `now` marked, `offered` ones dashed.
struct SetDots {
    std::string label; ///< "SET 2 OF 3", "ROUND 2 OF 8"; empty: no dots, no label
    int done = 0;
    int total = 0;
    int offered = 0; ///< further ones that can be asked for, drawn dashed
    friend bool operator==(const SetDots&, const SetDots&) = default;
};

/// The ring around the hero number: drains with the time left in this side, a tick for each rep.
struct Ring {
    double left = 1;   ///< 1 full .. 0 empty
    int ticks = 0;     ///< one a rep; 0: none
    int ticks_lit = 0; ///< lights at the hold of its rep
    friend bool operator==(const Ring&, const Ring&) = default;
};

struct IdleCard {
    std::string title;
    std::string subtitle;              ///< plan, minutes, moves: "Strength · 35–46 min · 5 moves"
    std::vector<std::string> good_for; ///< at most 3 short lines, or empty
    std::string headline;  ///< "Press to start", "Go on: Step Back Wide, set 2", "Next start in 0:42"
    std::string countdown; ///< loop: "0:42"; empty otherwise
    Illustration illustration;
    friend bool operator==(const IdleCard&, const IdleCard&) = default;
};
struct TitleCard {
    std::string title;
    std::string plan;              ///< "Strength"
    std::string facts;             ///< "35–46 min · 5 moves · no equipment"
    std::string countdown;         ///< "5"
    std::vector<std::string> menu; ///< the plans' titles, in order; empty when there is only one
    int chosen = 0;
    friend bool operator==(const TitleCard&, const TitleCard&) = default;
};
struct PreviewCard {
    std::string label = "GET READY";
    std::string name;
    std::string number; ///< "MOVE 2 OF 5"
    Side side = Side::none;
    std::string side_word;     ///< "RIGHT", "LEFT", "BOTH SIDES", "ALTERNATE" or empty
    std::string countdown;     ///< "0:08", and "3" "2" "1" in the last three seconds
    bool last_seconds = false; ///< the countdown is large
    std::vector<std::string> cues;
    std::string caution;
    std::string dose; ///< "8 reps each side", "Hold 30 s"
    Illustration illustration;
    friend bool operator==(const PreviewCard&, const PreviewCard&) = default;
};
struct WorkCard {
    std::string name;
    std::string number; ///< "MOVE 2 OF 5"
    Side side = Side::none;
    std::string side_word;
    std::string hero;       ///< the rep ("5") in plans by reps; the time ("0:18") in holds and intervals
    std::string hero_of;    ///< "of 8", or empty
    std::string second;     ///< the other number: the time left, or the rep; may be empty
    std::string cue;        ///< of this phase
    std::string cue_widest; ///< the longest of the move's cues, so that the layout does not jump between them
    SetDots sets;
    Ring ring;
    Illustration illustration;
    friend bool operator==(const WorkCard&, const WorkCard&) = default;
};
struct SwitchCard {
    std::string label = "SWITCH SIDES";
    std::string name;
    Side side = Side::none; ///< the side to come
    std::string side_word;
    std::string countdown;
    bool last_seconds = false;
    Illustration illustration;
    friend bool operator==(const SwitchCard&, const SwitchCard&) = default;
};
struct RestCard {
    std::string label;     ///< "REST", "REST AS NEEDED", "GET READY" in its last 5 s after a press
    std::string countdown; ///< "0:23"; empty in an open rest
    bool last_seconds = false;
    std::string next; ///< "Set 3 of 4" or the new move's name: named once
    Side side = Side::none;
    std::string side_word;
    bool offer = false;
    bool offer_taken = false;
    std::string offer_text; ///< "One more set?" / "Set 4 is on"
    Illustration illustration;
    friend bool operator==(const RestCard&, const RestCard&) = default;
};
struct ReadyCard {
    std::string label = "READY";
    std::string name;
    Side side = Side::none;
    std::string side_word;
    std::string countdown;
    std::string resumes; ///< "Rep 5 of 8, set 2"
    Illustration illustration;
    friend bool operator==(const ReadyCard&, const ReadyCard&) = default;
};
struct PausedCard {
    std::string label = "PAUSED";
    std::string name;
    Side side = Side::none;
    std::string side_word;
    std::string where; ///< "Rep 5 of 8 · Set 2 of 3 · 0:18 left"
    Illustration illustration;
    friend bool operator==(const PausedCard&, const PausedCard&) = default;
};
struct DoneCard {
    std::string headline; ///< "Well done"
    std::string title;
    std::vector<std::pair<std::string, std::string>>
        figures; ///< {"36 min", "time"}, {"15", "sets"}, {"240", "reps"}
    friend bool operator==(const DoneCard&, const DoneCard&) = default;
};
struct TroubleCard {
    std::string headline;           ///< "No routine to play"
    std::vector<std::string> lines; ///< what is wrong, where, what to do; at most 4
    friend bool operator==(const TroubleCard&, const TroubleCard&) = default;
};

using Body = std::variant<IdleCard, TitleCard, PreviewCard, WorkCard, SwitchCard, RestCard, ReadyCard,
                          PausedCard, DoneCard, TroubleCard, TurningCard, DotCard, DarkCard>;

/// A still card away from its usual place, so that it is not burnt into the screen: thousandths of the
/// screen's shorter side, to the right and down.
struct Drift {
    static constexpr int most = 8;
    int x = 0, y = 0; ///< 0 .. most
    friend bool operator==(const Drift&, const Drift&) = default;
};

/// What any card can carry around its body.
struct Card {
    Body body;
    std::string hint;                ///< what the button does now: "Press: pause"; empty: no hint
    std::optional<double> progress;  ///< of the whole routine, 0..1: the thin line
    std::string time_left;           ///< of the whole routine: "31 min left"; beside the line
    std::optional<double> hold_ring; ///< 0..1: the button is being held; over everything
    std::string hold_label = "Hold to end";
    Side flash = Side::none;    ///< an edge of the screen in the side's colour
    bool flash_neutral = false; ///< the same for a change without a side
    std::string notice;         ///< a small line of trouble (a bad file, a fallback): shown on idle
    std::optional<Drift> drift; ///< nullopt: it does not stay long enough
    friend bool operator==(const Card&, const Card&) = default;
};

/// The figure of a card; nullptr where it has none.
template <class AnyCard>
requires std::same_as<std::remove_const_t<AnyCard>, Card>
auto* scene_of(AnyCard& card) {
    using Scene = std::conditional_t<std::is_const_v<AnyCard>, const FigureScene, FigureScene>;
    return std::visit(
        [](auto& body) -> Scene* {
            if constexpr (requires { body.illustration; })
                return std::get_if<FigureScene>(&body.illustration);
            else
                return nullptr;
        },
        card.body);
}

/// The time that a card counts down beside its figure; nullptr where it shows none.
template <class AnyCard>
requires std::same_as<std::remove_const_t<AnyCard>, Card>
auto* countdown_of(AnyCard& card) {
    using Text = std::conditional_t<std::is_const_v<AnyCard>, const std::string, std::string>;
    return std::visit(
        [](auto& body) -> Text* {
            if constexpr (requires { body.countdown; })
                return &body.countdown;
            else
                return nullptr;
        },
        card.body);
}

} // namespace render
