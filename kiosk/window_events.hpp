// SDL's events as inputs, and the sleep until they come. Knows no window and draws nothing.
#pragma once

#include "kiosk/device_watch.hpp"
#include "kiosk/keys.hpp"
#include "kiosk/pads.hpp"
#include "kiosk/waiter.hpp"

#include <SDL.h>

#include <optional>

namespace kiosk {

/// One poll for everything: SDL's own blocking wait, where a driver has one, wakes for SDL's events alone, to
/// a whole millisecond; where it has none, under KMSDRM, it looks a thousand times a second. So SDL is only
/// pumped, when one of its descriptors can be read.
class WindowEvents {
public:
    /// @param waiter  outlives it; other inputs come through it too
    /// @param window  SDL's, from whose driver the events come
    WindowEvents(Waiter& waiter, SDL_Window& window);
    ~WindowEvents();
    WindowEvents(const WindowEvents&) = delete;
    WindowEvents& operator=(const WindowEvents&) = delete;

    void use(KeyMap keys) { keys_ = std::move(keys); }

    /// Sleeps until inputs come or `timeout` has passed, as Stage::wait does. Events that mean nothing may
    /// end the sleep, too.
    [[nodiscard]] Inputs wait(std::optional<Ns> timeout);

private:
    void watch_devices();
    void take_events(Inputs& inputs);

    Waiter& waiter_;
    std::optional<int> connection_;
    DeviceWatch devices_;
    Pads pads_;
    KeyMap keys_;
};

} // namespace kiosk
