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
    SyncTask sync;

    Parser() {
        app.require_subcommand(1);
        auto* make = app.add_subcommand("keygen", "Make a pair of keys");
        make->add_option("-o,--output", keygen.name, "NAME: writes NAME.key and NAME.pub")->required();
        auto* put = app.add_subcommand("publish", "Write a folder for a static web server");
        put->add_option("DIR", publish.folder, "The folder of routines")->required();
        put->add_option("-o,--output", publish.site, "The folder to write")->required();
        put->add_option("--key", publish.key, "The secret key to sign with");
        add_sync(*app.add_subcommand("sync", "Bring a folder of libraries up to date"));
    }

    void add_sync(CLI::App& fetch) {
        fetch.add_option("--url", sync.url, "Where the library is published");
        fetch.add_option("--key", sync.keys, "A public key that may sign it; can be given again");
        fetch.add_option("--total", sync.total, "Bytes that its files may have together");
        fetch.add_option("--folder", sync.folder, "The folder of libraries")->required();
        fetch.add_flag("--dry-run", sync.dry_run, "Only say what would be fetched");
        fetch.add_flag("--rollback", sync.rollback, "Go back to the library before");
        fetch.add_flag("--json", sync.json, "Print the outcome as JSON");
        fetch.add_option("--tries", sync.tries, "In a row without anything gained")
            ->check(CLI::Range(1, 100));
        fetch.add_option("--back-off", sync.back_off_ms, "Before the second try, ms; doubles")
            ->check(CLI::Range(1, 600'000));
        fetch.add_option("--connect", sync.connect_ms, "For a connection to come about, ms")
            ->check(CLI::Range(1, 600'000));
        fetch.add_option("--stall", sync.stall_ms, "Without any byte, ms, in whole seconds")
            ->check(CLI::Range(1'000, 600'000));
        fetch.footer("SSL_CERT_FILE or SSL_CERT_DIR names the certificates to trust instead of the system's; "
                     "https_proxy is "
                     "honoured.");
    }

    [[nodiscard]] Task task() const {
        if (app.got_subcommand("keygen")) return keygen;
        if (app.got_subcommand("publish")) return publish;
        return sync;
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
