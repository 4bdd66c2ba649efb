// Small worlds for the tests of the kiosk floor: a menu from a few lines of TOML, a show on it, verbs to
// drive it.
#pragma once

#include "content/routine_reader.hpp"
#include "kiosk/menu.hpp"
#include "kiosk/show.hpp"
#include "tests/support/described.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace walls {

using kiosk::Ms;

/// All plans of the routine in `text`, in the file's order.
inline kiosk::MenuReading menu_of(const std::string& text,
                                  content::motion::Facing facing = content::motion::Facing::mirror) {
    auto reading = content::read_routine(text, "library/test/routine.toml");
    if (!reading.routine) throw std::runtime_error{content::to_string(reading.problems.front())};
    kiosk::MenuReading menu;
    menu.menu.routines.push_back(std::make_unique<const content::Routine>(std::move(*reading.routine)));
    const auto& routine = *menu.menu.routines.front();
    for (const auto& plan : routine.plans) {
        auto timeline = content::compile(routine, plan);
        if (!timeline) throw std::runtime_error{timeline.error()};
        menu.menu.programs.push_back(kiosk::program_of(routine, plan, *timeline, facing));
        menu.menu.timelines.push_back(std::move(*timeline));
    }
    return menu;
}

/// Two moves, one of each kind of side; two plans.
inline const char* two_moves = R"(
format = 1
title = "Test"
[plans.strength]
title = "Strength"
reps = 4
sets = [2, 3]
tempo = "6s"
[plans.holds]
title = "Holds"
hold = "20s"
rest_between_moves = "as-needed"
[[moves]]
id = "step"
name = "Step Back"
sides = "each"
first_side = "right"
cues = ["Step back", "Reach up", "Stand tall"]
[[moves]]
id = "squat"
name = "Squat"
sides = "both"
cues = ["Sit back", "Stand up"]
)";

inline kiosk::Show show_of(const std::string& text, kiosk::ShowOptions options = {}) {
    return kiosk::Show{content::Library{}, std::move(options), menu_of(text)};
}

/// Two moves, at `position` of the first plan.
inline kiosk::Show at(Ms position) {
    auto show = show_of(two_moves);
    show.start(position);
    return show;
}

inline void press(kiosk::Show& show) {
    show.take(kiosk::Event{kiosk::PressDown{}});
    show.take(kiosk::Event{kiosk::PressUp{}});
}

/// What a viewer reads.
inline std::string shown(const kiosk::Show& show) { return described::card(show.card()); }
/// Of two_moves.
inline const std::string idle = "idle | Test | Press to start";
/// The kind of the card that is shown: "idle", "work", "dark".
inline std::string kind(const kiosk::Show& show) {
    const std::string words = shown(show);
    return words.substr(0, words.find(' '));
}

template <class CardBody> const CardBody* body(const render::Card& card) {
    return std::get_if<CardBody>(&card.body);
}

} // namespace walls
