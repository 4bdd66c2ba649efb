// The lines of [gpio], as the doctor finds them: there, free or held, open or held down, a light that can be
// lit.
#pragma once

#include "kiosk/doctor/finding.hpp"
#include "kiosk/doctor/machine_files.hpp"
#include "kiosk/input/gpio_line.hpp"

namespace kiosk {

/// A finding a line, or one that says that there is no button. Takes each line for a moment; what the wall
/// itself holds is as it should be, unless the wall or the kernel tell that it is stuck.
[[nodiscard]] Findings check_lines(const MachineFiles& machine, GpioLines& lines, const GpioSetup& setup);

/// Whether the kernel sees a line that somebody holds as active; nullopt when it does not say.
[[nodiscard]] std::optional<bool> is_active(const MachineFiles& machine, const std::string& line);

} // namespace kiosk
