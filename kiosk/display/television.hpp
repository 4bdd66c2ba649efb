// A television on HDMI-CEC, sent to sleep and woken: DPMS it would answer with a blue "no signal". Every call
// waits for its answer, up to some seconds: for a thread of its own.
#pragma once

#include <filesystem>
#include <functional>

namespace kiosk {

/// The kernel, as /dev/cec* give it: a seam for tests.
struct CecCalls {
    /// @return a descriptor, or -1
    std::function<int(const std::filesystem::path&)> open;
    /// As ioctl(2).
    std::function<int(int fd, unsigned long request, void* about)> ioctl;
};
[[nodiscard]] CecCalls machine_cec();

class Television {
public:
    /// @param note  a file that is there while it sleeps because of us, also over a power cut; empty: none
    explicit Television(std::filesystem::path note, CecCalls calls = machine_cec());

    /// Sends it to sleep, if it is on.
    /// @return false when no television answers
    bool darken();
    /// Looks whether a person switched it on since it sleeps because of us: then it is theirs, and stays as
    /// they leave it, also when they switch it off again.
    void look();
    /// Wakes it if we sent it to sleep, and never one that a person switched off.
    void wake();
    /// It sleeps because of us.
    [[nodiscard]] bool ours() const { return ours_; }

private:
    void remember(bool ours);

    std::filesystem::path note_;
    CecCalls calls_;
    bool ours_ = false;
    bool slept_ = false; ///< was seen to sleep since we sent it to: some take seconds to go
};

} // namespace kiosk
