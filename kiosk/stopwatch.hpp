// How long a call takes: the median of repeated runs, each long enough that the clock's own cost does not
// count. For figures that are printed; no test asks it.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>

namespace kiosk {

/// Keeps the compiler from leaving out what is measured.
template <class T> void keep(const T& value) { asm volatile("" : : "g"(&value) : "memory"); }

/// Nanoseconds of one call: the median of seven runs of `calls` calls. @param call  takes the call's number
template <class Call> [[nodiscard]] double median_ns(int calls, const Call& call) {
    using Steady = std::chrono::steady_clock;
    std::array<double, 7> runs{};
    for (double& run : runs) {
        const auto begin = Steady::now();
        for (int i = 0; i < calls; ++i) call(i);
        const std::chrono::duration<double, std::nano> time = Steady::now() - begin;
        run = time.count() / calls;
    }
    std::ranges::nth_element(runs, runs.begin() + 3);
    return runs[3];
}

} // namespace kiosk
