// SDL's devices in our poll, beside devices that we have opened ourselves. Named pipes are the devices.
#include "kiosk/device_watch.hpp"

#include "content/descriptor.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/stat.h>

using namespace std::chrono_literals;

namespace {

class ADeviceInThePoll : public testing::Test {
protected:
    ADeviceInThePoll() { EXPECT_EQ(write(device_.get(), "x", 1), 1); }
    content::Descriptor opened(const std::string& name) {
        const auto path = folder_.path() / name;
        mkfifo(path.c_str(), 0600);
        return content::Descriptor{open(path.c_str(), O_RDWR | O_CLOEXEC)};
    }
    bool wakes() {
        kiosk::Inputs none;
        return waiter_.wait(0ns, none);
    }

    support::ScratchFolder folder_;
    content::Descriptor device_ = opened("event0");
    kiosk::Waiter waiter_;
    kiosk::DeviceWatch devices_{waiter_, folder_.path() / "event"};
};

} // namespace

TEST_F(ADeviceInThePoll, WakesTheLoopUntilItIsForgotten) {
    EXPECT_FALSE(wakes());
    devices_.look();
    EXPECT_TRUE(wakes());
    devices_.forget();
    EXPECT_FALSE(wakes());
}

TEST_F(ADeviceInThePoll, StaysWithWhomeverElseWatchesIt) {
    int taken = 0;
    waiter_.watch(device_.get(), [&taken](kiosk::Inputs&) { ++taken; });
    devices_.look();
    EXPECT_TRUE(wakes());
    EXPECT_EQ(taken, 1);
    devices_.forget();
    EXPECT_TRUE(wakes());
    EXPECT_EQ(taken, 2);
}
