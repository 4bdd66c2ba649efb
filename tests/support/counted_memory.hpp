// Counts what `new` gives, in a program that links counted_memory.cpp.
#pragma once

#include <cstddef>

namespace memory {

/// Since the program started, in all of its threads.
[[nodiscard]] std::size_t allocations();

} // namespace memory
