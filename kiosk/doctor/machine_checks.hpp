// What the machine's files, and what its kernel said since the start, tell of the wall's health. One function
// a check; each gives one finding.
#pragma once

#include "kiosk/doctor/finding.hpp"
#include "kiosk/doctor/machine_files.hpp"

namespace kiosk {

[[nodiscard]] Finding check_display(const MachineFiles& machine);
[[nodiscard]] Finding check_desktop(const MachineFiles& machine);
[[nodiscard]] Finding check_renderer(const MachineFiles& machine);
/// @param lines  whether [gpio] names a button
[[nodiscard]] Finding check_presses(const MachineFiles& machine, bool lines);
/// @param now  what the system's clock says, seconds since 1970
/// @param set  since this boot, says the kernel
[[nodiscard]] Finding check_clock(const MachineFiles& machine, std::int64_t now, bool set);
[[nodiscard]] Finding check_disk(const MachineFiles& machine);
[[nodiscard]] Finding check_card(const MachineFiles& machine, const std::vector<std::string>& kernel_log);
[[nodiscard]] Finding check_power(const MachineFiles& machine, const std::vector<std::string>& kernel_log);
[[nodiscard]] Finding check_heat(const MachineFiles& machine);
[[nodiscard]] Finding check_service(const MachineFiles& machine);

} // namespace kiosk
