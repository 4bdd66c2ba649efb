// The thread tells through an eventfd that it is done; joining it makes its result ours.
#include "kiosk/errand.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include <sys/eventfd.h>

namespace kiosk {

tl::expected<std::unique_ptr<Errand>, std::string> Errand::watched_by(Waiter& waiter, Prepare prepare,
                                                                      AtEnd at_end) {
    content::Descriptor done{eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)};
    if (!done)
        return tl::unexpected(std::string{"waiting for work in the background: "} + std::strerror(errno));
    std::unique_ptr<Errand> errand{new Errand{waiter, std::move(done), std::move(prepare), at_end}};
    waiter.watch(errand->result_->done.get(), [at = errand.get()](Inputs& inputs) { at->finish(inputs); });
    return errand;
}

Errand::~Errand() {
    waiter_.forget(result_->done.get());
    if (!thread_.joinable()) return;
    if (at_end_ == AtEnd::leaves) {
        thread_.detach();
    } else {
        thread_.join();
    }
}

void Errand::start() {
    if (thread_.joinable()) {
        again_ = true;
        return;
    }
    thread_ = std::thread{[result = result_, work = prepare_()] {
        result->finish = work();
        eventfd_write(result->done.get(), 1);
    }};
}

void Errand::finish(Inputs& inputs) {
    eventfd_t count = 0;
    if (eventfd_read(result_->done.get(), &count) != 0 || !thread_.joinable()) return;
    thread_.join();
    thread_ = std::thread{};
    std::exchange(result_->finish, nullptr)(inputs);
    if (std::exchange(again_, false)) start();
}

} // namespace kiosk
