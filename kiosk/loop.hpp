// The loop: wait, let time pass, take what came in, show the card.
#pragma once

#include "kiosk/clock.hpp"
#include "kiosk/show.hpp"
#include "kiosk/stage.hpp"

#include <functional>

namespace kiosk {

/// Tells the show that `step` has passed after a sleep that was to last `slept` (nullopt: until something
/// came in). A turn that comes over 5 s too late was held up, by a suspend or a debugger: nobody was there,
/// which the show takes as a gap.
void pass_time(Show& show, const Clock::Step& step, const std::optional<Ns>& slept);

/// Told once a turn, when the card is on the stage: whoever goes along with the show, as a light or the
/// service manager's watch.
using AfterTurn = std::function<void(const Show&)>;

/// Runs until the show is over or `length` of real time has passed.
void run(Show& show, Stage& stage, Clock clock, std::optional<Ms> length = std::nullopt,
         const AfterTurn& after_turn = {});

} // namespace kiosk
