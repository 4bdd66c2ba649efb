// Finding descriptors that a library has opened and tells nobody of.
#include "kiosk/event_sources.hpp"

#include "content/descriptor.hpp"
#include "tests/support/scratch_folder.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/netlink.h>
#include <sys/socket.h>

namespace {

content::Descriptor opened(const std::filesystem::path& file) {
    return content::Descriptor{open(file.c_str(), O_RDONLY | O_CLOEXEC)};
}

} // namespace

TEST(AnOpenDevice, IsFoundByItsPath) {
    const support::ScratchFolder dev;
    const auto keyboard = opened(dev.write("event0", ""));
    const auto other = opened(dev.write("mouse0", ""));
    EXPECT_EQ(kiosk::open_files(dev.path() / "event"), std::vector{keyboard.get()});
}

TEST(AnOpenDevice, IsNotFoundOnceItIsGone) {
    const support::ScratchFolder dev;
    const auto keyboard = opened(dev.write("event0", ""));
    std::filesystem::remove(dev.path() / "event0");
    EXPECT_EQ(kiosk::open_files(dev.path() / "event"), std::vector<int>{});
}

TEST(AnOpenDevice, IsNotFoundOnceItIsClosed) {
    const support::ScratchFolder dev;
    { const auto keyboard = opened(dev.write("event0", "")); }
    EXPECT_EQ(kiosk::open_files(dev.path() / "event"), std::vector<int>{});
}

TEST(TheSocketOfUdev, IsToldFromOtherSockets) {
    const content::Descriptor plain{socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)};
    const content::Descriptor routes{socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE)};
    const content::Descriptor udev{socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT)};
    ASSERT_TRUE(udev) << "no netlink here";
    EXPECT_EQ(kiosk::device_news(), std::vector{udev.get()});
}
