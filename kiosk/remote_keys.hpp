// Keys of remotes that SDL tells nobody of, OK among them, taken from the kernel where no desktop reads them.
#pragma once

#include "kiosk/input/device_folder.hpp"
#include "kiosk/input/kernel_keys.hpp"
#include "kiosk/keys.hpp"

#include <filesystem>
#include <map>
#include <optional>

namespace kiosk {

class RemoteKeys {
public:
    /// Reads nothing before it is told which keys.
    /// @param waiter  outlives it
    explicit RemoteKeys(Waiter& waiter, const std::filesystem::path& folder = "/dev/input");

    /// From now on these, from all devices that have one of them, also from those that come later. A press
    /// that was under way is over.
    void use(const KeyMap& keys, Inputs& inputs);

private:
    void take(const KernelPress& press, Inputs& inputs) const;

    Waiter& waiter_;
    std::map<int, Action> actions_;
    DeviceFolder folder_;
    std::optional<KernelKeys> kernel_;
};

} // namespace kiosk
