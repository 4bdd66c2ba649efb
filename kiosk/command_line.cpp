// The commands and their flags, declared with CLI11.
#include "kiosk/command_line.hpp"

#include "kiosk/typed_forms.hpp"

#include <algorithm>
#include <functional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace kiosk {
namespace {

void add_size(CLI::App& app, const std::string& flag, const std::string& text,
              std::function<void(Size)> set) {
    app.add_option_function<std::string>(
           flag, [set = std::move(set)](const std::string& value) { set(*parse_size(value)); }, text)
        ->check(size_form());
}

void add_position(CLI::App& app, const std::string& flag, const std::string& text, Ms& value) {
    app.add_option_function<std::string>(
           flag, [&value](const std::string& typed) { value = *content::parse_position(typed); }, text)
        ->check(position_form());
}

void add_routine(CLI::App& app, std::string& routine, std::string& plan) {
    app.add_option("ROUTINE", routine, "An id from the library, or a path");
    app.add_option("--plan", plan, "The plan's id; else the routine's first");
}

void add_sets(CLI::App& app, std::optional<int>& sets) {
    app.add_option("--sets", sets, "Exactly N sets of every move")->check(CLI::Range(1, 100));
}

void add_rotate(CLI::App& app, std::optional<int>& rotate) {
    app.add_option("--rotate", rotate, "Turn the picture clockwise: 0, 90, 180, 270")
        ->check(CLI::IsMember(std::vector<int>{0, 90, 180, 270}));
}

void add_facing(CLI::App& app, std::string& facing) {
    app.add_option("--facing", facing, "mirror, instructor or behind")
        ->check(CLI::IsMember(std::vector<std::string>{"mirror", "instructor", "behind"}));
}

void add_screen(CLI::App& app, PlayCommand& play) {
    add_size(app, "--windowed", "In a window of this size", [&play](Size size) { play.windowed = size; });
    add_rotate(app, play.rotate);
    app.add_flag_function(
        "--flip", [&play](auto) { play.flip = true; }, "Mirror the picture");
    add_facing(app, play.facing);
}

/// All commands, and the data they fill. One lives as long as the parsing.
struct Parser {
    CLI::App app{"Limber turns a screen on the wall into a coach.", "limber"};
    std::string config;
    PlayCommand kiosk;
    PlayCommand play;
    PlanCommand plan;
    ListCommand list;
    CheckCommand check;
    SnapshotCommand snapshot;
    SheetCommand sheet;
    SetupCommand setup;
    DoctorCommand doctor;
    HistoryCommand history;
    BenchCommand bench;
    KeygenCommand keygen;
    PublishCommand publish;
    SyncCommand sync;
    std::vector<std::pair<CLI::App*, std::function<Command()>>> commands;

    Parser() {
        app.require_subcommand(0, 1);
        app.set_version_flag("--version", "limber " LIMBER_VERSION);
        app.add_option("--config", config, "Read this configuration file instead of the usual ones");
        app.footer(
            "Without a command: the kiosk. It shows the idle card, fullscreen, and waits for a press.\n"
            "Button: Space, Enter, a click or a touch. Arrows skip, P pauses, Esc ends, F toggles "
            "fullscreen.\n"
            "A push button on a GPIO line is one, too: [gpio] button = \"GPIO17\" in the configuration.\n"
            "What is played is recorded, and gone on with after a crash or a power cut.\n"
            "As a service SIGHUP reads the configuration again.\n"
            "Exit status: 0 done, 1 what it was given is wrong, 2 wrong usage, 3 no display or device.");
        kiosk.at_once = false;
        add_screen(app, kiosk);
        add_play();
        add_plan();
        add_list();
        add_check();
        add_snapshot();
        add_sheet();
        add_history();
        add_sync();
        add_publish();
        add_setup();
        add("doctor", "Check the machine: what is wrong and how to mend it",
            [this]() -> Command { return doctor; })
            .add_flag("--inputs", doctor.inputs,
                      "Instead: each press as it arrives (key, pad, GPIO line), until Ctrl-C; as root; needs "
                      "no display");
        add_bench();
        for (auto& [command, make] : commands) command->fallthrough(false);
        for (auto& [command, make] : commands) {
            command->add_option("--config", config, "Read this configuration file instead of the usual ones");
        }
    }

    CLI::App& add(const char* name, const char* text, std::function<Command()> make) {
        CLI::App* command = app.add_subcommand(name, text);
        commands.emplace_back(command, std::move(make));
        return *command;
    }

    void add_play() {
        CLI::App& command = add("play", "Start a routine at once", [this]() -> Command { return play; });
        add_routine(command, play.routine, play.plan);
        add_sets(command, play.sets);
        command.add_flag("--loop", play.loop, "Again and again, waiting for nobody");
        command.add_flag("--once", play.once, "End when the routine is done");
        add_position(command, "--from", "Start at this position", play.from);
        command.add_option("--speed", play.speed, "So many times as fast")->check(CLI::Range(0.1, 100.0));
        add_screen(command, play);
        command.add_flag("--offscreen", play.offscreen, "Draw into memory: needs no display");
        add_size(command, "--size", "Off-screen, the size of the picture",
                 [this](Size size) { play.size = size; });
        command
            .add_option_function<std::string>(
                "--for", [this](const std::string& text) { play.length = *content::parse_duration(text); },
                "End after this time, e.g. 10s")
            ->check(duration_form());
    }

    void add_plan() {
        CLI::App& command =
            add("plan", "Print a plan laid out in time", [this]() -> Command { return plan; });
        add_routine(command, plan.routine, plan.plan);
        add_sets(command, plan.sets);
        command.add_flag("--json", plan.json, "As JSON");
    }

    void add_list() {
        CLI::App& command = add("list", "Print the routines found", [this]() -> Command { return list; });
        command.add_flag("--json", list.json, "As JSON");
    }

    void add_check() {
        CLI::App& command =
            add("check", "Check routines and configuration files", [this]() -> Command { return check; });
        command.add_option("PATH", check.paths, "Files, or folders of routines")->required();
        command.add_flag("--strict", check.strict, "Warnings too are a failure");
    }

    void add_setup() {
        CLI::App& command = add("setup", "Make a bare Pi the wall; shows each change and asks",
                                [this]() -> Command { return setup; });
        command.add_flag("--undo", setup.undo, "Take it all back");
        command.add_flag("--yes", setup.yes, "Do not ask");
        command
            .add_option(
                "--button", setup.button,
                "Its line, GPIO2 to GPIO27, as a key; or none. Else GPIO17, unless [gpio] has a button")
            ->check(line_form());
        command.add_option("--root", setup.root, "An image mounted there, instead of this machine")
            ->check(CLI::ExistingDirectory);
    }

    void add_bench() {
        CLI::App& command =
            add("bench", "Measure itself; prints the figures as JSON", [this]() -> Command { return bench; });
        command.add_flag("--input", bench.input,
                         "Instead: from ten presses on the button's GPIO line to the screen; a line of its "
                         "own where none is "
                         "configured");
    }

    void add_snapshot() {
        CLI::App& command =
            add("snapshot", "Write one moment as a picture", [this]() -> Command { return snapshot; });
        add_routine(command, snapshot.routine, snapshot.plan);
        add_sets(command, snapshot.sets);
        command.add_option("-o,--output", snapshot.output, "The PNG file to write")->required();
        add_position(command, "--at", "The moment: MM:SS, or MM:SS.mmm", snapshot.at);
        command
            .add_option("--card", snapshot.card,
                        "Another card: idle, mirror, turning, paused, hold, offer, done, trouble")
            ->check(CLI::IsMember(std::vector<std::string>{"idle", "mirror", "turning", "paused", "hold",
                                                           "offer", "done", "trouble"}));
        add_size(command, "--size", "The picture's size", [this](Size size) { snapshot.size = size; });
        add_rotate(command, snapshot.rotate);
        add_facing(command, snapshot.facing);
    }

    void add_sheet() {
        CLI::App& command =
            add("sheet", "Write every card of a routine as pictures", [this]() -> Command { return sheet; });
        command.add_option("ROUTINE", sheet.routine, "An id from the library, or a path");
        command.add_option("--plan", sheet.plan, "Only this plan");
        command.add_option("-o,--output", sheet.output, "The folder to write to; made when it is not there")
            ->required();
        add_size(command, "--size", "The pictures' size", [this](Size size) { sheet.size = size; });
        add_rotate(command, sheet.rotate);
        command.add_flag("--animated", sheet.animated, "Also one rep of each move as an animated WebP");
    }

    void add_sync() {
        CLI::App& fetch =
            add("sync", "Fetch content now, as [sync] says", [this]() -> Command { return sync; });
        fetch.add_flag("--dry-run", sync.dry_run, "Only say what would be fetched");
        fetch.add_flag("--rollback", sync.rollback, "Go back to the library before");
        fetch.add_flag("--json", sync.json, "Print the outcome as JSON");
        fetch.footer("[sync] of the configuration: url (https), public_keys, total (\"1 GiB\"). Exit status: "
                     "0 also when\n"
                     "nothing changed. SSL_CERT_FILE, SSL_CERT_DIR and https_proxy are honoured.");
    }

    void add_publish() {
        CLI::App& put = add("publish", "Write content for the walls, to put on any web server",
                            [this]() -> Command { return publish; });
        put.add_option("DIR", publish.folder, "The folder of routines; an error in one publishes nothing")
            ->required();
        put.add_option("-o,--output", publish.site, "The folder to write; made when it is not there")
            ->required();
        put.add_option("--key", publish.key, "Sign with this secret key; else sign with minisign -Sm");
        CLI::App& make = add("keygen", "Make the keys that sign content and verify it",
                             [this]() -> Command { return keygen; });
        make.add_option("-o,--output", keygen.name, "NAME: writes NAME.key and NAME.pub, never over one")
            ->required();
    }

    void add_history() {
        CLI::App& command = add("history", "Print what was played", [this]() -> Command { return history; });
        CLI::Option* json = command.add_flag("--json", history.json, "As JSON");
        command.add_flag("--csv", history.csv, "As CSV, one line a session")->excludes(json);
    }
};

/// CLI11's message in one line, the way all errors look.
Answer usage_error(const CLI::ParseError& error) {
    std::string text = error.what();
    std::ranges::replace(text, '\n', ' ');
    return {Exit::wrong_usage, fmt::format("limber: error: {}; see `limber --help`\n", text)};
}

} // namespace

std::variant<CommandLine, Answer> parse_command_line(std::vector<std::string> arguments) {
    Parser parser;
    std::ranges::reverse(arguments); // CLI11 takes them from the back
    try {
        parser.app.parse(arguments);
    } catch (const CLI::Success&) {
        const auto chosen = parser.app.get_subcommands();
        if (parser.app.get_version_ptr()->count() > 0)
            return Answer{Exit::done, "limber " LIMBER_VERSION "\n"};
        return Answer{Exit::done, chosen.empty() ? parser.app.help() : chosen.front()->help()};
    } catch (const CLI::ParseError& error) {
        return usage_error(error);
    }
    for (const auto& [command, make] : parser.commands) {
        if (command->parsed()) return CommandLine{make(), parser.config};
    }
    return CommandLine{parser.kiosk, parser.config};
}

} // namespace kiosk
