// The devices that SDL has open, in our own poll. SDL opens and closes them as it is pumped, and tells
// nobody.
#pragma once

#include "kiosk/waiter.hpp"

#include <filesystem>
#include <utility>
#include <vector>

namespace kiosk {

class DeviceWatch {
public:
    /// @param waiter  outlives it
    /// @param prefix  with which the paths of devices begin
    explicit DeviceWatch(Waiter& waiter, std::filesystem::path prefix = "/dev/input/event")
        : waiter_{waiter}, prefix_{std::move(prefix)} {}
    ~DeviceWatch() { forget(); }
    DeviceWatch(const DeviceWatch&) = delete;
    DeviceWatch& operator=(const DeviceWatch&) = delete;

    /// Watches what is open now, input devices and the news of them, in place of what was watched before.
    /// What wakes us is read by SDL, at the next pump; what somebody else of us watches is theirs.
    void look();
    void forget();

private:
    Waiter& waiter_;
    std::filesystem::path prefix_;
    std::vector<int> devices_;
};

} // namespace kiosk
