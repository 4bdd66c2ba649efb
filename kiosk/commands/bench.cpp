// `limber bench`: its own figures, as JSON.
#include "kiosk/commands/commands.hpp"
#include "kiosk/commands/studio.hpp"
#include "kiosk/input/pressed_wire.hpp"
#include "kiosk/input_figures.hpp"
#include "kiosk/press_figures.hpp"
#include "kiosk/stage_offscreen.hpp"
#include "kiosk/stage_window.hpp"
#include "render/text.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include <fmt/format.h>

namespace kiosk {
namespace {

void print_told(const std::string& line) { fmt::print(stderr, "limber: {}\n", line); }

int print_trial(const std::vector<Figure>& figures, const std::string& line) {
    if (figures.empty()) {
        print_error(
            fmt::format("bench --input: no press came on {}; is the service stopped, which holds it?", line));
        return Exit::no_display;
    }
    fmt::print("{}", figures_json(figures));
    return Exit::done;
}

/// A line of its own where none is configured: all but the kernel's interrupt is measured then, and the name
/// says so.
std::unique_ptr<GpioLines> lines_of(const Desk& desk, PressTrial& trial) {
    trial.line = desk.config.gpio;
    trial.what = "edge of the button's line";
    if (!trial.line.button.empty()) return machine_gpio();
    print_told("no line is configured ([gpio] button): a socket takes its place, which presses itself");
    trial.line = {};
    trial.line.button = "a socket";
    trial.what = "edge of a socket in a line's place";
    return std::make_unique<PressedWire>();
}

int trial_offscreen(const Desk& desk, Show& show, Waiter& waiter, GpioLines& lines, PressTrial trial) {
    auto studio = Studio::open(panel_of(desk.config, {}, {}, {}));
    if (!studio) {
        print_error(studio.error());
        return Exit::no_display;
    }
    OffscreenStage stage{studio->easel(), studio->pictures(), waiter};
    trial.what += " to the picture drawn off-screen";
    return print_trial(measure_input(show, stage, lines, trial, waiter, print_told), trial.line.button);
}

int bench_input(const Desk& desk) {
    Show show{desk.library, {}, load_menu(desk.library, request_of("", "", {}, desk))};
    if (show.in_trouble()) {
        print_problems(show.problems());
        return Exit::wrong_input;
    }
    PressTrial trial;
    const auto lines = lines_of(desk, trial);
    Waiter waiter;
    WindowPlan plan;
    plan.panel = panel_of(desk.config, {}, {}, {});
    plan.painter = desk.config.display.painter;
    auto stage = WindowStage::open(plan, waiter);
    if (!stage) {
        print_told(stage.error() + "; drawing off-screen");
        return trial_offscreen(desk, show, waiter, *lines, trial);
    }
    show.show_at(FrameRate::on_display((*stage)->refresh_rate()));
    trial.what += " to the picture shown";
    trial.frame_ms = 1'000.0 / (*stage)->refresh_rate();
    return print_trial(measure_input(show, **stage, *lines, trial, waiter, print_told), trial.line.button);
}

} // namespace

int run(const BenchCommand& command, const Desk& desk) {
    if (command.input) return bench_input(desk);
    const std::string routine = "hip-opening";
    const auto found = content::find(desk.library, routine);
    const auto menu = load_one(desk.library, {routine, "", {}, {}});
    if (!menu || !found) {
        print_problems(menu ? content::Problems{} : menu.error());
        return Exit::wrong_input;
    }
    const auto fonts = render::Fonts::open();
    if (!fonts) {
        print_error(fonts.error().what);
        return Exit::no_display;
    }
    auto figures = measure_figures(found->file, *menu, *fonts);
    std::ranges::copy(measure_presses(found->file, *fonts), std::back_inserter(figures));
    fmt::print("{}", figures_json(figures));
    return Exit::done;
}

} // namespace kiosk
