// A timer of the wall clock that also wakes when that clock is set.
#include "kiosk/hours_watch.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>

#include <sys/timerfd.h>

namespace kiosk {
namespace {

using std::chrono::seconds;

constexpr seconds quarter_hour{900};
constexpr seconds unknown_look{60};

} // namespace

LocalTime local_time(const WallTime& time) {
    const std::chrono::sys_seconds local{seconds{time.seconds + time.utc_offset}};
    const auto day = std::chrono::floor<std::chrono::days>(local);
    return {static_cast<int>(std::chrono::weekday{day}.iso_encoding()) - 1, local - day};
}

seconds until_look(const Schedule& schedule, const std::optional<WallTime>& now) {
    if (!now) return unknown_look;
    const seconds to_quarter = quarter_hour - seconds{now->seconds % quarter_hour.count()};
    return std::min(to_quarter, until_boundary(schedule, local_time(*now)).value_or(to_quarter));
}

tl::expected<std::unique_ptr<HoursWatch>, std::string>
HoursWatch::watched_by(Waiter& waiter, Schedule schedule, Mode otherwise) {
    content::Descriptor timer{timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC)};
    if (!timer) return tl::unexpected(std::string{"waiting for opening hours: "} + std::strerror(errno));
    std::unique_ptr<HoursWatch> watch{new HoursWatch{waiter, std::move(timer)}};
    waiter.watch(watch->timer_.get(), [at = watch.get()](Inputs& inputs) {
        std::uint64_t times = 0; // or an error, when the clock was set: both mean to look
        (void)read(at->timer_.get(), &times, sizeof times);
        const Hours before = at->hours_;
        at->look();
        if (at->hours_ != before) inputs.emplace_back(at->hours_);
    });
    (void)watch->use(std::move(schedule), otherwise);
    return watch;
}

HoursWatch::~HoursWatch() { waiter_.forget(timer_.get()); }

Hours HoursWatch::use(Schedule schedule, Mode otherwise) {
    schedule_ = std::move(schedule);
    otherwise_ = otherwise;
    look();
    return hours_;
}

void HoursWatch::look() {
    itimerspec at{};
    if (schedule_.empty()) { // nothing ever changes
        hours_ = hours_at(schedule_, otherwise_, std::nullopt);
        timerfd_settime(timer_.get(), 0, &at, nullptr);
        return;
    }
    const auto now = known_wall_time();
    hours_ = hours_at(schedule_, otherwise_, now ? std::optional(local_time(*now)) : std::nullopt);
    at.it_value.tv_sec = std::time(nullptr) + until_look(schedule_, now).count();
    timerfd_settime(timer_.get(), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &at, nullptr);
}

} // namespace kiosk
