// Tables of keys; one translation a kind of event.
#include "kiosk/keys.hpp"

#include "kiosk/input/kernel_code.hpp"

#include <linux/input-event-codes.h>

namespace kiosk {
namespace {

constexpr std::string_view pad = "Pad"; ///< no name of a key begins so

std::optional<Input> pressed(Action action) {
    switch (action) {
    case Action::button: return Input{Event{PressDown{}}};
    case Action::next: return Input{Event{SkipOn{}}};
    case Action::back: return Input{Event{SkipBack{}}};
    case Action::pause: return Input{Event{PauseKey{}}};
    case Action::end: return Input{Event{EndKey{}}};
    case Action::fullscreen: return Input{ToggleFullscreen{}};
    }
    return std::nullopt;
}

std::optional<Input> input_of_bound(std::optional<Action> action, bool down) {
    return action ? input_of(*action, down) : std::nullopt;
}

std::optional<Input> window_input(const SDL_WindowEvent& window) {
    switch (window.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED: return Input{Redraw{}};
    case SDL_WINDOWEVENT_CLOSE: return Input{Quit{}};
    default: return std::nullopt;
    }
}

} // namespace

KeyMap::KeyMap()
    : actions_{{SDLK_SPACE, Action::button}, {SDLK_RETURN, Action::button}, {SDLK_KP_ENTER, Action::button},
               {SDLK_RIGHT, Action::next},   {SDLK_LEFT, Action::back},     {SDLK_p, Action::pause},
               {SDLK_ESCAPE, Action::end},   {SDLK_f, Action::fullscreen}},
      pad_actions_{{SDL_CONTROLLER_BUTTON_A, Action::button},
                   {SDL_CONTROLLER_BUTTON_START, Action::button},
                   {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, Action::next},
                   {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, Action::next},
                   {SDL_CONTROLLER_BUTTON_DPAD_LEFT, Action::back},
                   {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, Action::back},
                   {SDL_CONTROLLER_BUTTON_X, Action::pause},
                   {SDL_CONTROLLER_BUTTON_BACK, Action::end}},
      code_actions_{{KEY_OK, Action::button}, {KEY_SELECT, Action::button}} {}

bool KeyMap::bind(const std::string& name, Action action) {
    if (name.starts_with(pad)) {
        const auto button = SDL_GameControllerGetButtonFromString(name.c_str() + pad.size());
        if (button == SDL_CONTROLLER_BUTTON_INVALID) return false;
        pad_actions_[static_cast<Uint8>(button)] = action;
        return true;
    }
    if (const auto code = kernel_code(name)) {
        code_actions_[*code] = action;
        return true;
    }
    const SDL_Keycode key = SDL_GetKeyFromName(name.c_str());
    if (key == SDLK_UNKNOWN) return false;
    actions_[key] = action;
    return true;
}

std::optional<Action> KeyMap::action(SDL_Keycode key) const {
    const auto found = actions_.find(key);
    return found == actions_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<Action> KeyMap::pad_action(Uint8 button) const {
    const auto found = pad_actions_.find(button);
    return found == pad_actions_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<Input> input_of(Action action, bool down) {
    if (down) return pressed(action);
    // Only the button is something that is held; all others act once, when they go down.
    return action == Action::button ? std::optional{Input{Event{PressUp{}}}} : std::nullopt;
}

std::optional<Input> input_of(const SDL_Event& event, const KeyMap& keys) {
    switch (event.type) {
    case SDL_QUIT: return Input{Quit{}};
    case SDL_KEYDOWN:
    case SDL_KEYUP:
        return event.key.repeat == 0
                   ? input_of_bound(keys.action(event.key.keysym.sym), event.type == SDL_KEYDOWN)
                   : std::nullopt;
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP:
        return input_of_bound(keys.pad_action(event.cbutton.button), event.type == SDL_CONTROLLERBUTTONDOWN);
    case SDL_MOUSEBUTTONDOWN:
        return event.button.button == SDL_BUTTON_LEFT ? std::optional{Input{Event{PressDown{}}}}
                                                      : std::nullopt;
    case SDL_MOUSEBUTTONUP:
        return event.button.button == SDL_BUTTON_LEFT ? std::optional{Input{Event{PressUp{}}}} : std::nullopt;
    case SDL_FINGERDOWN: return Input{Event{PressDown{}}};
    case SDL_FINGERUP: return Input{Event{PressUp{}}};
    case SDL_WINDOWEVENT: return window_input(event.window);
    case SDL_DISPLAYEVENT:
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET: return Input{Redraw{}};
    default: return std::nullopt;
    }
}

} // namespace kiosk
