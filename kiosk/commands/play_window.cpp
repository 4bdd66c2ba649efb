// Opened in an order in which nothing is missed between two of them, and told of each turn of the loop.
#include "kiosk/commands/play_window.hpp"

#include "kiosk/commands/play_setup.hpp"
#include "kiosk/commands/studio.hpp"
#include "kiosk/display/display_watch.hpp"
#include "kiosk/good_config.hpp"
#include "kiosk/input/gpio.hpp"
#include "kiosk/input/rights.hpp"
#include "kiosk/input/stuck_mark.hpp"
#include "kiosk/loop.hpp"
#include "kiosk/remote_keys.hpp"
#include "kiosk/rotation_file.hpp"
#include "kiosk/service/service_watch.hpp"
#include "kiosk/stage_window.hpp"
#include "kiosk/voltage_watch.hpp"
#include "render/window.hpp"

#include <fmt/format.h>

namespace kiosk {
namespace {

/// What is typed is stronger than what is configured, and that than what somebody answered.
std::optional<int> rotation(const PlayCommand& command, const Config& config, const Show& show) {
    if (command.rotate) return command.rotate;
    return config.display.rotate ? config.display.rotate : show.turning().rotate();
}

WindowPlan window_plan(const PlayCommand& command, const Desk& desk, const Config& config, const Show& show) {
    WindowPlan plan;
    plan.windowed = command.windowed;
    plan.panel = panel_of(config, {}, rotation(command, config, show), command.flip);
    plan.painter = config.display.painter;
    plan.off = config.display.off;
    if (desk.appliance) plan.asleep = desk.database.parent_path() / "television-asleep";
    plan.waits = desk.appliance; // a person at the keyboard wants to know
    return plan;
}

Seen seen_on(const WindowStage& stage) {
    if (!stage.has_display()) return Seen::by_nobody;
    return stage.presented() ? Seen::yes : Seen::not_yet;
}

/// What [keys] binds, on the stage and, where no desktop reads the devices, straight from the kernel.
class Keys {
public:
    Keys(WindowStage& stage, Waiter& waiter) : stage_{stage} {
        if (!render::Window::stands_alone()) return;
        remotes_.emplace(waiter);
        if (const auto refused = refused_inputs(); refused > 0)
            print_warning(
                fmt::format("{} devices in /dev/input may not be read, so their presses never arrive: the "
                            "user needs the group input, as the service has",
                            refused));
    }
    void use(const Config& config, Inputs& inputs) {
        auto keys = keys_of(config);
        if (remotes_) remotes_->use(keys, inputs);
        stage_.use(std::move(keys));
    }

private:
    WindowStage& stage_;
    std::optional<RemoteKeys> remotes_;
};

/// What is fitted to a stage, and told of each turn of the loop.
class Fittings {
public:
    Fittings(const Desk& desk, WindowStage& stage, Waiter& waiter)
        : stage_{stage}, keys_{stage, waiter}, lines_{machine_gpio()},
          gpio_{desk.config.gpio, *lines_, waiter, print_warning}, service_{waiter} {
        Inputs none;
        keys_.use(desk.config, none);
        if (!desk.good_config.empty()) {
            good_.emplace(waiter, desk.config_files, desk.good_config, print_warning);
            good_->keep();
        }
        if (!desk.rotation.empty()) rotation_.emplace(waiter, desk.rotation, print_warning);
        if (!desk.appliance) return;
        voltage_.emplace(waiter, MachineFiles{}, print_warning);
        mark_.emplace(desk.live.parent_path() / "stuck");
    }
    void use(const Config& config, Inputs& inputs) {
        keys_.use(config, inputs);
        gpio_.use(config.gpio, inputs);
        if (good_) good_->keep();
    }
    void turned(const Show& show) {
        gpio_.turned(show);
        if (mark_) mark_->turned(gpio_.stuck());
        if (rotation_) rotation_->turned(show.turning().answer());
        service_.turned(show, seen_on(stage_));
    }

private:
    WindowStage& stage_;
    Keys keys_;
    std::optional<GoodConfigKeeper> good_;
    std::unique_ptr<GpioLines> lines_;
    Gpio gpio_;
    ServiceWatch service_;
    std::optional<VoltageWatch> voltage_;
    std::optional<RotationKeeper> rotation_;
    std::optional<StuckMark> mark_;
};

} // namespace

int play_window(const PlayCommand& command, const Desk& desk, Show& show, Waiter& waiter,
                Reloader& reloader) {
    std::optional<DisplayWatch> displays; // before the stage: between the two nothing is missed
    if (desk.appliance) displays.emplace(waiter, MachineFiles{});
    auto stage = WindowStage::open(window_plan(command, desk, desk.config, show), waiter);
    if (!stage) {
        print_error(stage.error());
        return Exit::no_display;
    }
    if (displays) displays->ask_first([&] { (*stage)->ask_displays(); });
    show.show_at(FrameRate::on_display((*stage)->refresh_rate()));
    Fittings fittings{desk, **stage, waiter};
    reloader.tell([&](const Config& config, Inputs& inputs) {
        fittings.use(config, inputs);
        (*stage)->use(window_plan(command, desk, config, show), inputs);
    });
    run(show, **stage, Clock{command.speed}, command.length, [&](const Show& turned) {
        fittings.turned(turned);
        if (displays) displays->turned((*stage)->has_display());
    });
    reloader.tell({});
    return Exit::done;
}

} // namespace kiosk
