// What the service manager wants to know: that the wall shows something, that it is alive, and what it does.
// Without a service manager it does nothing.
#pragma once

#include "kiosk/input/alarm.hpp"
#include "kiosk/service/status_line.hpp"

namespace kiosk {

/// Where the card of a turn is.
enum class Seen {
    yes,
    not_yet,   ///< it could not be presented
    by_nobody, ///< there is no display
};

/// The loop itself feeds the watchdog, no timer of its own would do: a timer goes on when the loop hangs. An
/// alarm wakes the loop often enough, also on a still card, which is then not drawn; the turn after it feeds.
class ServiceWatch {
public:
    /// @param waiter  outlives it
    explicit ServiceWatch(Waiter& waiter);
    /// Tells that the end was meant.
    ~ServiceWatch();
    ServiceWatch(const ServiceWatch&) = delete;
    ServiceWatch& operator=(const ServiceWatch&) = delete;

    /// To be told after each turn of the loop.
    /// @param seen  until the card is on the screen, nothing is told. But a wall without a display is as well
    /// as can be: it is ready, for else it would be ended after a while, and it is fed. The watchdog then
    /// waits longer, until a display is opened.
    void turned(const Show& show, Seen seen);

private:
    /// What sets the watchdog's period; empty without a watchdog.
    [[nodiscard]] std::string allowing(std::chrono::microseconds period) const;

    bool managed_;
    std::chrono::microseconds period_{0}; ///< of the watchdog; 0: there is none
    bool ready_ = false;
    bool due_ = false; ///< the watchdog is to be fed
    std::optional<StatusKey> told_;
    bool told_of_nobody_ = false; ///< the last status was that there is no display
    Alarm wake_;
};

} // namespace kiosk
