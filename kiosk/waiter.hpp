// The one place where the loop sleeps: until something that brings inputs can be read, or a time has passed.
// Reads no clock; what is read, and what it means, is the business of whoever watches.
#pragma once

#include "kiosk/show.hpp"

#include <chrono>
#include <ctime>
#include <functional>
#include <optional>
#include <vector>

#include <poll.h>

namespace kiosk {

using Ns = std::chrono::nanoseconds;
using Inputs = std::vector<Input>;

/// As the kernel wants it.
[[nodiscard]] inline timespec span_of(Ns time) {
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    return {static_cast<time_t>(whole.count()), static_cast<long>((time - whole).count())};
}

class Waiter {
public:
    /// Called when a descriptor can be read. Reads it empty, for else it wakes the loop for ever, and adds
    /// what came in. May watch and forget, itself too.
    using Take = std::function<void(Inputs&)>;

    /// Watches `fd`, which stays its owner's, until it is forgotten; in place of what was watched at `fd`
    /// before. One that breaks (its device gone, its other end closed) is taken from a last time and then
    /// forgotten.
    void watch(int fd, Take take);
    void forget(int fd);
    [[nodiscard]] bool watches(int fd) const;

    /// Sleeps until a watched descriptor can be read or `timeout` has passed (nullopt: until one can be read;
    /// zero or less: only looks). Adds to `inputs` what came in, in the order of watching.
    /// @return false after the time-out. A signal that is not blocked ends the sleep early, which looks the
    /// same.
    bool wait(std::optional<Ns> timeout, Inputs& inputs);

private:
    void take_from_ready(Inputs& inputs);

    // Side by side, because poll wants its own in a row.
    std::vector<pollfd> polled_;
    std::vector<Take> takes_;
    std::vector<pollfd> ready_; ///< kept for its memory: nothing is allocated on a frame
};

} // namespace kiosk
