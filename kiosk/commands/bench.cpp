// `limber bench`: its own figures, as JSON.
#include "kiosk/commands/commands.hpp"
#include "kiosk/press_figures.hpp"
#include "render/text.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include <fmt/format.h>

namespace kiosk {

int run(const BenchCommand&, const Desk& desk) {
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
