// The doctor on machines of files: sound ones, and each with one thing wrong.
#include "kiosk/doctor/machine_checks.hpp"

#include "tests/kiosk/doctor/patient.hpp"

#include <gtest/gtest.h>

using kiosk::line_of;
using support::Patient;

TEST(ADisplay, IsNamedWithItsDriver) {
    const Patient patient;
    patient.has("/sys/class/drm/card0/dev", "226:0\n");
    patient.has("/sys/class/drm/card1-HDMI-A-1/status", "disconnected\n");
    patient.has("/sys/class/drm/card1-HDMI-A-2/status", "connected\n");
    patient.links("/sys/class/drm/card1/device/driver", "../../bus/platform/drivers/vc4-drm");
    EXPECT_EQ(line_of(check_display(patient.machine)),
              "ok   display     card1-HDMI-A-2 is connected, driver vc4-drm");
}

TEST(ADisplay, ThatIsNotPluggedInFails) {
    const Patient patient;
    patient.has("/sys/class/drm/card1-HDMI-A-1/status", "disconnected\n");
    patient.has("/sys/class/drm/card1-HDMI-A-2/status", "disconnected\n");
    EXPECT_EQ(line_of(check_display(patient.machine)),
              "FAIL display     nothing is connected to any of 2 sockets: plug a display in and switch it "
              "on; `sudo limber doctor` looks again");
}

TEST(ADisplay, ThatNobodyDrivesFails) {
    const Patient patient;
    EXPECT_EQ(line_of(check_display(patient.machine)),
              "FAIL display     the kernel drives no display: `sudo limber setup && sudo reboot` switches a "
              "Pi's driver on");
}

TEST(ADesktop, IsInTheWayWhenItStartsWithTheMachine) {
    const Patient patient;
    EXPECT_EQ(line_of(check_desktop(patient.machine)), "ok   desktop     none starts with the machine");
    patient.links("/etc/systemd/system/display-manager.service", "/lib/systemd/system/lightdm.service");
    EXPECT_EQ(line_of(check_desktop(patient.machine)),
              "warn desktop     lightdm.service starts with the machine and holds the display: sudo limber "
              "setup && sudo reboot");
    patient.links("/etc/systemd/system/default.target", "/lib/systemd/system/multi-user.target");
    EXPECT_EQ(line_of(check_desktop(patient.machine)), "ok   desktop     none starts with the machine");
}

TEST(ARenderer, IsTheCpuWhereThereIsNoGpu) {
    const Patient patient;
    EXPECT_EQ(line_of(check_renderer(patient.machine)),
              "warn renderer    no GPU: the CPU draws, which takes more power: `sudo limber setup && sudo "
              "reboot` switches a Pi's driver on");
}

TEST(ARenderer, IsNamedWithItsDriver) {
    const Patient patient;
    patient.has("/dev/dri/renderD128");
    patient.links("/sys/class/drm/renderD128/device/driver", "../../../bus/platform/drivers/v3d");
    EXPECT_EQ(line_of(check_renderer(patient.machine)),
              "ok   renderer    v3d drives a GPU at /dev/dri/renderD128");
}

TEST(ARenderer, MayBeTheCpuBehindADriverThatIsNoChips) {
    const Patient patient;
    patient.has("/dev/dri/renderD128");
    EXPECT_EQ(line_of(check_renderer(patient.machine)),
              "ok   renderer    an unknown driver drives /dev/dri/renderD128, a GPU or the CPU in its place");
    patient.links("/sys/class/drm/renderD128/device/driver", "../../../bus/virtio/drivers/virtio_gpu");
    patient.has("/dev/dri/renderD129");
    patient.links("/sys/class/drm/renderD129/device/driver", "../../../bus/pci/drivers/i915");
    EXPECT_EQ(line_of(check_renderer(patient.machine)),
              "ok   renderer    virtio_gpu drives /dev/dri/renderD128, a GPU or the CPU in its place; i915 "
              "drives a GPU at /dev/dri/renderD129");
}

TEST(Presses, ComeFromDevicesOrLines) {
    const Patient patient;
    EXPECT_EQ(
        line_of(check_presses(patient.machine, false)),
        "warn presses     there is nothing to press: no input device and no line: `sudo limber setup`, for a "
        "button at GPIO17");
    EXPECT_EQ(check_presses(patient.machine, true).verdict, kiosk::Verdict::ok);
    patient.has("/dev/input/event0");
    EXPECT_EQ(line_of(check_presses(patient.machine, false)),
              "ok   presses     1 input devices: `sudo limber doctor --inputs` shows what they send");
}

TEST(AClock, IsRightOnceTheNetworkOrAChipHasSetIt) {
    const Patient patient;
    constexpr std::int64_t now = 1'800'000'000;
    EXPECT_EQ(check_clock(patient.machine, now, false).verdict, kiosk::Verdict::warn);
    patient.has("/sys/class/rtc/rtc0/since_epoch", "1799999990\n");
    EXPECT_EQ(line_of(check_clock(patient.machine, now, false)),
              "ok   clock       a hardware clock keeps the time");
    EXPECT_EQ(line_of(check_clock(patient.machine, now, true)),
              "ok   clock       set by the network since the start");
}

TEST(AClock, WithoutABatteryIsNoneThatTheWallBelieves) {
    const Patient patient;
    patient.has("/sys/class/rtc/rtc0/since_epoch", "37\n"); // as a Pi 5's
    EXPECT_EQ(line_of(check_clock(patient.machine, 1'800'000'000, false)),
              "warn clock       its hardware clock is not right, and nobody has set it since the start; "
              "schedules wait: connect the network, and give the clock a battery; `timedatectl` shows "
              "whether it is set");
}

TEST(ACard, ThatHasHadErrorsFails) {
    const Patient patient;
    patient.has("/sys/fs/ext4/mmcblk0p2/errors_count", "0\n");
    EXPECT_EQ(check_card(patient.machine, {}).verdict, kiosk::Verdict::ok);
    patient.has("/sys/fs/ext4/mmcblk0p2/errors_count", "3\n");
    EXPECT_EQ(line_of(check_card(patient.machine, {})),
              "FAIL card        mmcblk0p2 has had 3 errors: it is wearing out: put the system on a new card; "
              "`sudo dmesg | grep mmcblk0p2` shows them");
}

TEST(AVoltage, IsReadWhereThePiKeepsIt) {
    const Patient patient;
    EXPECT_EQ(line_of(check_power(patient.machine, {})),
              "ok   power       this machine does not measure its voltage");
    patient.has("/sys/class/hwmon/hwmon0/name", "cpu_thermal\n");
    patient.has("/sys/class/hwmon/hwmon0/in0_lcrit_alarm", "1\n");
    patient.has("/sys/class/hwmon/hwmon1/name", "rpi_volt\n");
    patient.has("/sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0\n");
    EXPECT_EQ(line_of(check_power(patient.machine, {"usb 1-1: reset"})),
              "ok   power       the voltage holds");
    EXPECT_EQ(line_of(check_power(patient.machine, {})),
              "ok   power       the voltage holds now; root is told whether it dropped before");
    patient.has("/sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
    EXPECT_EQ(check_power(patient.machine, {}).verdict, kiosk::Verdict::fail);
}

TEST(AVoltage, ThatDroppedOnceIsRemembered) {
    const Patient patient;
    patient.has("/sys/class/hwmon/hwmon1/name", "rpi_volt\n");
    patient.has("/sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0\n");
    const auto* dropped =
        "FAIL power       the voltage has dropped since the start: the machine slows down or stops: use the "
        "Pi's own power supply and a short cable; `sudo dmesg | grep -i voltage` shows when";
    EXPECT_EQ(
        line_of(check_power(patient.machine, {"hwmon hwmon1: Undervoltage detected!", "usb 1-1: reset"})),
        dropped);
    patient.has("/run/limber/under-voltage", ""); // by the wall, for whoever may not read the kernel's log
    EXPECT_EQ(line_of(check_power(patient.machine, {})), dropped);
}

TEST(ACard, ThatTheKernelComplainsOfFails) {
    const Patient patient;
    EXPECT_EQ(
        line_of(check_card(patient.machine, {"I/O error, dev mmcblk0, sector 8 op 0x0:(READ)"})),
        "FAIL card        the kernel said \"I/O error, dev mmcblk0, sector 8 op 0x0:(READ)\": it is wearing "
        "out: put the system on a new card; `sudo dmesg | grep mmcblk` shows all of it");
}

TEST(AMachine, IsHotFromEightyDegreesOn) {
    const Patient patient;
    patient.has("/sys/class/thermal/thermal_zone0/temp", "79999\n");
    patient.has("/sys/class/thermal/thermal_zone1/temp", "41000\n");
    EXPECT_EQ(line_of(check_heat(patient.machine)), "ok   heat        79 °C");
    patient.has("/sys/class/thermal/thermal_zone1/temp", "80000\n");
    EXPECT_EQ(line_of(check_heat(patient.machine)), "warn heat        80 °C: the machine slows down: give it "
                                                    "air, or a heat sink; `sudo limber doctor` looks again");
}

TEST(AService, IsEnabledAndRuns) {
    const Patient patient;
    EXPECT_EQ(line_of(check_service(patient.machine)),
              "warn service     does not start with the machine: sudo systemctl enable limber");
    patient.links("/etc/systemd/system/multi-user.target.wants/limber.service",
                  "/lib/systemd/system/limber.service");
    EXPECT_EQ(check_service(patient.machine).verdict, kiosk::Verdict::fail);
    patient.has("/sys/fs/cgroup/system.slice/limber.service/cgroup.procs", "233\n");
    EXPECT_EQ(line_of(check_service(patient.machine)), "ok   service     runs, and starts with the machine");
}

TEST(ADisk, SaysHowMuchIsFree) {
    const Patient patient;
    patient.has("/var/lib/limber/limber.db");
    EXPECT_NE(line_of(check_disk(patient.machine)).find("MiB are free"), std::string::npos);
    const Patient without;
    EXPECT_EQ(check_disk(without.machine).verdict, kiosk::Verdict::warn);
}
