// Counts what `new` gives, for tests of code that must take no memory. Linking it replaces the operators of
// the whole program: such tests are programs of their own.
#pragma once

#include <cstddef>

namespace counted_new {

/// Since the program began.
[[nodiscard]] std::size_t allocations();

} // namespace counted_new
