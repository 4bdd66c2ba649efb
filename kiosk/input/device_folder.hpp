// The folder in which the kernel lists its input devices, watched: some come, some go. Looks into none of
// them.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/waiter.hpp"

#include <filesystem>
#include <functional>

namespace kiosk {

class DeviceFolder {
public:
    using Changed = std::function<void(Inputs&)>;

    /// @param waiter   outlives it
    /// @param changed  called after each change; never when the kernel has no more watches
    DeviceFolder(Waiter& waiter, std::filesystem::path folder, Changed changed);
    ~DeviceFolder();
    DeviceFolder(const DeviceFolder&) = delete;
    DeviceFolder& operator=(const DeviceFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return folder_; }

private:
    void follow() const;

    Waiter& waiter_;
    std::filesystem::path folder_;
    content::Descriptor news_;
};

} // namespace kiosk
