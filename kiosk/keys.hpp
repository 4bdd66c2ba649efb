// From SDL's events to inputs: which key, click or touch means what. The grammar of presses is the player's.
#pragma once

#include "kiosk/config.hpp"
#include "kiosk/show.hpp"

#include <SDL.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kiosk {

/// Keys and pads as configured: `[keys]` over the defaults (Space and Enter are the button, arrows skip, P
/// pauses, Esc ends, F toggles fullscreen; on a pad A and Start are the button, its cross and shoulders skip,
/// X pauses, Back ends; on a remote OK and Select are the button).
class KeyMap {
public:
    KeyMap();

    /// @param name  SDL's name of a key, e.g. "PageDown", or of a pad's button behind "Pad", e.g. "PadStart",
    ///              or what only the kernel tells, as kernel_code takes it, e.g. "KEY_INFO"
    /// @return false when nobody knows it; the map stays as it was
    [[nodiscard]] bool bind(const std::string& name, Action action);

    [[nodiscard]] std::optional<Action> action(SDL_Keycode key) const;
    /// @param button  SDL_GameControllerButton, as events have it
    [[nodiscard]] std::optional<Action> pad_action(Uint8 button) const;
    /// By the kernel's code: the keys that SDL does not tell.
    [[nodiscard]] const std::map<int, Action>& code_actions() const { return code_actions_; }

private:
    std::map<SDL_Keycode, Action> actions_;
    std::map<Uint8, Action> pad_actions_;
    std::map<int, Action> code_actions_;
};

/// @return what a key that does `action` means to the show as it goes down or up; nullopt: nothing
[[nodiscard]] std::optional<Input> input_of(Action action, bool down);

/// @return what an event means to the show; nullopt: nothing. Key repeats are nothing.
[[nodiscard]] std::optional<Input> input_of(const SDL_Event& event, const KeyMap& keys);

} // namespace kiosk
