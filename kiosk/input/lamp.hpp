// The light at the button: what it says, as a pure answer to what the show does. Knows no line.
#pragma once

#include "kiosk/show.hpp"

namespace kiosk {

enum class Lamp {
    flashing, ///< idle: a short flash now and then, so that the button is found in the dark
    lit,      ///< a routine is under way
    blinking  ///< work begins within 3 s
};

[[nodiscard]] Lamp lamp_of(const Show& show);

/// How long it is on and then off, again and again; of a light that stays on, `off` is zero.
struct Rhythm {
    std::chrono::milliseconds on;
    std::chrono::milliseconds off;
};
[[nodiscard]] Rhythm rhythm_of(Lamp lamp);

} // namespace kiosk
