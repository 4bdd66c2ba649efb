// A time at which the loop is woken, as one more descriptor for its poll. The kernel counts; nothing here
// reads a clock.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/waiter.hpp"

#include <functional>

namespace kiosk {

class Alarm {
public:
    /// @param waiter  outlives it
    /// @param ring    called at the time that was set, once each
    Alarm(Waiter& waiter, std::function<void(Inputs&)> ring);
    ~Alarm();
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

    /// At `at` of the monotonic clock, in place of what was set before; at once when that has passed.
    void set_for(Ns at);
    /// After `first` and then every `period`; both above zero.
    void set_every(Ns first, Ns period);
    void stop();

private:
    void set(Ns first, Ns period, int flags);

    Waiter& waiter_;
    content::Descriptor timer_; ///< none when the kernel has no more of them: then it never rings
};

} // namespace kiosk
