// sigwait instead of handlers: nothing runs at a moment of the kernel's choosing.
#include "kiosk/signals.hpp"

#include <csignal>
#include <ctime>
#include <pthread.h>

namespace kiosk {
namespace {

/// Ends the thread below; never sent from outside.
constexpr int farewell = SIGUSR2;

sigset_t watched() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, farewell}) sigaddset(&set, signal);
    return set;
}

} // namespace

void block_signals() {
    const sigset_t set = watched();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

std::optional<int> wait_for_signal(std::optional<content::Ms> timeout) {
    const sigset_t set = watched();
    if (!timeout) {
        int signal = 0;
        sigwait(&set, &signal);
        return signal;
    }
    const auto ms = timeout->count();
    const timespec span{ms / 1000, ms % 1000 * 1'000'000};
    const int signal = sigtimedwait(&set, nullptr, &span);
    return signal > 0 ? std::optional{signal} : std::nullopt;
}

SignalThread::SignalThread(std::function<void(int)> on_signal)
    : thread_{[on_signal = std::move(on_signal)] {
          for (;;) {
              const auto signal = wait_for_signal(std::nullopt);
              if (!signal || *signal == farewell) return;
              on_signal(*signal);
          }
      }} {}

SignalThread::~SignalThread() {
    pthread_kill(thread_.native_handle(), farewell);
    thread_.join();
}

} // namespace kiosk
