// The opening hours as they come and go: wakes the loop when a window begins or ends, and when somebody sets
// the clock. Decides nothing.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/schedule.hpp"
#include "kiosk/waiter.hpp"
#include "kiosk/wall_clock.hpp"

#include <memory>
#include <optional>
#include <string>

#include <tl/expected.hpp>

namespace kiosk {

/// `time` as the clock on the wall there shows it.
[[nodiscard]] LocalTime local_time(const WallTime& time);

/// When to look again: at the next boundary, and at every quarter of an hour, at which summer time begins and
/// ends wherever it does; each minute while nobody knows the time.
/// @param now  nullopt: nobody knows
[[nodiscard]] std::chrono::seconds until_look(const Schedule& schedule, const std::optional<WallTime>& now);

class HoursWatch {
public:
    /// @param otherwise  what holds without a schedule: idle or loop
    /// @param waiter  outlives it
    /// @return why the kernel gave no timer, in one line
    [[nodiscard]] static tl::expected<std::unique_ptr<HoursWatch>, std::string>
    watched_by(Waiter& waiter, Schedule schedule, Mode otherwise);
    ~HoursWatch();
    HoursWatch(const HoursWatch&) = delete;
    HoursWatch& operator=(const HoursWatch&) = delete;

    /// Another schedule from now on.
    /// @return the hours now
    Hours use(Schedule schedule, Mode otherwise);
    /// As they were at the last look.
    [[nodiscard]] Hours hours() const { return hours_; }

private:
    HoursWatch(Waiter& waiter, content::Descriptor timer) : waiter_{waiter}, timer_{std::move(timer)} {}
    void look();

    Waiter& waiter_;
    content::Descriptor timer_;
    Schedule schedule_;
    Mode otherwise_ = Mode::idle;
    Hours hours_;
};

} // namespace kiosk
