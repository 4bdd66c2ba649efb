// evdev: one record an event, stamped by the kernel.
#include "kiosk/input/kernel_keys.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <ctime>
#include <system_error>
#include <utility>

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

using KeyBits = std::array<unsigned char, KEY_CNT / 8>;

/// A pipe in a test does not say what it has: then it may have everything.
bool can_send(int fd, std::span<const int> codes) {
    KeyBits keys{};
    return codes.empty() || ioctl(fd, EVIOCGBIT(EV_KEY, keys.size()), keys.data()) < 0 ||
           has_any(keys, codes);
}

void let_through(int fd, unsigned type, std::span<const int> codes) {
    KeyBits bits{};
    for (const int code : codes) bits.at(static_cast<std::size_t>(code) / 8) |= 1U << code % 8;
    input_mask mask{};
    mask.type = type;
    mask.codes_size = bits.size();
    mask.codes_ptr = reinterpret_cast<std::uintptr_t>(bits.data());
    ioctl(fd, EVIOCSMASK, &mask);
}

/// Whoever types on the keyboard beside such a key wakes us for none of it. Without that we look and pass on.
void hear_only(int fd, std::span<const int> codes) {
    if (codes.empty()) return;
    constexpr int keys = EV_KEY;
    let_through(fd, 0, {&keys, 1}); // of the types of events
    let_through(fd, EV_KEY, codes);
}

} // namespace

bool has_any(std::span<const unsigned char> keys, std::span<const int> codes) {
    return std::ranges::any_of(codes, [keys](int code) {
        const auto byte = static_cast<std::size_t>(code) / 8;
        return byte < keys.size() && (keys[byte] >> code % 8 & 1) != 0;
    });
}

KernelKeys::KernelKeys(Waiter& waiter, Told told, fs::path folder, std::vector<int> codes)
    : waiter_{waiter}, told_{std::move(told)}, folder_{std::move(folder)}, codes_{std::move(codes)} {
    look();
}

KernelKeys::~KernelKeys() {
    for (const auto& [path, device] : devices_) waiter_.forget(device.file.get());
}

bool KernelKeys::wanted(int code) const {
    return codes_.empty() || std::ranges::find(codes_, code) != codes_.end();
}

void KernelKeys::look() {
    std::error_code none;
    for (fs::directory_iterator entry{folder_, none}, end; !none && entry != end; entry.increment(none)) {
        const fs::path& path = entry->path();
        if (!path.filename().string().starts_with("event") || devices_.contains(path)) continue;
        content::Descriptor file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
        if (!file || !can_send(file.get(), codes_)) continue; // see refused_inputs
        hear_only(file.get(), codes_);
        // As edges of GPIO lines are stamped; a pipe in a test has no clock to be set.
        int clock = CLOCK_MONOTONIC;
        ioctl(file.get(), EVIOCSCLOCKID, &clock);
        waiter_.watch(file.get(), [this, path](Inputs& inputs) { take(path, inputs); });
        std::string name = name_of(file.get(), path);
        devices_.emplace(path, Device{std::move(file), std::move(name), {}});
    }
}

void KernelKeys::take(const fs::path& path, Inputs& inputs) {
    const auto found = devices_.find(path);
    if (found == devices_.end()) return;
    Device& device = found->second;
    std::array<input_event, 32> events{};
    ssize_t got = 0;
    while ((got = read(device.file.get(), events.data(), sizeof events)) > 0) {
        const auto whole = static_cast<std::size_t>(got) / sizeof(input_event);
        for (const input_event& event : std::span{events}.first(whole)) {
            // A value of 2 is the kernel's own repeating.
            if (event.type == EV_KEY && event.value != 2 && wanted(event.code))
                tell(device, {stamp_of(event), device.name, event.code, event.value == 1}, inputs);
        }
    }
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    waiter_.forget(device.file.get()); // pulled out
    release(device, inputs);
    devices_.erase(found);
}

void KernelKeys::tell(Device& device, const KernelPress& press, Inputs& inputs) {
    std::erase_if(device.held, [&](const KernelPress& held) { return held.code == press.code; });
    if (press.down) device.held.push_back(press);
    told_(press, inputs);
}

void KernelKeys::release(Device& device, Inputs& inputs) {
    for (KernelPress& press : device.held) {
        press.down = false;
        told_(press, inputs);
    }
    device.held.clear();
}

void KernelKeys::release(Inputs& inputs) {
    for (auto& [path, device] : devices_) release(device, inputs);
}

} // namespace kiosk
