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

    /// What becomes of work that is under way when its errand ends: waited for, or left to end with the
    /// process, for calls that the kernel lets nobody break off. What is left must own all that it touches.
    enum class AtEnd { waits, leaves };

    /// @param waiter  outlives it
    /// @return why the kernel gave no descriptor, in one line
    [[nodiscard]] static tl::expected<std::unique_ptr<Errand>, std::string>
    watched_by(Waiter& waiter, Prepare prepare, AtEnd at_end = AtEnd::waits);
    /// The end of work under way is then nobody's business.
    ~Errand();
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;

    /// Starts the work. While it is under way, it is done once more afterwards: what it read may be old.
    void start();

private:
    /// The thread's until it is joined, and after it was left.
    struct Result {
        content::Descriptor done;
        Finish finish;
    };

    Errand(Waiter& waiter, content::Descriptor done, Prepare prepare, AtEnd at_end)
        : waiter_{waiter}, result_{std::make_shared<Result>(Result{std::move(done), nullptr})},
          prepare_{std::move(prepare)}, at_end_{at_end} {}
    void finish(Inputs& inputs);

    Waiter& waiter_;
    std::shared_ptr<Result> result_;
    Prepare prepare_;
    AtEnd at_end_;
    bool again_ = false;
    std::thread thread_;
};

} // namespace kiosk
