// Slow work in the background, one piece at a time, finished on the loop's thread. Knows nothing of the work.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/waiter.hpp"

#include <functional>
#include <memory>
#include <string>
#include <thread>

#include <tl/expected.hpp>

namespace kiosk {

class Errand {
public:
    /// On the loop's thread, when the work is done; adds what came of it.
    using Finish = std::function<void(Inputs&)>;
    /// On a thread of its own: reads files, touches nothing that is not its own.
    using Work = std::function<Finish()>;
    /// On the loop's thread: takes along what the work needs to know.
    using Prepare = std::function<Work()>;

    /// @param waiter  outlives it
    /// @return why the kernel gave no descriptor, in one line
    [[nodiscard]] static tl::expected<std::unique_ptr<Errand>, std::string> watched_by(Waiter& waiter,
                                                                                       Prepare prepare);
    /// Waits for work under way, whose end is then nobody's business.
    ~Errand();
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;

    /// Starts the work. While it is under way, it is done once more afterwards: what it read may be old.
    void start();

private:
    Errand(Waiter& waiter, content::Descriptor done, Prepare prepare)
        : waiter_{waiter}, done_{std::move(done)}, prepare_{std::move(prepare)} {}
    void finish(Inputs& inputs);

    Waiter& waiter_;
    content::Descriptor done_;
    Prepare prepare_;
    bool again_ = false;
    Finish finish_; ///< the thread's until it is joined
    std::thread thread_;
};

} // namespace kiosk
