// Names from SDL, so that what is shown is what [keys] takes.
#include "kiosk/input_text.hpp"

#include "kiosk/input/kernel_code.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {
namespace {

const char* word_of(Action action) {
    switch (action) {
    case Action::button: return "button";
    case Action::next: return "next";
    case Action::back: return "back";
    case Action::pause: return "pause";
    case Action::end: return "end";
    case Action::fullscreen: return "fullscreen";
    }
    return "";
}

/// A name of letters, digits and underscores needs no quotes in TOML.
std::string as_key(const std::string& name) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.empty() && std::ranges::all_of(name, plain) ? name : "\"" + name + "\"";
}

std::string line_of(const std::string& name, std::optional<Action> action) {
    if (action) return fmt::format("{}: {}", name, word_of(*action));
    return fmt::format("{}: nothing; {} = \"next\" under [keys] would change that", name, as_key(name));
}

std::string key_line(const SDL_Keysym& key, const KeyMap& keys) {
    const std::string name = SDL_GetKeyName(key.sym);
    if (name.empty()) return fmt::format("a key that SDL has no name for, scancode {}", int{key.scancode});
    return line_of(name, keys.action(key.sym));
}

/// SDL's "leftshoulder" as [keys] has it.
std::string pad_name(Uint8 button) {
    const char* name = SDL_GameControllerGetStringForButton(static_cast<SDL_GameControllerButton>(button));
    std::string text = fmt::format("Pad{}", name != nullptr ? name : "?");
    text[3] = static_cast<char>(SDL_toupper(text[3]));
    return text;
}

} // namespace

std::optional<std::string> text_of(int code, const KeyMap& keys) {
    if (!only_kernel_tells(code)) return std::nullopt;
    const auto bound = keys.code_actions().find(code);
    return line_of(kernel_code_name(code),
                   bound == keys.code_actions().end() ? std::nullopt : std::optional{bound->second});
}

std::optional<std::string> text_of(const SDL_Event& event, const KeyMap& keys) {
    switch (event.type) {
    case SDL_KEYDOWN:
        return event.key.repeat == 0 ? std::optional{key_line(event.key.keysym, keys)} : std::nullopt;
    case SDL_CONTROLLERBUTTONDOWN:
        return line_of(pad_name(event.cbutton.button), keys.pad_action(event.cbutton.button));
    case SDL_MOUSEBUTTONDOWN:
        return event.button.button == SDL_BUTTON_LEFT ? "the mouse's left button: button"
                                                      : "another button of the mouse: nothing";
    case SDL_FINGERDOWN: return "a touch: button";
    case SDL_CONTROLLERDEVICEADDED: return "a game pad is there";
    case SDL_CONTROLLERDEVICEREMOVED: return "a game pad is gone";
    default: return std::nullopt;
    }
}

} // namespace kiosk
