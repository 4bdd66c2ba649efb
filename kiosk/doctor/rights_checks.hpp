// Whether the service may use what it needs: the groups that its unit names, and the devices that keys come
// from. Looks with the eyes of the service, whoever asks: to root nothing is closed.
#pragma once

#include "kiosk/doctor/finding.hpp"
#include "kiosk/doctor/machine_files.hpp"

namespace kiosk {

[[nodiscard]] Finding check_groups(const MachineFiles& machine);

/// Of a device that the service may not read no press arrives, and no error.
/// @param lines  whether [gpio] names a button, so that presses arrive without a device
[[nodiscard]] Finding check_inputs(const MachineFiles& machine, bool lines);

} // namespace kiosk
