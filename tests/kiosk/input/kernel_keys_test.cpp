// The kernel's own view of presses, through named pipes in the place of devices.
#include "kiosk/input/kernel_keys.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/stat.h>

using namespace std::chrono_literals;

namespace {

class KernelDevices : public testing::Test {
protected:
    /// A device, and the end at which the kernel would write.
    content::Descriptor plug_in(const std::string& name) {
        const auto path = folder_.path() / name;
        mkfifo(path.c_str(), 0600);
        return content::Descriptor{open(path.c_str(), O_RDWR | O_CLOEXEC)};
    }
    static void send(const content::Descriptor& device, int type, int code, int value) {
        input_event event{};
        event.input_event_sec = 12;
        event.input_event_usec = 345'678;
        event.type = static_cast<__u16>(type);
        event.code = static_cast<__u16>(code);
        event.value = value;
        ASSERT_EQ(write(device.get(), &event, sizeof event), static_cast<ssize_t>(sizeof event));
    }
    std::vector<std::string> told() {
        kiosk::Inputs none;
        while (waiter_.wait(0ns, none)) {
        }
        return std::exchange(told_, {});
    }
    kiosk::KernelKeys::Told teller() {
        return [this](const kiosk::KernelPress& press) {
            told_.push_back(press.device + " " + std::to_string(press.code) +
                            (press.down ? " down " : " up ") + std::to_string(press.at.count()));
        };
    }

    support::ScratchFolder folder_;
    kiosk::Waiter waiter_;
    std::vector<std::string> told_;
};

using Lines = std::vector<std::string>;

} // namespace

TEST_F(KernelDevices, TellEachPressWithTheKernelsTime) {
    const auto device = plug_in("event0");
    const kiosk::KernelKeys keys{waiter_, teller(), folder_.path()};
    send(device, EV_KEY, KEY_ENTER, 1);
    send(device, EV_SYN, SYN_REPORT, 0);
    send(device, EV_KEY, KEY_ENTER, 2);
    send(device, EV_KEY, KEY_ENTER, 0);
    EXPECT_EQ(told(), (Lines{"event0 28 down 12345678000", "event0 28 up 12345678000"}));
}

TEST_F(KernelDevices, MayBePluggedInLater) {
    kiosk::KernelKeys keys{waiter_, teller(), folder_.path()};
    EXPECT_EQ(keys.open(), 0U);
    const auto device = plug_in("event7");
    folder_.write("mouse0", "");
    keys.look();
    EXPECT_EQ(keys.open(), 1U);
    send(device, EV_KEY, BTN_SOUTH, 1);
    EXPECT_EQ(told(), (Lines{"event7 304 down 12345678000"}));
}

TEST_F(KernelDevices, MayBePulledOut) {
    auto device = plug_in("event0");
    kiosk::KernelKeys keys{waiter_, teller(), folder_.path()};
    device = content::Descriptor{};
    told();
    EXPECT_EQ(keys.open(), 0U);
}
