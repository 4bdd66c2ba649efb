// From a remote's key that SDL does not tell, through [keys], to what it means.
#include "kiosk/remote_keys.hpp"

#include "kiosk/commands/play_setup.hpp"
#include "tests/kiosk/input/fake_devices.hpp"
#include "tests/kiosk/input/gpio_wall.hpp"

using namespace std::chrono_literals;

namespace {

class ARemote : public testing::Test {
protected:
    /// The wall's keys are now those of this configuration. @return what came of it
    std::string configure(const std::string& text) {
        kiosk::Inputs inputs;
        remotes_.use(kiosk::keys_of(kiosk::read_config(text, "config.toml", {}).config), inputs);
        return support::words(inputs);
    }
    /// Everything that can be read, news of devices too.
    std::string told() {
        kiosk::Inputs inputs;
        while (waiter_.wait(0ns, inputs)) {
        }
        return support::words(inputs);
    }

    support::FakeDevices devices_;
    kiosk::Waiter waiter_;
    kiosk::RemoteKeys remotes_{waiter_, devices_.path()};
};

} // namespace

TEST_F(ARemote, HasTheButtonAtItsOk) {
    const auto remote = devices_.plug_in("event0");
    configure("");
    devices_.press(remote, KEY_OK);
    EXPECT_EQ(told(), "down ");
    devices_.release(remote, KEY_OK);
    EXPECT_EQ(told(), "up ");
    devices_.press(remote, KEY_SELECT);
    EXPECT_EQ(told(), "down ");
}

TEST_F(ARemote, DoesWhatTheConfigurationSays) {
    const auto remote = devices_.plug_in("event0");
    configure("[keys]\nKEY_CHANNELUP = \"next\"\n\"Code 580\" = \"back\"\n");
    devices_.press(remote, KEY_CHANNELUP);
    devices_.release(remote, KEY_CHANNELUP);
    devices_.press(remote, KEY_APPSELECT);
    devices_.press(remote, KEY_INFO);
    EXPECT_EQ(told(), "next back ");
}

TEST_F(ARemote, LeavesToSdlWhatSdlTells) {
    const auto remote = devices_.plug_in("event0");
    testing::internal::CaptureStderr();
    configure("[keys]\nReturn = \"button\"\n\"Code 28\" = \"button\"\n");
    EXPECT_EQ(testing::internal::GetCapturedStderr(),
              "limber: warning: [keys] \"Code 28\": no such key; use SDL's names, e.g. \"PageDown\"\n");
    devices_.press(remote, KEY_ENTER);
    EXPECT_EQ(told(), "");
}

TEST_F(ARemote, MayComeLater) {
    configure("");
    const auto remote = devices_.plug_in("event3");
    EXPECT_EQ(told(), "");
    devices_.press(remote, KEY_OK);
    EXPECT_EQ(told(), "down ");
}

TEST_F(ARemote, IsReleasedWhenItIsPulledOut) {
    auto remote = devices_.plug_in("event0");
    configure("");
    devices_.press(remote, KEY_OK);
    EXPECT_EQ(told(), "down ");
    remote = content::Descriptor{};
    EXPECT_EQ(told(), "up ");
}

TEST_F(ARemote, IsReleasedWhenItsKeysBecomeOthers) {
    const auto remote = devices_.plug_in("event0");
    configure("");
    devices_.press(remote, KEY_OK);
    EXPECT_EQ(told(), "down ");
    EXPECT_EQ(configure(""), "") << "the same keys are the same";
    EXPECT_EQ(configure("[keys]\nKEY_OK = \"next\"\n"), "up ");
    devices_.press(remote, KEY_OK);
    EXPECT_EQ(told(), "next ");
}
