// Whether presses can arrive at all: on a bare screen keys come from the kernel's devices, and who may not
// read them gets none, and no error.
#pragma once

#include <cstddef>
#include <filesystem>

namespace kiosk {

/// The devices in `folder` that are there, but not for this process to read.
[[nodiscard]] std::size_t refused_inputs(const std::filesystem::path& folder = "/dev/input");

} // namespace kiosk
