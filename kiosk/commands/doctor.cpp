// `limber doctor`: a line a check. Exit status 1 when one of them says that the wall does not play.
#include "kiosk/commands/commands.hpp"
#include "kiosk/commands/inputs.hpp"
#include "kiosk/doctor/file_checks.hpp"
#include "kiosk/doctor/line_checks.hpp"
#include "kiosk/doctor/machine_checks.hpp"
#include "kiosk/doctor/rights_checks.hpp"
#include "kiosk/doctor/sync_check.hpp"
#include "kiosk/wall_clock.hpp"
#include "render/text.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

Finding check_fonts() {
    const auto fonts = render::Fonts::open();
    const auto* mend = "sudo apt-get install fonts-inter";
    if (!fonts) return {Verdict::fail, "fonts", fonts.error().what, mend};
    if (!fonts->warnings().empty()) return {Verdict::warn, "fonts", fonts->warnings().front(), mend};
    return {Verdict::ok, "fonts", "Inter is there", ""};
}

Finding check_fetching(const Desk& desk, const MachineFiles& machine) {
    SyncSigns signs = sync_signs_in(desk.synced);
    signs.set_up = !desk.config.sync.url.empty();
    // By hand nobody promised a timer.
    signs.by_itself =
        !desk.appliance || machine.has("/etc/systemd/system/timers.target.wants/limber-sync.timer");
    if (const auto time = known_wall_time())
        signs.now = content::sync::Instant{std::chrono::seconds{time->seconds}};
    return check_sync(signs);
}

} // namespace

int run(const DoctorCommand& command, const Desk& desk) {
    if (command.inputs) return watch_inputs(desk);
    const MachineFiles machine;
    const bool wired = !desk.config.gpio.button.empty();
    Findings findings{
        check_display(machine), check_desktop(machine),       check_renderer(machine),      check_fonts(),
        check_groups(machine),  check_inputs(machine, wired), check_presses(machine, wired)};
    const auto lines = check_lines(machine, *machine_gpio(), desk.config.gpio);
    findings.insert(findings.end(), lines.begin(), lines.end());
    const auto log = kernel_log();
    const auto clock = clock_signs();
    findings.insert(findings.end(),
                    {check_settings(desk.config_problems), check_content(desk.library),
                     check_fetching(desk, machine), check_clock(machine, clock.now, clock.synchronised),
                     check_disk(machine), check_card(machine, log), check_power(machine, log),
                     check_heat(machine), check_service(machine)});
    for (const auto& finding : findings) fmt::print("{}\n", line_of(finding));
    const auto fails = [](const Finding& finding) { return finding.verdict == Verdict::fail; };
    return std::ranges::any_of(findings, fails) ? Exit::wrong_input : Exit::done;
}

} // namespace kiosk
