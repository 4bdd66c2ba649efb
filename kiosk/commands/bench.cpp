// `limber bench`: its own figures, as JSON.
#include "kiosk/commands/commands.hpp"
#include "kiosk/commands/studio.hpp"
#include "kiosk/input_figures.hpp"
#include "kiosk/press_figures.hpp"
#include "render/text.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include <fmt/format.h>

namespace kiosk {
namespace {

int bench_input(const Desk& desk) {
    if (desk.config.gpio.button.empty()) {
        print_error("bench --input: no line is configured; set [gpio] button");
        return Exit::wrong_input;
    }
    Show show{desk.library, {}, load_menu(desk.library, request_of("", "", {}, desk))};
    if (show.in_trouble()) {
        print_problems(show.problems());
        return Exit::wrong_input;
    }
    Waiter waiter;
    auto stage =
        WindowStage::open({{}, panel_of(desk.config, {}, {}, {}), desk.config.display.painter}, waiter);
    if (!stage) {
        print_error(stage.error());
        return Exit::no_display;
    }
    show.show_at(FrameRate::on_display((*stage)->refresh_rate()));
    const auto lines = machine_gpio();
    const auto figures =
        measure_input(show, **stage, *lines, desk.config.gpio, waiter,
                      [](const std::string& line) { fmt::print(stderr, "limber: {}\n", line); });
    if (figures.empty()) {
        print_error(fmt::format("bench --input: no press came on {}; is the service stopped, which holds it?",
                                desk.config.gpio.button));
        return Exit::no_display;
    }
    fmt::print("{}", figures_json(figures));
    return Exit::done;
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
