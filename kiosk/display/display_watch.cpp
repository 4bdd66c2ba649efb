// sd-device's monitor on its own event loop, whose descriptor stands in ours.
#include "kiosk/display/display_watch.hpp"

#include <systemd/sd-device.h>
#include <systemd/sd-event.h>

namespace kiosk {

class DisplayWatch::News {
public:
    /// @return null where the kernel or udev tells nobody
    [[nodiscard]] static std::unique_ptr<News> open() {
        std::unique_ptr<News> news{new News};
        const bool opened =
            sd_event_new(&news->loop_) >= 0 && sd_device_monitor_new(&news->monitor_) >= 0 &&
            sd_device_monitor_filter_add_match_subsystem_devtype(news->monitor_, "drm", nullptr) >= 0 &&
            sd_device_monitor_attach_event(news->monitor_, news->loop_) >= 0 &&
            sd_device_monitor_start(
                news->monitor_, [](auto*, auto*, void*) { return 0; }, nullptr) >= 0;
        return opened ? std::move(news) : nullptr;
    }
    ~News() {
        sd_device_monitor_unref(monitor_);
        sd_event_unref(loop_);
    }
    News(const News&) = delete;
    News& operator=(const News&) = delete;

    [[nodiscard]] int fd() const { return sd_event_get_fd(loop_); }
    /// Reads all that came. What it says does not matter: the files say more.
    void drain() {
        while (sd_event_run(loop_, 0) > 0) {
        }
    }

private:
    News() = default;
    sd_event* loop_ = nullptr;
    sd_device_monitor* monitor_ = nullptr;
};

DisplayWatch::DisplayWatch(Waiter& waiter, MachineFiles machine, Ns every)
    : waiter_{waiter}, machine_{std::move(machine)}, every_{every}, known_{sockets_of(machine_)},
      news_{News::open()}, alarm_{waiter, [this](Inputs& inputs) {
                                      if (!shown_) ask_(); // it would stop the pictures
                                      look(inputs);
                                  }} {
    if (news_) {
        waiter_.watch(news_->fd(), [this](Inputs& inputs) {
            news_->drain();
            ask_();
            look(inputs);
        });
    }
    set_alarm();
}

DisplayWatch::~DisplayWatch() {
    if (news_) waiter_.forget(news_->fd());
}

void DisplayWatch::turned(bool shown) {
    if (shown == std::exchange(shown_, shown)) return;
    set_alarm();
}

void DisplayWatch::set_alarm() {
    if (shown_ && news_) return alarm_.stop();
    alarm_.set_every(every_, every_);
}

void DisplayWatch::look(Inputs& inputs) {
    auto now = sockets_of(machine_);
    if (now == known_ && (shown_ || !may_show(now))) return;
    known_ = std::move(now);
    inputs.emplace_back(DisplayNews{});
}

} // namespace kiosk
