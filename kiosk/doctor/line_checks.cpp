// Asks for each line as the wall would; who is refused is told who holds it.
#include "kiosk/doctor/line_checks.hpp"

namespace kiosk {
namespace {

constexpr const char* lines_shown = "`sudo cat /sys/kernel/debug/gpio` shows the lines and who has them";

/// Who asks, and not the line, may be the trouble.
bool is_closed(const std::string& why) { return why.find("the group gpio may") != std::string::npos; }

Finding refused(const std::string& line, const std::string& why) {
    if (is_closed(why)) return {Verdict::fail, "gpio", line + ": " + why, "sudo limber doctor"};
    return {Verdict::fail, "gpio", line + ": " + why, lines_shown, "correct [gpio] in the configuration"};
}

/// The service runs beside the doctor.
bool is_walls(const std::string& why) { return why.find("\"limber\"") != std::string::npos; }

/// One that the wall has cannot be read a second time: the wall's mark says whether it is stuck, and the
/// kernel's list how it is.
Finding held_key(const MachineFiles& machine, const std::string& line) {
    const auto stuck = machine.line("/run/limber/stuck");
    if (stuck == line)
        return {Verdict::fail, "gpio", line + " is stuck: the wall ignores it until it is released",
                look_again, "look at its wire"};
    const auto active = is_active(machine, line);
    if (active.value_or(false))
        return {Verdict::warn, "gpio", line + " is pressed at this moment, or stuck", look_again,
                "if nobody presses it, look at its wire"};
    // The mark names one line alone.
    if (active || stuck == "") return {Verdict::ok, "gpio", line + " is held by the wall, and not stuck", ""};
    return {Verdict::ok, "gpio", line + " is held by the wall; whether it is stuck is not known",
            "`sudo limber doctor` can ask the kernel"};
}

Finding check_key(const MachineFiles& machine, GpioLines& lines, const std::string& line,
                  const GpioInput& input) {
    const auto held = lines.input(line, input);
    if (!held) return is_walls(held.error()) ? held_key(machine, line) : refused(line, held.error());
    if ((*held)->active().value_or(false))
        return {Verdict::fail, "gpio", line + " is held down: a press would do nothing", look_again,
                "look at its wire"};
    return {Verdict::ok, "gpio", line + " is there and open", ""};
}

Finding check_sensor(GpioLines& lines, const std::string& line) {
    const auto held = lines.input(line, {Pull::none, false});
    if (held) return {Verdict::ok, "gpio", line + " is there", ""};
    if (is_walls(held.error())) return {Verdict::ok, "gpio", line + " is held by the wall", ""};
    return refused(line, held.error());
}

Finding check_light(GpioLines& lines, const std::string& line) {
    const auto held = lines.output(line);
    if (!held && is_walls(held.error()))
        return {Verdict::ok, "gpio", line + ", the light, is held by the wall", ""};
    if (!held) return refused(line, held.error());
    const bool lights = (*held)->set(true); // for too short a time to be seen
    if ((*held)->set(false) && lights) return {Verdict::ok, "gpio", line + ", the light, can be driven", ""};
    return {Verdict::fail, "gpio", line + ", the light, cannot be driven", lines_shown,
            "choose another line for `led`"};
}

} // namespace

Findings check_lines(const MachineFiles& machine, GpioLines& lines, const GpioSetup& setup) {
    Findings findings;
    for (const auto* line : {&setup.button, &setup.next, &setup.back}) {
        if (!line->empty())
            findings.push_back(check_key(machine, lines, *line, {setup.pull, setup.active_low}));
    }
    if (findings.empty())
        findings.push_back({Verdict::ok, "gpio", "no button on a GPIO line is configured", ""});
    if (!setup.led.empty()) findings.push_back(check_light(lines, setup.led));
    if (!setup.motion.empty()) findings.push_back(check_sensor(lines, setup.motion));
    return findings;
}

std::optional<bool> is_active(const MachineFiles& machine, const std::string& line) {
    // " gpio-529 (GPIO17              |limber              ) in  lo IRQ ACTIVE LOW", for root
    for (const auto& text : machine.lines("/sys/kernel/debug/gpio")) {
        const auto begin = text.find("(" + line);
        const auto end = text.find(')', begin);
        if (begin == std::string::npos || end == std::string::npos) continue;
        const char next = text[begin + 1 + line.size()];
        if (next != ' ' && next != '|') continue;
        const auto state = text.substr(end);
        const bool low = state.find(" lo") != std::string::npos;
        const bool active_low = state.find("ACTIVE LOW") != std::string::npos;
        return low == active_low;
    }
    return std::nullopt;
}

} // namespace kiosk
