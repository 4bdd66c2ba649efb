// sd_notify: one datagram a message, and no more of them than say something new.
#include "kiosk/service/service_watch.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>
#include <systemd/sd-daemon.h>

namespace kiosk {
namespace {

/// Fed four times as often as needed: the manager allows for nothing.
constexpr int feeds_in_a_period = 4;

/// How long a turn may take in that a display comes: to open one and to draw its first picture takes a slow
/// machine that is still busy with its start more than a period.
constexpr std::chrono::microseconds opening = std::chrono::seconds{30};

bool has_manager() {
    return std::getenv("NOTIFY_SOCKET") != nullptr; // NOLINT(concurrency-mt-unsafe): before any thread
}

void notify(const std::string& message) { sd_notify(0, message.c_str()); }

} // namespace

ServiceWatch::ServiceWatch(Waiter& waiter)
    : managed_{has_manager()}, wake_{waiter, [this](Inputs&) { due_ = true; }} {
    std::uint64_t period_us = 0;
    if (sd_watchdog_enabled(0, &period_us) <= 0) return;
    const Ns wake = std::chrono::microseconds{period_us} / feeds_in_a_period;
    wake_.set_every(wake, wake);
    period_ = std::chrono::microseconds{period_us};
}

ServiceWatch::~ServiceWatch() {
    if (managed_) notify("STOPPING=1");
}

void ServiceWatch::turned(const Show& show, Seen seen) {
    if (!managed_ || seen == Seen::not_yet) return;
    std::string message;
    if (seen == Seen::by_nobody) {
        if (!std::exchange(told_of_nobody_, true))
            message = "STATUS=waits for a display" + allowing(std::max(period_, opening));
        told_.reset();
    } else if (const auto key = status_key(show); told_ != key) {
        told_ = key;
        message = "STATUS=" + status_line(show);
        if (std::exchange(told_of_nobody_, false)) message += allowing(period_);
    }
    if (!ready_) message += "\nREADY=1";
    if (due_) message += "\nWATCHDOG=1";
    ready_ = true;
    due_ = false;
    if (!message.empty()) notify(message);
}

std::string ServiceWatch::allowing(std::chrono::microseconds period) const {
    return period_.count() > 0 ? fmt::format("\nWATCHDOG_USEC={}", period.count()) : "";
}

} // namespace kiosk
