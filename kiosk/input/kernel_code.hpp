// Keys by the kernel's codes, as [keys] and the doctor call them: those alone that SDL keeps to itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// Whether SDL makes nothing of the key with this code (linux/input-event-codes.h): whoever wants it has to
/// ask the kernel. False for the buttons of mice and pads, too, which SDL has in its own way.
[[nodiscard]] bool only_kernel_tells(int code);

/// @param name  the kernel's name of a remote's key, "KEY_OK", or "Code 352" for any
/// @return nullopt when it is none, and for keys that SDL tells: those have SDL's names, lest a press counts
/// twice
[[nodiscard]] std::optional<int> kernel_code(std::string_view name);

/// As kernel_code takes it: the name where it knows one.
[[nodiscard]] std::string kernel_code_name(int code);

} // namespace kiosk
