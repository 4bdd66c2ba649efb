// Whatever is not as it should be, the doctor names a command that is there on the smallest wall: from
// packages that Debian always has, or that Limber's depends on.
#include "kiosk/doctor/file_checks.hpp"
#include "kiosk/doctor/line_checks.hpp"
#include "kiosk/doctor/machine_checks.hpp"
#include "kiosk/doctor/rights_checks.hpp"
#include "kiosk/doctor/sync_check.hpp"

#include "tests/kiosk/doctor/patient.hpp"
#include "tests/kiosk/input/gpio_wall.hpp"

#include <gmock/gmock.h>

#include <regex>
#include <set>

using kiosk::Finding;
using kiosk::Findings;
using support::Patient;

namespace {

/// The programs that a finding's command runs: behind `sudo`, `&&`, `;`, `|`, alone or in backticks.
std::set<std::string> programs_of(const Finding& finding) {
    std::set<std::string> programs;
    const std::string& text = finding.command;
    const std::regex quoted{"`([^`]+)`"}, first{"(?:^|&& |; |\\| )(?:sudo )?([a-z-]+)"};
    std::vector<std::string> commands;
    for (std::sregex_iterator found{text.begin(), text.end(), quoted}, end; found != end; ++found)
        commands.push_back((*found)[1]);
    if (commands.empty()) commands.push_back(text);
    for (const auto& command : commands) {
        for (std::sregex_iterator found{command.begin(), command.end(), first}, end; found != end; ++found)
            programs.insert((*found)[1]);
    }
    return programs;
}

/// systemd, apt, coreutils, util-linux, grep, udev where udev is; and its own.
const std::set<std::string> there{"apt-get",     "cat",    "df",     "dmesg",     "grep",
                                  "journalctl",  "limber", "reboot", "systemctl", "systemd-sysusers",
                                  "timedatectl", "udevadm"};

void add_of_machine(Findings& all, const Patient& patient, const std::vector<std::string>& log) {
    const auto& machine = patient.machine;
    for (const auto& finding :
         {check_display(machine), check_desktop(machine), check_renderer(machine), check_groups(machine),
          check_inputs(machine, false), check_inputs(machine, true), check_presses(machine, false),
          check_clock(machine, 1'800'000'000, false), check_disk(machine), check_card(machine, log),
          check_power(machine, log), check_heat(machine), check_service(machine)})
        all.push_back(finding);
}

/// A machine that has nothing; then one that has all, and all of it wrong; then the worst of its kind.
void add_of_machines(Findings& all) {
    const Patient bare;
    add_of_machine(all, bare, {"I/O error, dev mmcblk0, sector 8"});
    const Patient sick;
    sick.has("/sys/class/drm/card1-HDMI-A-1/status", "disconnected\n");
    sick.links("/etc/systemd/system/display-manager.service", "/lib/systemd/system/lightdm.service");
    sick.has("/etc/passwd", "limber:x:999999:999999::/:/bin/false\n");
    sick.has("/dev/input/event0");
    std::filesystem::permissions(sick.root.path() / "dev/input/event0", std::filesystem::perms::none);
    sick.has("/usr/lib/udev/rules.d/50-udev-default.rules");
    sick.has("/sys/class/rtc/rtc0/since_epoch", "37\n");
    sick.has("/sys/fs/ext4/mmcblk0p2/errors_count", "3\n");
    sick.has("/sys/class/hwmon/hwmon1/name", "rpi_volt\n");
    sick.has("/sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
    sick.has("/sys/class/thermal/thermal_zone0/temp", "80000\n");
    sick.links("/etc/systemd/system/multi-user.target.wants/limber.service", "/lib/systemd/system/x");
    add_of_machine(all, sick, {});
    sick.has("/sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0\n");
    sick.has("/etc/group", "input:x:999999:\n");
    add_of_machine(all, sick, {"hwmon hwmon1: Undervoltage detected!"});
}

void add_of_lines(Findings& all) {
    const Patient patient;
    support::FakeGpio lines;
    patient.has("/run/limber/stuck", "STUCK\n");
    patient.has("/sys/kernel/debug/gpio", " gpio-1 (PRESSED|limber ) in  hi IRQ \n");
    for (const auto* held : {"STUCK", "PRESSED", "UNKNOWN"}) lines.wire(held).holder = "limber";
    lines.wire("ANOTHERS").holder = "act-led";
    lines.wire("CLOSED").closed = "Permission denied; the group gpio may open it";
    lines.wire("DOWN").active = true;
    lines.wire("DARK").obeys = false;
    for (const auto* name : {"STUCK", "PRESSED", "UNKNOWN", "ANOTHERS", "CLOSED", "DOWN", "DARK", "NONE"}) {
        kiosk::GpioSetup setup;
        setup.button = setup.led = setup.motion = name;
        const auto some = check_lines(patient.machine, lines, setup);
        all.insert(all.end(), some.begin(), some.end());
    }
}

void add_of_files(Findings& all) {
    const support::ScratchFolder scratch;
    const content::Library library{{{content::Origin::own, scratch.path()}}};
    all.push_back(kiosk::check_content(library));
    scratch.write("broken/routine.toml", "format = ");
    all.push_back(kiosk::check_content(library));
    all.push_back(kiosk::check_settings({{"/etc/limber/config.toml", 1, 1, content::Severity::error, "no"}}));
}

void add_of_fetching(Findings& all) {
    kiosk::SyncSigns signs;
    signs.set_up = true;
    all.push_back(check_sync(signs));
    signs.by_itself = false;
    all.push_back(check_sync(signs));
    signs.by_itself = true;
    signs.serial = 7;
    signs.left_out = {"a"};
    all.push_back(check_sync(signs));
    signs.now = content::sync::parse_instant("2026-11-25T09:00:00Z");
    signs.state.expires = content::sync::parse_instant("2026-11-24T09:00:00Z");
    all.push_back(check_sync(signs));
    signs.state.failing_since = signs.now;
    all.push_back(check_sync(signs));
}

/// Every finding that is not ok and that a test can make.
Findings troubles() {
    Findings all;
    add_of_machines(all);
    add_of_lines(all);
    add_of_files(all);
    add_of_fetching(all);
    std::erase_if(all, [](const Finding& finding) { return finding.verdict == kiosk::Verdict::ok; });
    return all;
}

} // namespace

TEST(EveryTrouble, NamesACommandThatIsThere) {
    for (const auto& trouble : troubles()) {
        EXPECT_THAT(programs_of(trouble), testing::Not(testing::IsEmpty())) << trouble.what;
        EXPECT_THAT(programs_of(trouble), testing::IsSubsetOf(there)) << line_of(trouble);
    }
}

/// A check that nobody makes fail above is not held to anything.
TEST(EveryTrouble, IsOfEveryCheck) {
    std::set<std::string> checks;
    for (const auto& trouble : troubles()) checks.insert(trouble.check);
    EXPECT_THAT(checks, testing::UnorderedElementsAre("display", "desktop", "renderer", "rights", "presses",
                                                      "gpio", "settings", "content", "sync", "clock", "disk",
                                                      "card", "power", "heat", "service"));
    EXPECT_GE(troubles().size(), 40U);
}
