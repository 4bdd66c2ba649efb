// The mark lies in memory, which is as long-lived as what it tells of.
#include "kiosk/voltage_watch.hpp"

namespace kiosk {
namespace {

constexpr int looks_for_a_driver = 30;

} // namespace

std::optional<std::filesystem::path> voltage_alarm(const MachineFiles& machine) {
    for (const auto& name : machine.names("/sys/class/hwmon", "hwmon")) {
        const auto folder = std::filesystem::path{"/sys/class/hwmon"} / name;
        if (machine.line(folder / "name") == "rpi_volt") return folder / "in0_lcrit_alarm";
    }
    return std::nullopt;
}

VoltageWatch::VoltageWatch(Waiter& waiter, MachineFiles machine, std::function<void(const char*)> warn,
                           Ns every)
    : machine_{std::move(machine)}, warn_{std::move(warn)}, alarm_{waiter, [this](Inputs&) { look(); }} {
    if (!machine_.has(voltage_mark)) alarm_.set_every(every, every);
}

void VoltageWatch::look() {
    if (!file_) file_ = voltage_alarm(machine_);
    if (!file_) { // the driver may still be on its way
        if (++looks_ == looks_for_a_driver) alarm_.stop();
        return;
    }
    if (machine_.number(*file_).value_or(0) == 0) return;
    alarm_.stop();
    machine_.mark(voltage_mark);
    warn_("the voltage is too low, the machine slows down or stops: use the Pi's own power supply and a "
          "short cable");
}

} // namespace kiosk
