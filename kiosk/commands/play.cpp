// `limber` and `limber play`: the show on a stage.
#include "kiosk/commands/commands.hpp"
#include "kiosk/commands/studio.hpp"
#include "kiosk/hours_watch.hpp"
#include "kiosk/keeper.hpp"
#include "kiosk/keys.hpp"
#include "kiosk/loop.hpp"
#include "kiosk/signals.hpp"
#include "kiosk/stage_offscreen.hpp"
#include "kiosk/stage_window.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// A state that brings the program down each time is given up after so many tries.
constexpr int most_restores = 3;

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
    options.player.loop = command.loop;
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
    options.curtain.mirror = desk.config.display.idle == IdleLook::mirror;
    options.curtain.off_after = desk.config.display.screen_off_after;
    options.curtain.drift = desk.config.display.drift;
    return options;
}

Mode otherwise(const Config& config) { return config.start == StartMode::loop ? Mode::loop : Mode::idle; }

/// The kiosk's; what is played at once is played whatever the hours are.
void keep_hours(ShowOptions& options, const Hours& hours) {
    options.hours = hours;
    options.player.loop = hours.mode == Mode::loop;
}

/// A routine asked for must be good; the kiosk plays whatever is.
tl::expected<MenuReading, content::Problems> load(const PlayCommand& command, const Desk& desk,
                                                  const MenuRequest& request) {
    if (!command.at_once) return load_menu(desk.library, request, Entries::at_hand);
    auto menu = load_one(desk.library, request, Entries::at_hand);
    if (!menu) return tl::unexpected(menu.error());
    return MenuReading{std::move(*menu), {}};
}

/// Whether what is played here is somebody's session, to be recorded and gone on with: not a picture drill.
bool is_kept(const PlayCommand& command) { return !command.offscreen && command.speed == 1.0; }

/// The state that the last run was in when it ended without meaning to; nullopt: there is none to put back.
std::optional<Saved> last_alive(const PlayCommand& command, const Desk& desk) {
    if (command.at_once || desk.live.empty()) return std::nullopt;
    auto saved = read_live(desk.live);
    return saved && saved->restores < most_restores ? saved : std::nullopt;
}

KeeperPlan keeper_plan(const PlayCommand& command, const Desk& desk, bool restored) {
    KeeperPlan plan;
    plan.database = desk.database;
    plan.live = desk.live;
    plan.offers = !command.at_once && !restored;
    plan.survives_quit = desk.appliance;
    plan.report = [](const std::string& line) { fmt::print(stderr, "limber: warning: {}\n", line); };
    return plan;
}

void start(Show& show, const PlayCommand& command) {
    if (command.at_once || show.player().options.loop) show.start(command.from);
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
            fmt::print(stderr,
                       "limber: warning: [keys] \"{}\": no such key; use SDL's names, e.g. \"PageDown\"\n",
                       name);
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
    run(show, **stage, Clock{command.speed}, command.length);
    return Exit::done;
}

/// With everything recorded, and what was under way gone on with.
int play_kept(const PlayCommand& command, const Desk& desk, Show& show, Waiter& waiter) {
    const auto saved = last_alive(command, desk);
    const auto keeper = Keeper::watched_by(waiter, keeper_plan(command, desk, saved.has_value()));
    if (!keeper) {
        print_error(keeper.error());
        return Exit::no_display;
    }
    Logbook logbook{**keeper, saved ? saved->restores + 1 : 0};
    show.seen_by(logbook);
    if (!saved || !show.restore(*saved)) start(show, command);
    const int exit = play_window(command, desk, show, waiter);
    logbook.close(show.menu());
    return exit;
}

} // namespace

int run(const PlayCommand& command, const Desk& desk) {
    block_signals();
    Waiter waiter;
    const auto hours = HoursWatch::watched_by(waiter, desk.config.hours, otherwise(desk.config));
    if (!hours) {
        print_error(hours.error());
        return Exit::no_display;
    }
    ShowOptions options = options_of(command, desk);
    if (!command.at_once) keep_hours(options, (*hours)->hours());
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
    const auto signals = Signals::watched_by(waiter);
    if (!signals) {
        print_error(signals.error());
        return Exit::no_display;
    }
    if (is_kept(command)) return play_kept(command, desk, show, waiter);
    start(show, command);
    return command.offscreen ? play_offscreen(command, desk, show, waiter)
                             : play_window(command, desk, show, waiter);
}

} // namespace kiosk
