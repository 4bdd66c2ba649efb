// evdev: one record an event, stamped by the kernel.
#include "kiosk/input/kernel_keys.hpp"

#include <array>
#include <cerrno>
#include <ctime>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

std::string name_of(int fd, const fs::path& path) {
    std::array<char, 128> name{};
    const bool named = ioctl(fd, EVIOCGNAME(name.size() - 1), name.data()) > 0;
    return named ? std::string{name.data()} : path.filename().string();
}

Stamp stamp_of(const input_event& event) {
    return std::chrono::seconds{event.input_event_sec} + std::chrono::microseconds{event.input_event_usec};
}

} // namespace

KernelKeys::KernelKeys(Waiter& waiter, Told told, fs::path folder)
    : waiter_{waiter}, told_{std::move(told)}, folder_{std::move(folder)} {
    look();
}

KernelKeys::~KernelKeys() {
    for (const auto& [path, device] : devices_) waiter_.forget(device.file.get());
}

void KernelKeys::look() {
    std::error_code none;
    for (fs::directory_iterator entry{folder_, none}, end; !none && entry != end; entry.increment(none)) {
        const fs::path& path = entry->path();
        if (!path.filename().string().starts_with("event") || devices_.contains(path)) continue;
        content::Descriptor file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
        if (!file) continue; // see refused_inputs
        // As edges of GPIO lines are stamped; a pipe in a test has no clock to be set.
        int clock = CLOCK_MONOTONIC;
        ioctl(file.get(), EVIOCSCLOCKID, &clock);
        waiter_.watch(file.get(), [this, path](Inputs&) { take(path); });
        std::string name = name_of(file.get(), path);
        devices_.emplace(path, Device{std::move(file), std::move(name)});
    }
}

void KernelKeys::take(const fs::path& path) {
    const auto device = devices_.find(path);
    if (device == devices_.end()) return;
    std::array<input_event, 32> events{};
    ssize_t got = 0;
    while ((got = read(device->second.file.get(), events.data(), sizeof events)) > 0) {
        const auto whole = static_cast<std::size_t>(got) / sizeof(input_event);
        for (std::size_t i = 0; i < whole; ++i) {
            const input_event& event = events[i];
            // A value of 2 is the kernel's own repeating.
            if (event.type == EV_KEY && event.value != 2)
                told_({stamp_of(event), device->second.name, event.code, event.value == 1});
        }
    }
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    waiter_.forget(device->second.file.get()); // pulled out
    devices_.erase(device);
}

} // namespace kiosk
