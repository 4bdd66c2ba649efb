// All anew each time: a number may stand for another device than before.
#include "kiosk/device_watch.hpp"

#include "kiosk/event_sources.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kiosk {

void DeviceWatch::look() {
    forget();
    devices_ = open_files(prefix_);
    std::ranges::copy(device_news(), std::back_inserter(devices_));
    std::erase_if(devices_, [this](int fd) { return waiter_.watches(fd); });
    for (const int fd : devices_) waiter_.watch(fd, [](Inputs&) {});
}

void DeviceWatch::forget() {
    for (const int fd : std::exchange(devices_, {})) waiter_.forget(fd);
}

} // namespace kiosk
