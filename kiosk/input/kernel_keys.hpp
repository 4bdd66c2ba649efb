// Presses as the kernel has them, from the devices of /dev/input, beside whoever else reads those: for a
// person who looks for a key that does nothing, and for keys of remotes that SDL tells nobody of.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/input/contact.hpp"
#include "kiosk/waiter.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace kiosk {

struct KernelPress {
    Stamp at{0};
    std::string device; ///< "gpio-keys", or the file's name where the device has none
    int code = 0;       ///< as in linux/input-event-codes.h
    bool down = false;
};

/// Whether one of `codes` is among `keys`, a device's as EVIOCGBIT has them: a bit a code, from the lowest.
[[nodiscard]] bool has_any(std::span<const unsigned char> keys, std::span<const int> codes);

class KernelKeys {
public:
    using Told = std::function<void(const KernelPress&, Inputs&)>;

    /// @param waiter  outlives it
    /// @param told    is called for each press and each release; a device that is pulled out releases all
    /// @param codes   no others are told, devices that have none of them are left alone, and of the others'
    ///                remaining keys the kernel tells us nothing; empty: each key of every device
    KernelKeys(Waiter& waiter, Told told, std::filesystem::path folder = "/dev/input",
               std::vector<int> codes = {});
    ~KernelKeys();
    KernelKeys(const KernelKeys&) = delete;
    KernelKeys& operator=(const KernelKeys&) = delete;

    /// Opens the devices that are there and not open yet.
    void look();
    /// Tells the releases of all that is held down, as if everything were pulled out.
    void release(Inputs& inputs);
    [[nodiscard]] std::size_t open() const { return devices_.size(); }

private:
    struct Device {
        content::Descriptor file;
        std::string name;
        std::vector<KernelPress> held;
    };
    [[nodiscard]] bool wanted(int code) const;
    void take(const std::filesystem::path& path, Inputs& inputs);
    void tell(Device& device, const KernelPress& press, Inputs& inputs);
    void release(Device& device, Inputs& inputs);

    Waiter& waiter_;
    Told told_;
    std::filesystem::path folder_;
    std::vector<int> codes_;
    std::map<std::filesystem::path, Device> devices_;
};

} // namespace kiosk
