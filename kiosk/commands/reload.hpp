// SIGHUP: configuration, routines and opening hours read anew, in the background, while the wall plays on.
#pragma once

#include "kiosk/commands/commands.hpp"
#include "kiosk/errand.hpp"
#include "kiosk/hours_watch.hpp"

#include <functional>
#include <memory>

namespace kiosk {

class Reloader {
public:
    /// @param hours,waiter  outlive it
    /// @return why the kernel gave no descriptor, in one line
    [[nodiscard]] static tl::expected<std::unique_ptr<Reloader>, std::string>
    watched_by(Waiter& waiter, const PlayCommand& command, const Desk& desk, HoursWatch& hours);

    void start() { errand_->start(); }
    /// @param take  called on the loop's thread with each configuration that was read; empty: nobody is
    void tell(std::function<void(const Config&)> take) { take_ = std::move(take); }

private:
    Reloader(PlayCommand command, const Desk& desk, HoursWatch& hours)
        : command_{std::move(command)}, desk_{desk}, shown_{desk.config.display}, hours_{hours} {}
    [[nodiscard]] Errand::Work work();
    void use(const Desk& desk);

    PlayCommand command_;
    Desk desk_; ///< with the last good configuration
    DisplaySetup shown_;
    HoursWatch& hours_;
    std::function<void(const Config&)> take_;
    std::unique_ptr<Errand> errand_; ///< the last: its work ends before what it refers to
};

} // namespace kiosk
