// Presses as the kernel has them, from every device of /dev/input, beside whoever else reads those: for a
// person who looks for a key that does nothing. The wall itself takes its keys from SDL.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/input/contact.hpp"
#include "kiosk/waiter.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace kiosk {

struct KernelPress {
    Stamp at{0};
    std::string device; ///< "gpio-keys", or the file's name where the device has none
    int code = 0;       ///< as in linux/input-event-codes.h
    bool down = false;
};

class KernelKeys {
public:
    using Told = std::function<void(const KernelPress&)>;

    /// @param waiter  outlives it
    /// @param told    is called for each press and each release
    KernelKeys(Waiter& waiter, Told told, std::filesystem::path folder = "/dev/input");
    ~KernelKeys();
    KernelKeys(const KernelKeys&) = delete;
    KernelKeys& operator=(const KernelKeys&) = delete;

    /// Opens the devices that are there and not open yet.
    void look();
    [[nodiscard]] std::size_t open() const { return devices_.size(); }

private:
    struct Device {
        content::Descriptor file;
        std::string name;
    };
    void take(const std::filesystem::path& path);

    Waiter& waiter_;
    Told told_;
    std::filesystem::path folder_;
    std::map<std::filesystem::path, Device> devices_;
};

} // namespace kiosk
