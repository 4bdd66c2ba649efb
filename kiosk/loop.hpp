// The loop: wait, let time pass, take what came in, show the card.
#pragma once

#include "kiosk/clock.hpp"
#include "kiosk/show.hpp"
#include "kiosk/stage.hpp"

namespace kiosk {

/// Runs until the show is over or `length` of real time has passed.
void run(Show& show, Stage& stage, Clock clock, std::optional<Ms> length = std::nullopt);

} // namespace kiosk
