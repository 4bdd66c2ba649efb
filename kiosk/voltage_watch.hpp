// Notices that a Pi's supply gave way, and keeps it in mind until the next start: the driver forgets it
// within seconds. Tells it; mends nothing.
#pragma once

#include "kiosk/doctor/machine_files.hpp"
#include "kiosk/input/alarm.hpp"

#include <functional>
#include <optional>

namespace kiosk {

/// Where the kernel tells that the voltage is too low; nullopt where nobody measures it.
[[nodiscard]] std::optional<std::filesystem::path> voltage_alarm(const MachineFiles& machine);

/// What lies there while the machine runs once the voltage was too low.
inline constexpr const char* voltage_mark = "/run/limber/under-voltage";

class VoltageWatch {
public:
    /// As often as the kernel's driver asks the firmware, so that none is missed (linux, drivers/hwmon/
    /// raspberrypi-hwmon.c).
    static constexpr Ns look_every{std::chrono::seconds{2}};

    /// @param waiter   outlives it; where nobody measures, it wakes the loop in the first minute only
    /// @param machine  whose files these are
    /// @param warn     is told once a start of the machine
    VoltageWatch(Waiter& waiter, MachineFiles machine, std::function<void(const char*)> warn,
                 Ns every = look_every);

private:
    void look();

    MachineFiles machine_;
    std::function<void(const char*)> warn_;
    std::optional<std::filesystem::path> file_;
    int looks_ = 0;
    Alarm alarm_;
};

} // namespace kiosk
