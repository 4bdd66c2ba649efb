// SIGTERM, SIGINT and SIGHUP as data: blocked for the whole program, then fetched where somebody waits
// anyway.
#pragma once

#include "content/duration.hpp"

#include <functional>
#include <optional>
#include <thread>

namespace kiosk {

/// Blocks the signals in this thread and all that it starts later: call first in main, before any library
/// starts a thread.
void block_signals();

/// Sleeps until a blocked signal comes or `timeout` has passed (nullopt: until a signal comes).
/// @return the signal's number, or nullopt after the time-out
[[nodiscard]] std::optional<int> wait_for_signal(std::optional<content::Ms> timeout);

/// A thread that waits for the blocked signals, for a loop that sleeps in a library of its own.
class SignalThread {
public:
    /// @param on_signal  called on that thread; must be safe to call from there
    explicit SignalThread(std::function<void(int)> on_signal);
    ~SignalThread();
    SignalThread(const SignalThread&) = delete;
    SignalThread& operator=(const SignalThread&) = delete;

private:
    std::thread thread_;
};

} // namespace kiosk
