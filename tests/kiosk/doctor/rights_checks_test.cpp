// The doctor on what the service may use. A test's files belong to whoever runs it: it is the fake machine's
// users and groups that say who that is.
#include "kiosk/doctor/rights_checks.hpp"

#include "tests/kiosk/doctor/patient.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace fs = std::filesystem;
using kiosk::line_of;
using kiosk::Verdict;
using support::Patient;

TEST(AMissingUser, KeepsTheServiceFromStarting) {
    const Patient patient;
    patient.has("/etc/passwd", "root:x:0:0::/root:/bin/bash\nlimber-sync:x:998:998::/:/bin/false\n");
    EXPECT_EQ(line_of(check_groups(patient.machine)),
              "FAIL rights      there is no user limber: the service cannot start: sudo systemd-sysusers "
              "limber.conf");
}

TEST(AMissingGroup, KeepsTheServiceFromStarting) {
    const Patient patient;
    patient.has("/etc/passwd", "limber:x:999:999::/var/lib/limber:/usr/sbin/nologin\n");
    patient.has("/etc/group", "root:x:0:\nvideo:x:44:\nrender:x:105:\ninput:x:104:\naudio:x:29:\n");
    EXPECT_EQ(line_of(check_groups(patient.machine)),
              "FAIL rights      there is no group gpio: the service cannot start: sudo systemd-sysusers "
              "limber.conf");
    patient.has("/etc/group", "video:x:44:\nrender:x:105:\ninput:x:104:\naudio:x:29:\ngpio:x:997:pi\n");
    EXPECT_EQ(check_groups(patient.machine).verdict, kiosk::Verdict::ok);
}

namespace {

constexpr auto group_reads = static_cast<fs::perms>(0660);
constexpr auto owner_reads = static_cast<fs::perms>(0600);
constexpr auto others_read = static_cast<fs::perms>(0604);

/// A wall whose devices are of one user and one group; at first root and input.
struct Devices : Patient {
    Devices() {
        has("/usr/lib/udev/rules.d/50-udev-default.rules");
        device("event0", group_reads);
        device("event1", group_reads);
        const auto ours = *machine.rights("/dev/input/event0");
        user = ours.user;
        group = ours.group;
        belong_to("root", "input");
    }
    void device(const std::string& name, fs::perms perms) const {
        has("/dev/input/" + name);
        fs::permissions(root.path() / "dev/input" / name, perms);
    }
    void belong_to(const std::string& owner, const std::string& of) const {
        has("/etc/passwd", fmt::format("{}:x:{}:1::/:/bin/sh\nlimber:x:{}:{}::/:/bin/false\n",
                                       owner == "limber" ? "other" : owner, owner == "limber" ? 77 : user,
                                       owner == "limber" ? user : 77, of == "limber" ? group : 78));
        const std::string others = of == "input" ? "" : "input:x:79:\n";
        has("/etc/group", fmt::format("{}{}:x:{}:\n", others, of, group));
    }
    [[nodiscard]] kiosk::Finding found(bool lines = false) const { return check_inputs(machine, lines); }
    std::uint32_t user = 0;
    std::uint32_t group = 0;
};

const std::string apply = "sudo udevadm control --reload && sudo udevadm trigger --action=add "
                          "--subsystem-match=input";

} // namespace

TEST(DevicesOfKeys, AreReadByTheServicesGroup) {
    const Devices wall;
    EXPECT_EQ(line_of(wall.found()), "ok   rights      the service may read all of 2 input devices");
}

TEST(DevicesOfKeys, OfAnotherGroupAreClosedToTheService) {
    const Devices wall;
    wall.belong_to("root", "plugdev");
    EXPECT_EQ(
        line_of(wall.found()),
        "FAIL rights      the service may not read 2 of 2 input devices (/dev/input/event0 is "
        "root:plugdev 0660): no press on them arrives: `" +
            apply +
            "`; where that changes nothing, `grep -r input /etc/udev/rules.d` shows the rule that closes "
            "them");
    EXPECT_EQ(wall.found(true).verdict, Verdict::warn) << "a line brings presses, too";
}

TEST(DevicesOfKeys, AreClosedOneByOne) {
    const Devices wall;
    wall.device("event1", owner_reads);
    wall.device("mice", owner_reads);
    const auto found = wall.found();
    EXPECT_EQ(found.verdict, Verdict::warn);
    EXPECT_EQ(found.what, "the service may not read 1 of 2 input devices (/dev/input/event1 is root:input "
                          "0600): no press on them arrives");
}

TEST(DevicesOfKeys, OfAStrangeGroupAreNamedByItsNumber) {
    const Devices wall;
    wall.has("/etc/group", "input:x:" + std::to_string(wall.group + 1) + ":\n");
    EXPECT_NE(wall.found().what.find(fmt::format("is root:{} 0660", wall.group)), std::string::npos)
        << wall.found().what;
}

TEST(DevicesOfKeys, AreOpenToAUserThatWasPutIntoTheirGroup) {
    const Devices wall;
    wall.belong_to("root", "plugdev");
    wall.has("/etc/group", fmt::format("plugdev:x:{}:pi,limber\n", wall.group));
    EXPECT_EQ(wall.found().verdict, Verdict::ok);
    wall.has("/etc/group", fmt::format("plugdev:x:{}:pi,limber-sync\n", wall.group));
    EXPECT_EQ(wall.found().verdict, Verdict::fail);
    wall.belong_to("root", "limber");
    EXPECT_EQ(wall.found().verdict, Verdict::ok) << "its own";
}

TEST(DevicesOfKeys, MayBeOpenToEverybodyButTheirGroup) {
    const Devices wall;
    wall.device("event0", others_read);
    wall.device("event1", others_read);
    EXPECT_EQ(wall.found().verdict, Verdict::fail) << "its group decides";
    wall.belong_to("root", "plugdev");
    EXPECT_EQ(wall.found().verdict, Verdict::ok);
    wall.belong_to("limber", "input");
    EXPECT_EQ(wall.found().verdict, Verdict::ok) << "their owner decides";
}

TEST(DevicesOfKeys, GetTheirGroupFromUdev) {
    const Devices wall;
    wall.has("/etc/group", "root:x:0:\nfew:x:1\n");
    EXPECT_EQ(wall.found().command, "sudo systemd-sysusers limber.conf && " + apply);
    fs::remove_all(wall.root.path() / "usr");
    EXPECT_EQ(wall.found().command, "sudo apt-get install udev && sudo reboot");
}

TEST(DevicesOfKeys, AreNotMissedWhereThereIsNone) {
    const Patient patient;
    EXPECT_EQ(line_of(check_inputs(patient.machine, false)),
              "ok   rights      there is no input device to be read");
}
