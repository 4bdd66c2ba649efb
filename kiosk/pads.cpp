// inotify costs nothing until something is plugged in; only then SDL is asked.
#include "kiosk/pads.hpp"

#include <algorithm>
#include <array>
#include <system_error>

#include <sys/inotify.h>
#include <unistd.h>

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

Pads::Pads(Waiter& waiter, fs::path folder)
    : waiter_{waiter}, folder_{std::move(folder)}, news_{inotify_init1(IN_NONBLOCK | IN_CLOEXEC)} {
    if (!news_) return; // then there are no pads
    waiter_.watch(news_.get(), [this](Inputs&) {
        alignas(inotify_event) std::array<char, 4'096> told{};
        while (read(news_.get(), told.data(), told.size()) > 0) {
        }
        follow();
        look();
    });
    follow();
    look();
}

Pads::~Pads() {
    if (news_) waiter_.forget(news_.get());
    stop();
}

/// A machine without any input device has not even the folder. Asked for twice, a watch stays one. Rights
/// come after the device.
void Pads::follow() {
    constexpr unsigned changes = IN_CREATE | IN_DELETE | IN_ATTRIB;
    if (inotify_add_watch(news_.get(), folder_.c_str(), changes) < 0)
        inotify_add_watch(news_.get(), folder_.parent_path().c_str(), IN_CREATE);
}

void Pads::look() {
    const bool there = lists_a_pad(folder_);
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
