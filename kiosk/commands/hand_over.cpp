// `limber sync`, `publish` and `keygen`: this process becomes limber-sync. The kiosk's program itself links
// nothing that signs or reaches out.
#include "content/sync/state.hpp"
#include "kiosk/commands/commands.hpp"
#include "kiosk/handover.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// Beside this program in a build tree; else where it is installed.
fs::path sync_program() {
    std::error_code error;
    const fs::path sibling = fs::read_symlink("/proc/self/exe", error).parent_path() / "limber-sync";
    return !error && fs::exists(sibling, error) ? sibling : fs::path{LIMBER_SYNC};
}

/// Becomes the program; comes back only when that fails.
int become(const std::string& program, std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), program);
    std::vector<char*> words;
    words.reserve(arguments.size() + 1);
    for (auto& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    execvp(program.c_str(), words.data());
    print_error(fmt::format("cannot start {}: {}; is Limber installed whole?", program,
                            std::strerror(errno))); // NOLINT(concurrency-mt-unsafe)
    return Exit::wrong_input;
}

int nothing_to_fetch() {
    print_error("nothing says what to fetch: give `url` and `public_keys` in [sync] of the configuration");
    return Exit::wrong_input;
}

constexpr const char* service_folder = "/var/lib/limber-sync";

bool is_plain(const SyncCommand& command) { return !command.dry_run && !command.rollback && !command.json; }

/// Starts the service and waits for it.
/// @return whether it ended well
bool service_ran() {
    std::array<std::string, 3> words{"systemctl", "start", "limber-sync.service"};
    std::array<char*, 4> pointers{words[0].data(), words[1].data(), words[2].data(), nullptr};
    posix_spawn_file_actions_t silent;
    posix_spawn_file_actions_init(&silent);
    posix_spawn_file_actions_addopen(&silent, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    int status = -1;
    if (posix_spawnp(&child, pointers[0], &silent, nullptr, pointers.data(), environ) == 0)
        waitpid(child, &status, 0);
    posix_spawn_file_actions_destroy(&silent);
    return status == 0;
}

/// Fetches through the service, and says what came of it in the service's own words.
int sync_by_service() {
    const auto config = load_config(appliance_config_files(), Absence::passed_over).config;
    if (config.sync.url.empty()) return nothing_to_fetch();
    const auto serial_before = content::sync::current_serial(service_folder);
    const auto failed_before = content::sync::state_in(service_folder).failed;
    const bool ran = service_ran();
    const auto serial = content::sync::current_serial(service_folder);
    const auto state = content::sync::state_in(service_folder);
    if (!ran) {
        const bool told = !state.error.empty() && state.failed != failed_before;
        print_error(told ? state.error
                         : "limber-sync.service did not end well; `journalctl -u limber-sync` tells why");
        return Exit::wrong_input;
    }
    if (!state.error.empty()) print_warning(state.error + "; nothing is taken");
    for (const auto& routine : content::sync::left_out_in(service_folder))
        print_warning(routine + " is left out: `journalctl -u limber-sync` tells why");
    fmt::print("{}\n", serial == serial_before
                           ? fmt::format("nothing new: serial {} is current", serial.value_or(0))
                           : fmt::format("took serial {}", serial.value_or(0)));
    return Exit::done;
}

/// Root at the shell of an appliance, where the service is there to start.
bool is_for_the_service() {
    std::error_code error;
    const char* state =
        std::getenv("STATE_DIRECTORY"); // NOLINT(concurrency-mt-unsafe): no thread is there yet
    if (geteuid() != 0 || state != nullptr || !fs::is_directory("/run/systemd/system", error)) return false;
    return fs::exists("/usr/lib/systemd/system/limber-sync.service", error) ||
           fs::exists("/etc/systemd/system/limber-sync.service", error);
}

} // namespace

int run(const SyncCommand& command, const Desk& desk) {
    const bool for_the_service = !desk.config_named && is_for_the_service();
    if (for_the_service && is_plain(command)) return sync_by_service();
    if (for_the_service) {
        auto words = as_service_user(command);
        const std::string program = words.front();
        words.erase(words.begin());
        return become(program, std::move(words));
    }
    if (desk.config.sync.url.empty() && !command.rollback) {
        if (!desk.appliance) return nothing_to_fetch();
        fmt::print("nothing is to be fetched: [sync] has no `url`\n"); // the timer runs on every wall
        return Exit::done;
    }
    return become(sync_program(), handed_over(command, desk.config.sync, desk.synced));
}

int run(const KeygenCommand& command, const Desk&) { return become(sync_program(), handed_over(command)); }

int run(const PublishCommand& command, const Desk&) { return become(sync_program(), handed_over(command)); }

} // namespace kiosk
