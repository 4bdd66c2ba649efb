// The loop: wait, let time pass, take what came in, show the card.
#pragma once

#include "kiosk/clock.hpp"
#include "kiosk/show.hpp"
#include "kiosk/stage.hpp"

namespace kiosk {

/// Tells the show that `step` has passed after a sleep that was to last `slept` (nullopt: until something
/// came in). A turn that comes over 5 s too late was held up, by a suspend or a debugger: nobody was there,
/// which the show takes as a gap.
void pass_time(Show& show, const Clock::Step& step, const std::optional<Ns>& slept);

/// Runs until the show is over or `length` of real time has passed.
void run(Show& show, Stage& stage, Clock clock, std::optional<Ms> length = std::nullopt);

} // namespace kiosk
