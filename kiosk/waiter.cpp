// ppoll: its time-out is in nanoseconds, where poll's whole milliseconds would wake a frame too early, and
// then spin, or too late.
#include "kiosk/waiter.hpp"

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

bool broken(const pollfd& polled) {
    return (polled.revents & POLLIN) == 0 && (polled.revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
}

} // namespace

void Waiter::watch(int fd, Take take) {
    forget(fd);
    polled_.push_back({fd, POLLIN, 0});
    takes_.push_back(std::move(take));
}

void Waiter::forget(int fd) {
    const auto found = std::ranges::find(polled_, fd, &pollfd::fd);
    if (found == polled_.end()) return;
    takes_.erase(takes_.begin() + (found - polled_.begin()));
    polled_.erase(found);
}

bool Waiter::watches(int fd) const { return std::ranges::find(polled_, fd, &pollfd::fd) != polled_.end(); }

bool Waiter::wait(std::optional<Ns> timeout, Inputs& inputs) {
    const timespec span = span_of(std::max(timeout.value_or(Ns{0}), Ns{0}));
    if (ppoll(polled_.data(), polled_.size(), timeout ? &span : nullptr, nullptr) <= 0) return false;
    take_from_ready(inputs);
    return true;
}

void Waiter::take_from_ready(Inputs& inputs) {
    // Taking may watch and forget: what is ready is looked up anew each time.
    ready_.clear();
    std::ranges::copy_if(polled_, std::back_inserter(ready_), [](const pollfd& p) { return p.revents != 0; });
    for (const pollfd& ready : ready_) {
        const auto found = std::ranges::find(polled_, ready.fd, &pollfd::fd);
        if (found == polled_.end()) continue;
        const Take take = takes_[static_cast<std::size_t>(found - polled_.begin())];
        if (broken(ready)) forget(ready.fd);
        take(inputs);
    }
}

} // namespace kiosk
