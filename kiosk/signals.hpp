// SIGTERM, SIGINT and SIGHUP as data: blocked for the whole program, then read like any other input.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/waiter.hpp"

#include <functional>
#include <string>

#include <tl/expected.hpp>

namespace kiosk {

/// Blocks the signals in this thread and all that it starts later: call first, before any library starts a
/// thread.
void block_signals();

/// The blocked signals, each of which ends the show; but that SIGHUP may mean something else. Watched as long
/// as it lives.
class Signals {
public:
    /// @param waiter  outlives it
    /// @param hangup  what SIGHUP means; empty: a terminal that was closed, which ends the show
    /// @return why the kernel gave no descriptor for them, in one line
    [[nodiscard]] static tl::expected<Signals, std::string> watched_by(Waiter& waiter,
                                                                       std::function<void()> hangup = {});
    ~Signals();
    Signals(Signals&&) noexcept = default;
    Signals& operator=(Signals&&) = delete;

private:
    Signals(content::Descriptor descriptor, Waiter& waiter)
        : descriptor_{std::move(descriptor)}, waiter_{waiter} {}

    content::Descriptor descriptor_;
    Waiter& waiter_;
};

} // namespace kiosk
