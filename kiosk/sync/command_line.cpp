// The tasks and their flags, declared with CLI11.
#include "kiosk/sync/command_line.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace kiosk::sync {
namespace {

struct Parser {
    CLI::App app{"Makes, signs and fetches Limber's content. `limber` starts it; by hand, use that.",
                 "limber-sync"};
    KeygenTask keygen;
    PublishTask publish;

    Parser() {
        app.require_subcommand(1);
        auto* make = app.add_subcommand("keygen", "Make a pair of keys");
        make->add_option("-o,--output", keygen.name, "NAME: writes NAME.key and NAME.pub")->required();
        auto* put = app.add_subcommand("publish", "Write a folder for a static web server");
        put->add_option("DIR", publish.folder, "The folder of routines")->required();
        put->add_option("-o,--output", publish.site, "The folder to write")->required();
        put->add_option("--key", publish.key, "The secret key to sign with");
    }

    [[nodiscard]] Task task() const {
        if (app.got_subcommand("keygen")) return keygen;
        return publish;
    }
};

} // namespace

std::variant<Task, Answer> parse_command_line(std::vector<std::string> arguments) {
    Parser parser;
    std::ranges::reverse(arguments); // CLI11 takes them from the back
    try {
        parser.app.parse(arguments);
    } catch (const CLI::Success&) {
        const auto chosen = parser.app.get_subcommands();
        return Answer{0, chosen.empty() ? parser.app.help() : chosen.front()->help()};
    } catch (const CLI::ParseError& error) {
        std::string text = error.what();
        std::ranges::replace(text, '\n', ' ');
        return Answer{2, fmt::format("limber: error: {}; see `limber --help`\n", text)};
    }
    return parser.task();
}

} // namespace kiosk::sync
