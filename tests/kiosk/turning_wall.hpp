// A wall that may ask which way up its screen hangs, and what a person does to it.
#pragma once

#include "kiosk/show.hpp"
#include "tests/support/described.hpp"
#include "tests/support/walls.hpp"

namespace turning {

using namespace std::chrono_literals;
using kiosk::Ms;
using kiosk::Turnable;

using walls::kind, walls::shown;

/// The card that is kept from one call to the next.
inline std::string live(kiosk::Show& show) { return described::card(show.live_card()); }

inline kiosk::Show wall(const std::optional<Turnable>& screen, kiosk::ShowOptions options = {}) {
    options.screen = screen;
    return walls::show_of(walls::two_moves, options);
}
inline kiosk::Show at_its_first_start() { return wall(Turnable{0, true}); }
inline kiosk::Show answered_before(int rotate = 90) { return wall(Turnable{rotate, false}); }

inline void hold(kiosk::Show& show, Ms time) {
    show.take(kiosk::Event{kiosk::PressDown{}});
    show.elapse(time);
}
inline void let_go(kiosk::Show& show) { show.take(kiosk::Event{kiosk::PressUp{}}); }
inline void hold_and_let_go(kiosk::Show& show, Ms time) {
    hold(show, time);
    let_go(show);
}
inline std::optional<int> answer(const kiosk::Show& show) { return show.turning().answer(); }

using walls::idle;

} // namespace turning
