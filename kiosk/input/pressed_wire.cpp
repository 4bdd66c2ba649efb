// Each edge goes through a socket with the time at which it happened, by the clock that the kernel stamps
// with.
#include "kiosk/input/pressed_wire.hpp"

#include <array>
#include <random>

#include <sys/socket.h>

namespace kiosk {
namespace {

using namespace std::chrono_literals;

/// As long as a finger stays.
constexpr auto held = 60ms;
constexpr std::chrono::microseconds shortest_pause = 800ms;
constexpr std::chrono::microseconds longest_pause = 1'200ms;

class Wire final : public GpioLine {
public:
    Wire(int fd, const std::atomic<bool>& closed) : fd_{fd}, closed_{closed} {}

    [[nodiscard]] int fd() const override { return fd_; }
    [[nodiscard]] bool read(std::vector<Edge>& edges) override {
        for (Edge edge; recv(fd_, &edge, sizeof edge, MSG_DONTWAIT) == sizeof edge;) edges.push_back(edge);
        return true;
    }
    [[nodiscard]] std::optional<bool> active() override { return closed_.load(); }
    bool set(bool) override { return false; }

private:
    int fd_;
    const std::atomic<bool>& closed_;
};

} // namespace

PressedWire::PressedWire() {
    std::array<int, 2> ends{-1, -1};
    if (socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return;
    out_ = content::Descriptor{ends[0]};
    person_ = std::thread{[this, in = content::Descriptor{ends[1]}] { press_again_and_again(in); }};
}

PressedWire::~PressedWire() {
    over_ = true;
    if (person_.joinable()) person_.join();
}

void PressedWire::become(const content::Descriptor& in, bool closed) {
    closed_ = closed;
    const Edge edge{std::chrono::steady_clock::now().time_since_epoch(), closed};
    if (send(in.get(), &edge, sizeof edge, MSG_NOSIGNAL) != sizeof edge) over_ = true;
}

void PressedWire::press_again_and_again(const content::Descriptor& in) {
    std::minstd_rand random{1}; // always the same pauses
    std::uniform_int_distribution<std::int64_t> pause{shortest_pause.count(), longest_pause.count()};
    while (!over_) {
        std::this_thread::sleep_for(std::chrono::microseconds{pause(random)});
        become(in, true);
        std::this_thread::sleep_for(held);
        become(in, false);
    }
}

tl::expected<std::unique_ptr<GpioLine>, std::string> PressedWire::input(const std::string&,
                                                                        const GpioInput&) {
    if (!out_) return tl::unexpected(std::string{"there is no socket for it"});
    return std::make_unique<Wire>(out_.get(), closed_);
}

tl::expected<std::unique_ptr<GpioLine>, std::string> PressedWire::output(const std::string&) {
    return tl::unexpected(std::string{"it is no light"});
}

} // namespace kiosk
