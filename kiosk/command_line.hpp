// What was typed, as plain data: one struct a command. Nothing is opened here.
#pragma once

#include "content/duration.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk {

using content::Ms;

struct Size {
    int width = 1920;
    int height = 1080;
};

/// Exit statuses, the same for every command.
struct Exit {
    static constexpr int done = 0;
    static constexpr int wrong_input = 1;
    static constexpr int wrong_usage = 2;
    static constexpr int no_display = 3;
};

struct PlayCommand {
    bool at_once = true; ///< false: `limber` alone, which waits for a press
    std::string routine;
    std::string plan;
    std::optional<int> sets;
    bool loop = false;
    bool once = false;
    Ms from{0};
    double speed = 1.0; ///< 0.1 to 100
    std::optional<Size> windowed;
    std::optional<int> rotate;
    std::optional<bool> flip;
    std::string facing; ///< empty: as configured
    bool offscreen = false;
    Size size; ///< off-screen
    std::optional<Ms> length;
};
struct PlanCommand {
    std::string routine;
    std::string plan;
    std::optional<int> sets;
    bool json = false;
};
struct ListCommand {
    bool json = false;
};
struct CheckCommand {
    std::vector<std::string> paths;
    bool strict = false;
};
struct SnapshotCommand {
    std::string routine;
    std::string plan;
    std::optional<int> sets;
    std::string output;
    Ms at{0};
    std::string card; ///< empty: the moment at `at`
    Size size;
    std::optional<int> rotate;
    std::string facing;
};
struct SheetCommand {
    std::string routine;
    std::string plan; ///< empty: every plan
    std::string output;
    Size size;
    std::optional<int> rotate;
    bool animated = false;
};
struct HistoryCommand {
    bool json = false;
    bool csv = false;
};
struct SetupCommand {
    bool undo = false;
    bool yes = false;
    std::string button; ///< "GPIO17" or "none"; empty: the usual one, unless the configuration has one
    std::string root = "/";
};
struct DoctorCommand {
    bool inputs = false; ///< presses, live
};
struct BenchCommand {
    bool input = false; ///< a person's presses on the GPIO line
};
struct KeygenCommand {
    std::string name; ///< of the two files, without their endings
};
struct PublishCommand {
    std::string folder;
    std::string site;
    std::string key; ///< empty: not signed here
};
struct SyncCommand {
    bool dry_run = false;
    bool rollback = false;
    bool json = false;
};

using Command = std::variant<PlayCommand, PlanCommand, ListCommand, CheckCommand, SnapshotCommand,
                             SheetCommand, HistoryCommand, SyncCommand, PublishCommand, KeygenCommand,
                             SetupCommand, DoctorCommand, BenchCommand>;

struct CommandLine {
    Command command;
    std::string config; ///< `--config FILE`: instead of the usual files; empty: those
};

/// What to do instead of a command: help or version text for stdout, or a line about wrong usage for stderr.
struct Answer {
    int exit = Exit::done;
    std::string text;
};

/// Reads the arguments behind the program's name.
[[nodiscard]] std::variant<CommandLine, Answer> parse_command_line(std::vector<std::string> arguments);

} // namespace kiosk
