// Game pads, opened only while one is plugged in: SDL's part for them costs a third of a megabyte.
#pragma once

#include "kiosk/input/device_folder.hpp"

#include <SDL.h>

#include <filesystem>
#include <memory>
#include <vector>

namespace kiosk {

class Pads {
public:
    /// Starts to look at `folder`, where the kernel lists what has a stick or a pad's buttons as js*.
    /// @param waiter  outlives it
    explicit Pads(Waiter& waiter, const std::filesystem::path& folder = "/dev/input");
    ~Pads();
    Pads(const Pads&) = delete;
    Pads& operator=(const Pads&) = delete;

    /// Whether SDL looks after pads: then its descriptors bring events, too.
    [[nodiscard]] bool any() const { return any_; }
    /// To be given each of SDL's events: opens pads that come and closes those that go.
    void take(const SDL_Event& event);

private:
    struct Close {
        void operator()(SDL_GameController* pad) const noexcept { SDL_GameControllerClose(pad); }
    };
    void look();
    void stop();

    DeviceFolder folder_;
    bool any_ = false;
    std::vector<std::unique_ptr<SDL_GameController, Close>> open_;
};

} // namespace kiosk
