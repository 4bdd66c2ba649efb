// What is read anew in the background while the wall plays on: on SIGHUP configuration, routines and opening
// hours; when content was fetched, its routines and how the tries went.
#pragma once

#include "kiosk/commands/commands.hpp"
#include "kiosk/errand.hpp"
#include "kiosk/hours_watch.hpp"
#include "kiosk/sync_watch.hpp"

#include <functional>
#include <memory>

namespace kiosk {

class Reloader {
public:
    /// @param hours,waiter  outlive it
    /// @return why the kernel gave no descriptor, in one line
    [[nodiscard]] static tl::expected<std::unique_ptr<Reloader>, std::string>
    watched_by(Waiter& waiter, const PlayCommand& command, const Desk& desk, HoursWatch& hours);

    /// Reads everything.
    void start();
    /// Reads what was fetched.
    void start(SyncNews news);
    /// On the loop's thread, with a configuration that was read; adds what comes of using it.
    using Take = std::function<void(const Config&, Inputs&)>;
    /// @param take  called with each; empty: nobody is
    void tell(Take take) { take_ = std::move(take); }

private:
    Reloader(PlayCommand command, const Desk& desk, HoursWatch& hours)
        : command_{std::move(command)}, desk_{desk}, hours_{hours} {}
    /// What is to be read; all of it where the configuration is, on which the rest depends.
    struct Wanted : SyncNews {
        bool config = false;
    };
    [[nodiscard]] Errand::Work work();
    [[nodiscard]] Errand::Work fetched(Wanted wanted) const;
    void use(const Desk& desk, Inputs& inputs);

    PlayCommand command_;
    Desk desk_; ///< with the last good configuration
    HoursWatch& hours_;
    Wanted wanted_; ///< by the next errand
    Take take_;
    std::unique_ptr<Errand> errand_; ///< the last: its work ends before what it refers to
};

} // namespace kiosk
