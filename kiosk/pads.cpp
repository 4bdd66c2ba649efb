// Only while one is plugged in SDL is asked.
#include "kiosk/pads.hpp"

#include <algorithm>
#include <system_error>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

bool lists_a_pad(const fs::path& folder) {
    std::error_code none;
    for (fs::directory_iterator entry{folder, none}, end; !none && entry != end; entry.increment(none)) {
        if (entry->path().filename().string().starts_with("js")) return true;
    }
    return false;
}

} // namespace

Pads::Pads(Waiter& waiter, const fs::path& folder) : folder_{waiter, folder, [this](Inputs&) { look(); }} {
    look();
}

Pads::~Pads() { stop(); }

void Pads::look() {
    const bool there = lists_a_pad(folder_.path());
    if (there == any_) return;
    if (!there) return stop();
    // Its own drivers look at pads again and again; the kernel's wake us.
    SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI, "0");
    any_ = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
}

void Pads::stop() {
    if (!any_) return;
    open_.clear();
    SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    any_ = false;
}

void Pads::take(const SDL_Event& event) {
    if (event.type == SDL_CONTROLLERDEVICEADDED) {
        if (SDL_GameController* pad = SDL_GameControllerOpen(event.cdevice.which)) open_.emplace_back(pad);
    }
    if (event.type == SDL_CONTROLLERDEVICEREMOVED) {
        std::erase_if(open_,
                      [](const auto& pad) { return SDL_GameControllerGetAttached(pad.get()) == SDL_FALSE; });
    }
}

} // namespace kiosk
