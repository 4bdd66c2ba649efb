// The kernel's own view of presses, through named pipes in the place of devices.
#include "kiosk/input/kernel_keys.hpp"

#include "tests/kiosk/input/fake_devices.hpp"

#include <utility>

using namespace std::chrono_literals;

namespace {

class KernelDevices : public testing::Test {
protected:
    std::vector<std::string> told() {
        kiosk::Inputs none;
        while (waiter_.wait(0ns, none)) {
        }
        return std::exchange(told_, {});
    }
    kiosk::KernelKeys::Told teller() {
        return [this](const kiosk::KernelPress& press, kiosk::Inputs&) {
            told_.push_back(press.device + " " + std::to_string(press.code) +
                            (press.down ? " down " : " up ") + std::to_string(press.at.count()));
        };
    }

    support::FakeDevices devices_;
    kiosk::Waiter waiter_;
    std::vector<std::string> told_;
};

using Lines = std::vector<std::string>;

} // namespace

TEST_F(KernelDevices, TellEachPressWithTheKernelsTime) {
    const auto device = devices_.plug_in("event0");
    const kiosk::KernelKeys keys{waiter_, teller(), devices_.path()};
    devices_.press(device, KEY_ENTER);
    devices_.send(device, EV_SYN, SYN_REPORT, 0);
    devices_.send(device, EV_KEY, KEY_ENTER, 2);
    devices_.release(device, KEY_ENTER);
    EXPECT_EQ(told(), (Lines{"event0 28 down 12345678000", "event0 28 up 12345678000"}));
}

TEST_F(KernelDevices, TellOnlyTheKeysThatWereAskedFor) {
    const auto device = devices_.plug_in("event0");
    const kiosk::KernelKeys keys{waiter_, teller(), devices_.path(), {KEY_OK, KEY_INFO}};
    devices_.press(device, KEY_ENTER);
    devices_.press(device, KEY_INFO);
    EXPECT_EQ(told(), (Lines{"event0 358 down 12345678000"}));
}

TEST_F(KernelDevices, MayBePluggedInLater) {
    kiosk::KernelKeys keys{waiter_, teller(), devices_.path()};
    EXPECT_EQ(keys.open(), 0U);
    const auto device = devices_.plug_in("event7");
    devices_.write("mouse0");
    keys.look();
    EXPECT_EQ(keys.open(), 1U);
    devices_.press(device, BTN_SOUTH);
    EXPECT_EQ(told(), (Lines{"event7 304 down 12345678000"}));
}

TEST_F(KernelDevices, MayBePulledOut) {
    auto device = devices_.plug_in("event0");
    kiosk::KernelKeys keys{waiter_, teller(), devices_.path()};
    device = content::Descriptor{};
    told();
    EXPECT_EQ(keys.open(), 0U);
}

TEST_F(KernelDevices, ReleaseWhatWasHeldWhenTheyArePulledOut) {
    auto device = devices_.plug_in("event0");
    const kiosk::KernelKeys keys{waiter_, teller(), devices_.path()};
    devices_.press(device, KEY_ENTER);
    devices_.press(device, KEY_OK);
    devices_.release(device, KEY_ENTER);
    told();
    device = content::Descriptor{};
    EXPECT_EQ(told(), (Lines{"event0 352 up 12345678000"}));
}

TEST(TheKeysOfADevice, AreABitEach) {
    const std::vector<unsigned char> keys{0, 0b0001'0000, 0};
    const auto has = [&](std::vector<int> codes) { return kiosk::has_any(keys, codes); };
    EXPECT_TRUE(has({12}));
    EXPECT_TRUE(has({352, 12}));
    EXPECT_FALSE(has({11, 13}));
    EXPECT_FALSE(has({352})) << "none beyond what it says";
    EXPECT_FALSE(has({}));
}
