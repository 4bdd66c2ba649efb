// Pump, look, sleep, pump, look.
#include "kiosk/window_events.hpp"

#include "kiosk/event_sources.hpp"

namespace kiosk {

WindowEvents::WindowEvents(Waiter& waiter, SDL_Window& window)
    : waiter_{waiter}, connection_{display_connection(window)}, devices_{waiter}, pads_{waiter} {
    // What wakes us is read by SDL, at the next pump.
    if (connection_) waiter_.watch(*connection_, [](Inputs&) {});
    watch_devices();
}

WindowEvents::~WindowEvents() {
    if (connection_) waiter_.forget(*connection_);
}

/// Where there is a connection, keys come through it, and devices are pads.
void WindowEvents::watch_devices() {
    if (!connection_ || pads_.any()) {
        devices_.look();
    } else {
        devices_.forget();
    }
}

void WindowEvents::take_events(Inputs& inputs) {
    SDL_Event event;
    while (SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0) {
        pads_.take(event);
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
    watch_devices();
    return inputs;
}

} // namespace kiosk
