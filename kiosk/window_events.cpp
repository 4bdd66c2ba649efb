// Pump, look, sleep, pump, look.
#include "kiosk/window_events.hpp"

#include "kiosk/event_sources.hpp"

#include <algorithm>

namespace kiosk {
namespace {

/// What wakes us is read by SDL, at the next pump.
void leave_to_sdl(Inputs&) {}

} // namespace

WindowEvents::WindowEvents(Waiter& waiter, SDL_Window& window)
    : waiter_{waiter}, connection_{display_connection(window)} {
    if (connection_) waiter_.watch(*connection_, leave_to_sdl);
    if (!connection_) watch_devices();
}

WindowEvents::~WindowEvents() {
    if (connection_) waiter_.forget(*connection_);
    for (const int fd : devices_) waiter_.forget(fd);
}

void WindowEvents::watch_devices() {
    // All anew: a number may stand for another device than before.
    for (const int fd : devices_) waiter_.forget(fd);
    devices_ = open_files("/dev/input/event");
    std::ranges::copy(device_news(), std::back_inserter(devices_));
    for (const int fd : devices_) waiter_.watch(fd, leave_to_sdl);
}

void WindowEvents::take_events(Inputs& inputs) const {
    SDL_Event event;
    while (SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0) {
        if (const auto input = input_of(event, keys_)) inputs.push_back(*input);
    }
}

Inputs WindowEvents::wait(std::optional<Ns> timeout) {
    Inputs inputs;
    // Presenting may have read events from the connection, and sends what it wrote. Devices keep what is
    // theirs.
    if (connection_) SDL_PumpEvents();
    take_events(inputs);
    if (!inputs.empty()) timeout = Ns{0};
    if (!waiter_.wait(timeout, inputs)) return inputs;
    SDL_PumpEvents();
    take_events(inputs);
    // Any pump may have opened or closed devices, also one that was woken by a key.
    if (!connection_) watch_devices();
    return inputs;
}

} // namespace kiosk
