// What an event of SDL's, or a key that only the kernel tells, is called, and what it does here: in the words
// of [keys].
#pragma once

#include "kiosk/keys.hpp"

#include <optional>
#include <string>

namespace kiosk {

/// `Return: button`, `F5: nothing; F5 = "next" under [keys] would change that`, and the like.
/// @return nullopt for what nobody presses, and for releases and repeats
[[nodiscard]] std::optional<std::string> text_of(const SDL_Event& event, const KeyMap& keys);

/// The same for a key that goes down, by the kernel's code.
/// @return nullopt for those that SDL tells, too
[[nodiscard]] std::optional<std::string> text_of(int code, const KeyMap& keys);

} // namespace kiosk
