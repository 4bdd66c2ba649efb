// Flags over configuration, configuration over defaults.
#include "kiosk/commands/play_setup.hpp"

#include "kiosk/command_line.hpp"
#include "kiosk/rotation_file.hpp"

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

/// Asked is who has set it neither on the command line nor in the configuration, and only where the program
/// draws straight on the screen: a desktop turns its own.
std::optional<Turnable> turnable(const PlayCommand& command, const Desk& desk) {
    const bool set = command.rotate || desk.config.display.rotate || command.windowed;
    if (set || command.at_once || command.offscreen || desk.rotation.empty()) return std::nullopt;
    const auto saved = read_rotation(desk.rotation);
    return Turnable{saved.value_or(0), !saved};
}

} // namespace

ShowOptions options_of(const PlayCommand& command, const Desk& desk, const Hours& hours) {
    ShowOptions options;
    options.player.loop = command.loop || (!command.at_once && hours.mode == Mode::loop);
    if (!command.at_once) options.hours = hours;
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
    options.screen = turnable(command, desk);
    options.curtain.mirror = desk.config.display.idle == IdleLook::mirror;
    options.curtain.off_after = desk.config.display.screen_off_after;
    options.curtain.drift = desk.config.display.drift;
    options.frames = desk.config.display.frames;
    return options;
}

Mode otherwise(const Config& config) { return config.start == StartMode::loop ? Mode::loop : Mode::idle; }

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

} // namespace kiosk
