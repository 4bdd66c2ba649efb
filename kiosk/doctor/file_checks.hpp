// What people write, as the doctor finds it: the configuration and the routines.
#pragma once

#include "content/library.hpp"
#include "kiosk/doctor/finding.hpp"

namespace kiosk {

/// @param problems  of every file of the configuration
[[nodiscard]] Finding check_settings(const content::Problems& problems);
/// Reads every routine.
[[nodiscard]] Finding check_content(const content::Library& library);

} // namespace kiosk
