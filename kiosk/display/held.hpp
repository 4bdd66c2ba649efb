// What libdrm lends out, given back with its owner.
#pragma once

#include <memory>

namespace kiosk {

/// libdrm's own function frees each of its objects.
template <class T> using Held = std::unique_ptr<T, void (*)(T*)>;

} // namespace kiosk
