// timerfd.
#include "kiosk/input/alarm.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <sys/timerfd.h>

namespace kiosk {
Alarm::Alarm(Waiter& waiter, std::function<void(Inputs&)> ring)
    : waiter_{waiter}, timer_{timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)} {
    if (!timer_) return;
    waiter_.watch(timer_.get(), [fd = timer_.get(), ring = std::move(ring)](Inputs& inputs) {
        std::uint64_t times = 0;
        // Set anew since it could be read, it has not rung.
        if (::read(fd, &times, sizeof times) == sizeof times) ring(inputs);
    });
}

Alarm::~Alarm() {
    if (timer_) waiter_.forget(timer_.get());
}

void Alarm::set_for(Ns at) { set(std::max(at, Ns{1}), Ns{0}, TFD_TIMER_ABSTIME); }

void Alarm::set_every(Ns first, Ns period) { set(first, period, 0); }

void Alarm::stop() { set(Ns{0}, Ns{0}, 0); }

void Alarm::set(Ns first, Ns period, int flags) {
    if (!timer_) return;
    const itimerspec times{span_of(period), span_of(first)};
    timerfd_settime(timer_.get(), flags, &times, nullptr);
}

} // namespace kiosk
