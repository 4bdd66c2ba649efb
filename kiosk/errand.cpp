// The thread tells through an eventfd that it is done; joining it makes its result ours.
#include "kiosk/errand.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/eventfd.h>

namespace kiosk {

tl::expected<std::unique_ptr<Errand>, std::string> Errand::watched_by(Waiter& waiter, Prepare prepare) {
    content::Descriptor done{eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)};
    if (!done)
        return tl::unexpected(std::string{"waiting for work in the background: "} + std::strerror(errno));
    std::unique_ptr<Errand> errand{new Errand{waiter, std::move(done), std::move(prepare)}};
    waiter.watch(errand->done_.get(), [at = errand.get()](Inputs& inputs) { at->finish(inputs); });
    return errand;
}

Errand::~Errand() {
    waiter_.forget(done_.get());
    if (thread_.joinable()) thread_.join();
}

void Errand::start() {
    if (thread_.joinable()) {
        again_ = true;
        return;
    }
    thread_ = std::thread{[this, work = prepare_()] {
        finish_ = work();
        eventfd_write(done_.get(), 1);
    }};
}

void Errand::finish(Inputs& inputs) {
    eventfd_t count = 0;
    if (eventfd_read(done_.get(), &count) != 0 || !thread_.joinable()) return;
    thread_.join();
    thread_ = std::thread{};
    std::exchange(finish_, nullptr)(inputs);
    if (std::exchange(again_, false)) start();
}

} // namespace kiosk
