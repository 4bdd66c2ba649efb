// `limber sync`, `publish` and `keygen`: this process becomes limber-sync. The kiosk's program itself links
// nothing that signs or reaches out.
#include "kiosk/commands/commands.hpp"
#include "kiosk/handover.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>
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
    if (is_for_the_service()) {
        auto words = as_service(command);
        const std::string program = words.front();
        words.erase(words.begin());
        return become(program, std::move(words));
    }
    if (desk.config.sync.url.empty() && !command.rollback) {
        print_error(
            "nothing says what to fetch: give `url` and `public_keys` in [sync] of the configuration");
        return Exit::wrong_input;
    }
    return become(sync_program(), handed_over(command, desk.config.sync, desk.synced));
}

int run(const KeygenCommand& command, const Desk&) { return become(sync_program(), handed_over(command)); }

int run(const PublishCommand& command, const Desk&) { return become(sync_program(), handed_over(command)); }

} // namespace kiosk
