// CLOCK_BOOTTIME, scaled.
#include "kiosk/clock.hpp"

#include <cmath>
#include <ctime>

namespace kiosk {
namespace {

std::int64_t boot_time_ns() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

} // namespace

Clock::Clock(double speed) : speed_{speed}, started_ns_{boot_time_ns()} {}

Clock::Step Clock::step() {
    // Both totals are derived from the start, never added up, so that no rounding can drift.
    const std::int64_t ns = boot_time_ns() - started_ns_;
    const content::Ms real{ns / 1'000'000};
    const content::Ms time{static_cast<std::int64_t>(std::floor(static_cast<double>(ns) * speed_ / 1e6))};
    const Step step{time - told_, real - told_real_};
    told_ = time;
    told_real_ = real;
    return step;
}

std::chrono::nanoseconds Clock::until(content::Ms time) const {
    // Rounded up, so that a step taken then has come as far.
    const double due = std::ceil(static_cast<double>((told_ + time).count()) * 1e6 / speed_);
    return std::chrono::nanoseconds{started_ns_ + static_cast<std::int64_t>(due) - boot_time_ns()};
}

std::chrono::nanoseconds Clock::until_real(content::Ms time) const {
    return std::chrono::nanoseconds{started_ns_ - boot_time_ns()} + told_real_ + time;
}

} // namespace kiosk
