// `limber` and `limber play`: the show on a stage.
#include "kiosk/commands/commands.hpp"
#include "kiosk/commands/play_setup.hpp"
#include "kiosk/commands/play_window.hpp"
#include "kiosk/commands/reload.hpp"
#include "kiosk/commands/studio.hpp"
#include "kiosk/hours_watch.hpp"
#include "kiosk/keeper.hpp"
#include "kiosk/loop.hpp"
#include "kiosk/signals.hpp"
#include "kiosk/stage_offscreen.hpp"
#include "kiosk/sync_watch.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// A state that brings the program down each time is given up after so many tries.
constexpr int most_restores = 3;

/// A routine asked for must be good; the kiosk plays whatever is.
tl::expected<MenuReading, content::Problems> load(const PlayCommand& command, const Desk& desk,
                                                  const MenuRequest& request) {
    const content::Library library = settled(desk.library);
    if (!command.at_once) return load_menu(library, request, Entries::at_hand);
    auto menu = load_one(library, request, Entries::at_hand);
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
    plan.report = print_warning;
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

/// With everything recorded, and what was under way gone on with.
int play_kept(const PlayCommand& command, const Desk& desk, Show& show, Waiter& waiter, Reloader& reloader) {
    const auto saved = last_alive(command, desk);
    const auto keeper = Keeper::watched_by(waiter, keeper_plan(command, desk, saved.has_value()));
    if (!keeper) {
        print_error(keeper.error());
        return Exit::no_display;
    }
    Logbook logbook{**keeper, saved ? saved->restores + 1 : 0};
    show.seen_by(logbook);
    if (!saved || !show.restore(*saved)) start(show, command);
    const int exit = play_window(command, desk, show, waiter, reloader);
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
    const ShowOptions options = options_of(command, desk, (*hours)->hours());
    auto reading = load(command, desk, options.request);
    if (!reading) {
        print_problems(reading.error());
        return Exit::wrong_input;
    }
    Show show{settled(desk.library), options, std::move(*reading)};
    if (show.in_trouble()) print_problems(show.problems()); // else the stage does, when the menu is complete
    if (command.at_once && command.from >= show.menu().timelines.front().longest) {
        print_error(fmt::format("--from {} lies behind the end of the plan, which lasts {}",
                                content::to_string(command.from),
                                content::to_string(show.menu().timelines.front().longest)));
        return Exit::wrong_input;
    }
    const auto reloader = Reloader::watched_by(waiter, command, desk, **hours);
    if (!reloader) {
        print_error(reloader.error());
        return Exit::no_display;
    }
    // By hand it is the terminal that hangs up.
    const auto signals =
        Signals::watched_by(waiter, desk.appliance ? [&] { (*reloader)->start(); } : std::function<void()>{});
    if (!signals) {
        print_error(signals.error());
        return Exit::no_display;
    }
    const auto fetched =
        SyncWatch::watched_by(waiter, desk.synced, [&](SyncNews news) { (*reloader)->start(news); });
    if (!fetched) {
        print_error(fetched.error());
        return Exit::no_display;
    }
    show.take(sync_notice(desk.synced, !desk.config.sync.url.empty()));
    if (is_kept(command)) return play_kept(command, desk, show, waiter, **reloader);
    start(show, command);
    return command.offscreen ? play_offscreen(command, desk, show, waiter)
                             : play_window(command, desk, show, waiter, **reloader);
}

} // namespace kiosk
