// Tells the loop when a display came, went or was replaced. Opens none.
#pragma once

#include "kiosk/display/sockets.hpp"
#include "kiosk/input/alarm.hpp"

#include <functional>
#include <memory>

namespace kiosk {

class DisplayWatch {
public:
    static constexpr Ns look_every{std::chrono::seconds{5}};

    /// udev's news wake it; where there are none, and while no display is shown, it also looks by itself.
    /// @param waiter   outlives it; DisplayNews comes through it
    /// @param machine  whose sockets these are
    DisplayWatch(Waiter& waiter, MachineFiles machine, Ns every = look_every);
    ~DisplayWatch();
    DisplayWatch(const DisplayWatch&) = delete;
    DisplayWatch& operator=(const DisplayWatch&) = delete;

    /// @param ask  asks the displays what they are; called before a look that udev's news bring, or while
    /// nothing is shown, for it takes tenths of a second. Some drivers tell udev that something changed, and
    /// leave it to whoever shows pictures to find out what
    void ask_first(std::function<void()> ask) { ask_ = std::move(ask); }

    /// To be told after each turn of the loop.
    /// @param shown  a display is open. While none is, news come again and again as long as there may be one:
    /// what held it may let it go
    void turned(bool shown);

private:
    /// udev's news, as libsystemd reads them.
    class News;
    void look(Inputs& inputs);
    void set_alarm();

    Waiter& waiter_;
    MachineFiles machine_;
    Ns every_;
    std::vector<Socket> known_;
    std::function<void()> ask_ = [] {};
    bool shown_ = true;
    std::unique_ptr<News> news_; ///< none where there is no udev
    Alarm alarm_;
};

} // namespace kiosk
