// signalfd instead of handlers: nothing runs at a moment of the kernel's choosing, and no thread waits for
// it.
#include "kiosk/signals.hpp"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <sys/signalfd.h>

namespace kiosk {
namespace {

sigset_t watched() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
    return set;
}

} // namespace

void block_signals() {
    const sigset_t set = watched();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

tl::expected<Signals, std::string> Signals::watched_by(Waiter& waiter, std::function<void()> hangup) {
    const sigset_t set = watched();
    content::Descriptor descriptor{signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC)};
    if (!descriptor) return tl::unexpected(std::string{"waiting for signals: "} + std::strerror(errno));
    waiter.watch(descriptor.get(), [fd = descriptor.get(), hangup = std::move(hangup)](Inputs& inputs) {
        signalfd_siginfo signal{};
        while (read(fd, &signal, sizeof signal) == sizeof signal) {
            if (signal.ssi_signo == SIGHUP && hangup) {
                hangup();
            } else {
                inputs.emplace_back(Quit{});
            }
        }
    });
    return Signals{std::move(descriptor), waiter};
}

Signals::~Signals() {
    if (descriptor_) waiter_.forget(descriptor_.get());
}

} // namespace kiosk
