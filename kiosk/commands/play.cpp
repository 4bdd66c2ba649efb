// `limber` and `limber play`: the show on a stage.
#include "kiosk/commands/commands.hpp"
#include "kiosk/commands/studio.hpp"
#include "kiosk/input/gpio.hpp"
#include "kiosk/keys.hpp"
#include "kiosk/loop.hpp"
#include "kiosk/service/service_watch.hpp"
#include "kiosk/signals.hpp"
#include "kiosk/stage_offscreen.hpp"
#include "kiosk/stage_window.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// The grammar's windows are the person's time, not the routine's: `--speed` must not shorten them.
void scale(PlayerOptions& options, double speed) {
    for (Ms* time : {&options.double_press, &options.hold, &options.hold_shown, &options.paused_card_after,
                     &options.deaf_after_skip, &options.undo_skip}) {
        *time = Ms{static_cast<std::int64_t>(static_cast<double>(time->count()) * speed)};
    }
}

std::string notice_of(const content::Problems& problems) {
    if (problems.empty()) return "";
    const auto& problem = problems.front();
    return fmt::format("{}, line {}: {}", problem.file.filename().string(), problem.line, problem.what);
}

ShowOptions options_of(const PlayCommand& command, const Desk& desk) {
    ShowOptions options;
    options.player.loop = command.loop || (!command.at_once && desk.config.start == StartMode::loop);
    options.player.double_press = desk.config.button.double_press;
    options.player.hold = desk.config.button.hold;
    options.player.only_start = desk.config.button.allow == Allow::start;
    if (command.once) options.player.done_limit = Ms{10'000}; // long enough to read it
    scale(options.player, command.speed);
    options.request = request_of(command.routine, command.plan, command.sets, desk);
    options.once = command.once;
    options.windowed = command.windowed.has_value();
    options.request.facing = facing_of(command.facing, desk.config);
    options.wall.notice = notice_of(desk.config_problems);
    options.wall.only_start = options.player.only_start;
    return options;
}

/// A routine asked for must be good; the kiosk plays whatever is.
tl::expected<MenuReading, content::Problems> load(const PlayCommand& command, const Desk& desk,
                                                  const MenuRequest& request) {
    if (!command.at_once) return load_menu(desk.library, request, Entries::at_hand);
    auto menu = load_one(desk.library, request, Entries::at_hand);
    if (!menu) return tl::unexpected(menu.error());
    return MenuReading{std::move(*menu), {}};
}

int play_offscreen(const PlayCommand& command, const Desk& desk, Show& show, Waiter& waiter) {
    auto studio = Studio::open(panel_of(desk.config, command.size, command.rotate, command.flip));
    if (!studio) {
        print_error(studio.error());
        return Exit::no_display;
    }
    OffscreenStage stage{studio->easel(), studio->pictures(), waiter};
    run(show, stage, Clock{command.speed}, command.length);
    fmt::print("drew {} pictures of {}x{}\n", stage.drawn(), command.size.width, command.size.height);
    return Exit::done;
}

KeyMap keys_of(const Config& config) {
    KeyMap keys;
    for (const auto& [name, action] : config.keys) {
        if (!keys.bind(name, action)) {
            print_warning(
                fmt::format("[keys] \"{}\": no such key; use SDL's names, e.g. \"PageDown\"", name));
        }
    }
    return keys;
}

int play_window(const PlayCommand& command, const Desk& desk, Show& show, Waiter& waiter) {
    auto stage = WindowStage::open({command.windowed, panel_of(desk.config, {}, command.rotate, command.flip),
                                    desk.config.display.painter},
                                   waiter);
    if (!stage) {
        print_error(stage.error());
        return Exit::no_display;
    }
    (*stage)->use(keys_of(desk.config));
    show.show_at(FrameRate::on_display((*stage)->refresh_rate()));
    const auto lines = machine_gpio();
    Gpio gpio{desk.config.gpio, *lines, waiter, print_warning};
    ServiceWatch service{waiter};
    run(show, **stage, Clock{command.speed}, command.length, [&](const Show& turned) {
        gpio.turned(turned);
        service.turned(turned, (*stage)->presented());
    });
    return Exit::done;
}

} // namespace

int run(const PlayCommand& command, const Desk& desk) {
    block_signals();
    const ShowOptions options = options_of(command, desk);
    auto reading = load(command, desk, options.request);
    if (!reading) {
        print_problems(reading.error());
        return Exit::wrong_input;
    }
    Show show{desk.library, options, std::move(*reading)};
    if (show.in_trouble()) print_problems(show.problems()); // else the stage does, when the menu is complete
    if (command.at_once && command.from >= show.menu().timelines.front().longest) {
        print_error(fmt::format("--from {} lies behind the end of the plan, which lasts {}",
                                content::to_string(command.from),
                                content::to_string(show.menu().timelines.front().longest)));
        return Exit::wrong_input;
    }
    if (command.at_once || options.player.loop) show.start(command.from);
    Waiter waiter;
    const auto signals = Signals::watched_by(waiter);
    if (!signals) {
        print_error(signals.error());
        return Exit::no_display;
    }
    return command.offscreen ? play_offscreen(command, desk, show, waiter)
                             : play_window(command, desk, show, waiter);
}

} // namespace kiosk
