// The devices that SDL has open, in our own poll. SDL opens and closes them as it is pumped, and tells
// nobody.
#pragma once

#include "kiosk/waiter.hpp"

#include <vector>

namespace kiosk {

class DeviceWatch {
public:
    /// @param waiter  outlives it
    explicit DeviceWatch(Waiter& waiter) : waiter_{waiter} {}
    ~DeviceWatch() { forget(); }
    DeviceWatch(const DeviceWatch&) = delete;
    DeviceWatch& operator=(const DeviceWatch&) = delete;

    /// Watches what is open now, input devices and the news of them, in place of what was watched before.
    /// What wakes us is read by SDL, at the next pump.
    void look();
    void forget();

private:
    Waiter& waiter_;
    std::vector<int> devices_;
};

} // namespace kiosk
