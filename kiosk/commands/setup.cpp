// `limber setup`: shows each change, asks, makes them; and the way back.
#include "kiosk/commands/commands.hpp"
#include "kiosk/setup/wall_setup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr std::string_view usual_button = "GPIO17";

/// The configuration of the machine that is set up, not of whoever does it.
Config wall_config(const SetupCommand& command, const Desk& desk) {
    if (desk.config_named) return desk.config;
    const std::filesystem::path root{command.root};
    const auto files = appliance_config_files(root / "etc/limber", root / "boot/firmware/limber");
    return load_config(files, Absence::passed_over).config;
}

bool is_taken(const GpioSetup& gpio, std::string_view line) {
    const std::array<std::string_view, 5> lines{gpio.button, gpio.next, gpio.back, gpio.led, gpio.motion};
    return std::ranges::find(lines, line) != lines.end();
}

/// Which line the kernel turns into a key: one has a single owner, the kernel or Limber.
Done<SetupWishes> wishes_of(const SetupCommand& command, const Config& config) {
    const bool named = !command.button.empty();
    const std::string_view line = named ? std::string_view{command.button} : usual_button;
    if (line == "none" || (!named && !config.gpio.button.empty())) return SetupWishes{};
    if (is_taken(config.gpio, line))
        return tl::unexpected(fmt::format("setup: {} is a line of [gpio] in the configuration already: name "
                                          "another with --button, or none",
                                          line));
    int number = 0;
    const auto digits = line.substr(std::string_view{"GPIO"}.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return SetupWishes{number};
}

void show(const SetupPlan& plan) {
    for (const auto& change : plan.changes) {
        if (change.before != change.after) fmt::print("{}\n", text_of(change));
    }
    for (const auto& note : plan.notes) fmt::print("{}\n", note);
}

bool agreed(const char* question) {
    fmt::print("{} [y/N] ", question);
    std::fflush(stdout);
    std::array<char, 16> answer{};
    const bool answered = std::fgets(answer.data(), answer.size(), stdin) != nullptr;
    if (!answered) fmt::print("\n");
    return answered && (answer[0] == 'y' || answer[0] == 'Y');
}

int carry_out(const SetupCommand& command, const SetupPlan& plan) {
    if (!command.yes && !agreed(command.undo ? "Take that back?" : "Change that?")) {
        fmt::print("Nothing was changed.\n");
        return Exit::wrong_input;
    }
    for (const auto& change : plan.changes) {
        const auto done = command.undo ? take_back(change) : make(change);
        if (!done) {
            print_error(done.error());
            return Exit::wrong_input;
        }
    }
    fmt::print("Done; it holds from the next start on: sudo reboot\n");
    return Exit::done;
}

} // namespace

int run(const SetupCommand& command, const Desk& desk) {
    const auto wishes = wishes_of(command, wall_config(command, desk));
    if (!wishes && !command.undo) {
        print_error(wishes.error());
        return Exit::wrong_input;
    }
    const auto plan = command.undo ? plan_undo(command.root) : plan_setup(command.root, *wishes);
    if (!plan) {
        print_error(plan.error());
        return Exit::wrong_input;
    }
    show(*plan);
    if (!plan->changes.empty()) return carry_out(command, *plan);
    fmt::print("{}\n", command.undo ? "There is nothing to take back."
                                    : "Everything is as a wall needs it: nothing to change.");
    return Exit::done;
}

} // namespace kiosk
