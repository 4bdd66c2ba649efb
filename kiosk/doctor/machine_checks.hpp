// What the machine's files say about the wall's health. One function a check; each gives one finding.
#pragma once

#include "kiosk/doctor/finding.hpp"
#include "kiosk/doctor/machine_files.hpp"

namespace kiosk {

[[nodiscard]] Finding check_display(const MachineFiles& machine);
[[nodiscard]] Finding check_desktop(const MachineFiles& machine);
[[nodiscard]] Finding check_renderer(const MachineFiles& machine);
[[nodiscard]] Finding check_groups(const MachineFiles& machine);
[[nodiscard]] Finding check_clock(const MachineFiles& machine);
[[nodiscard]] Finding check_disk(const MachineFiles& machine);
[[nodiscard]] Finding check_card(const MachineFiles& machine);
[[nodiscard]] Finding check_power(const MachineFiles& machine);
[[nodiscard]] Finding check_heat(const MachineFiles& machine);
[[nodiscard]] Finding check_service(const MachineFiles& machine);

} // namespace kiosk
