// Where each answer lies in /sys, /run and /etc, and from where on it is bad.
#include "kiosk/doctor/machine_checks.hpp"

#include "kiosk/voltage_watch.hpp"
#include "kiosk/wall_clock.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr std::uintmax_t mebibyte = 1'048'576;
constexpr std::uintmax_t little_disk = 100 * mebibyte;
constexpr std::uintmax_t no_disk = 5 * mebibyte;
/// A Pi slows down from 80 °C on.
constexpr std::int64_t hot_millidegrees = 80'000;
constexpr const char* unit = "limber.service";
constexpr const char* set_up_again = "sudo limber setup && sudo reboot";
constexpr const char* driver_of_a_pi = "`sudo limber setup && sudo reboot` switches a Pi's driver on";
/// Of chips alone: the Pi's, other boards', PCs'.
constexpr std::array<std::string_view, 17> gpu_drivers{
    "v3d",     "vc4-drm", "vc4_v3d",    "panfrost", "panthor", "lima",   "etnaviv", "etnaviv-gpu", "msm",
    "msm_dpu", "adreno",  "tegra-gr3d", "i915",     "xe",      "amdgpu", "radeon",  "nouveau"};

/// The driver of "card1-HDMI-A-1" is that of its card.
std::string driver_of(const MachineFiles& machine, const std::string& connector) {
    const auto card = connector.substr(0, connector.find('-'));
    return machine.link("/sys/class/drm/" + card + "/device/driver").value_or("unknown");
}

/// Whose driver it is is all that files tell: there are nodes behind which the CPU draws, of virtual machines
/// and for tests, and a GPU may serve no display.
std::string renderer_at(const MachineFiles& machine, const std::string& node) {
    const auto driver = machine.link("/sys/class/drm/" + node + "/device/driver");
    if (driver && std::ranges::find(gpu_drivers, *driver) != gpu_drivers.end())
        return fmt::format("{} drives a GPU at /dev/dri/{}", *driver, node);
    return fmt::format("{} drives /dev/dri/{}, a GPU or the CPU in its place",
                       driver.value_or("an unknown driver"), node);
}

const std::string* said_since_the_start(const std::vector<std::string>& log, std::string_view words) {
    const auto found = std::ranges::find_if(
        log, [&](const std::string& line) { return line.find(words) != std::string::npos; });
    return found == log.end() ? nullptr : &*found;
}

} // namespace

Finding check_display(const MachineFiles& machine) {
    std::size_t connectors = 0;
    for (const auto& name : machine.names("/sys/class/drm", "card")) {
        const auto status = machine.line("/sys/class/drm/" + name + "/status");
        if (!status) continue;
        ++connectors;
        if (*status == "connected")
            return {Verdict::ok, "display",
                    fmt::format("{} is connected, driver {}", name, driver_of(machine, name)), ""};
    }
    if (connectors == 0) return {Verdict::fail, "display", "the kernel drives no display", driver_of_a_pi};
    return {Verdict::fail, "display", fmt::format("nothing is connected to any of {} sockets", connectors),
            look_again, "plug a display in and switch it on"};
}

Finding check_desktop(const MachineFiles& machine) {
    const auto manager = machine.link("/etc/systemd/system/display-manager.service");
    // Who chose nothing has what the system ships, which is the desktop.
    const auto target = machine.link("/etc/systemd/system/default.target").value_or("graphical.target");
    if (!manager || target != "graphical.target")
        return {Verdict::ok, "desktop", "none starts with the machine", ""};
    return {Verdict::warn, "desktop",
            fmt::format("{} starts with the machine and holds the display", *manager), set_up_again};
}

Finding check_renderer(const MachineFiles& machine) {
    std::string what;
    for (const auto& node : machine.names("/dev/dri", "renderD"))
        what += (what.empty() ? "" : "; ") + renderer_at(machine, node);
    if (!what.empty()) return {Verdict::ok, "renderer", what, ""};
    return {Verdict::warn, "renderer", "no GPU: the CPU draws, which takes more power", driver_of_a_pi};
}

Finding check_presses(const MachineFiles& machine, bool lines) {
    const auto devices = machine.names("/dev/input", "event").size();
    if (devices > 0)
        return {Verdict::ok, "presses", fmt::format("{} input devices", devices),
                "`sudo limber doctor --inputs` shows what they send"};
    if (lines) return {Verdict::ok, "presses", "from the lines alone: there is no input device", ""};
    return {Verdict::warn, "presses", "there is nothing to press: no input device and no line",
            "`sudo limber setup`, for a button at GPIO17"};
}

Finding check_clock(const MachineFiles& machine, std::int64_t now, bool set) {
    ClockSigns signs{set, now, {}};
    const auto clocks = machine.names("/sys/class/rtc", "rtc");
    if (!clocks.empty())
        signs.battery_clock = machine.number("/sys/class/rtc/" + clocks.front() + "/since_epoch");
    const auto* clock_shown = "`timedatectl` shows whether it is set";
    // As the wall judges it.
    if (is_right(signs))
        return {Verdict::ok, "clock",
                signs.synchronised ? "set by the network since the start" : "a hardware clock keeps the time",
                ""};
    if (!clocks.empty())
        return {Verdict::warn, "clock",
                "its hardware clock is not right, and nobody has set it since the start; schedules wait",
                clock_shown, "connect the network, and give the clock a battery"};
    return {Verdict::warn, "clock", "nobody has set it since the start; routines need no clock, schedules do",
            clock_shown, "connect the network, or a clock module"};
}

Finding check_disk(const MachineFiles& machine) {
    const auto free = machine.free_bytes("/var/lib");
    if (!free) return {Verdict::warn, "disk", "/var/lib cannot be asked for its space", "df -h /var/lib"};
    const auto what = fmt::format("{} MiB are free", *free / mebibyte);
    if (*free >= little_disk) return {Verdict::ok, "disk", what, ""};
    return {*free < no_disk ? Verdict::fail : Verdict::warn, "disk", what,
            "sudo apt-get clean && sudo journalctl --vacuum-size=20M"};
}

Finding check_card(const MachineFiles& machine, const std::vector<std::string>& kernel_log) {
    for (const auto& name : machine.names("/sys/fs/ext4")) {
        const auto errors = machine.number("/sys/fs/ext4/" + name + "/errors_count");
        if (errors.value_or(0) > 0)
            return {Verdict::fail, "card",
                    fmt::format("{} has had {} errors: it is wearing out", name, *errors),
                    fmt::format("`sudo dmesg | grep {}` shows them", name), "put the system on a new card"};
    }
    if (const auto* said = said_since_the_start(kernel_log, "I/O error, dev mmcblk"))
        return {Verdict::fail, "card", fmt::format("the kernel said \"{}\": it is wearing out", *said),
                "`sudo dmesg | grep mmcblk` shows all of it", "put the system on a new card"};
    return {Verdict::ok, "card", "no errors on its file systems", ""};
}

Finding check_power(const MachineFiles& machine, const std::vector<std::string>& kernel_log) {
    const auto dropped = [](const char* when) {
        return Finding{
            Verdict::fail, "power", fmt::format("the voltage {}: the machine slows down or stops", when),
            "`sudo dmesg | grep -i voltage` shows when", "use the Pi's own power supply and a short cable"};
    };
    const auto alarm = voltage_alarm(machine);
    if (!alarm) return {Verdict::ok, "power", "this machine does not measure its voltage", ""};
    if (machine.number(*alarm).value_or(0) != 0) return dropped("is too low");
    // The driver forgets an alarm once it is over; the wall remembers it, and so does the kernel's log.
    if (machine.has(voltage_mark) || said_since_the_start(kernel_log, "Undervoltage detected") != nullptr)
        return dropped("has dropped since the start");
    // The kernel's log is never empty, only closed to most.
    const bool known = !kernel_log.empty();
    return {Verdict::ok, "power",
            known ? "the voltage holds" : "the voltage holds now; root is told whether it dropped before",
            ""};
}

Finding check_heat(const MachineFiles& machine) {
    std::optional<std::int64_t> hottest;
    for (const auto& name : machine.names("/sys/class/thermal", "thermal_zone")) {
        const auto heat = machine.number("/sys/class/thermal/" + name + "/temp");
        if (heat) hottest = std::max(hottest.value_or(*heat), *heat);
    }
    if (!hottest) return {Verdict::ok, "heat", "this machine does not measure its temperature", ""};
    const auto what = fmt::format("{} °C", *hottest / 1'000);
    if (*hottest < hot_millidegrees) return {Verdict::ok, "heat", what, ""};
    return {Verdict::warn, "heat", what + ": the machine slows down", look_again,
            "give it air, or a heat sink"};
}

Finding check_service(const MachineFiles& machine) {
    const std::string wants = "/etc/systemd/system/multi-user.target.wants/";
    if (!machine.has(wants + unit))
        return {Verdict::warn, "service", "does not start with the machine", "sudo systemctl enable limber"};
    if (machine.lines(fmt::format("/sys/fs/cgroup/system.slice/{}/cgroup.procs", unit)).empty())
        return {Verdict::fail, "service", "starts with the machine, but does not run",
                "`sudo systemctl restart limber; sudo journalctl -u limber -b` says why"};
    return {Verdict::ok, "service", "runs, and starts with the machine", ""};
}

} // namespace kiosk
