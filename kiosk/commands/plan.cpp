// `limber plan`: a plan laid out in time.
#include "kiosk/commands/commands.hpp"
#include "kiosk/menu.hpp"
#include "kiosk/plan_text.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk {

int run(const PlanCommand& command, const Desk& desk) {
    const auto menu = load_one(desk.library, request_of(command.routine, command.plan, command.sets, desk));
    if (!menu) {
        print_problems(menu.error());
        return Exit::wrong_input;
    }
    const auto text = command.json ? plan_json : plan_table;
    fmt::print("{}", text(menu->programs.front(), menu->timelines.front()));
    return Exit::done;
}

} // namespace kiosk
