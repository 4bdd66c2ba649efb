// `limber keygen` and `publish`: this process becomes limber-sync. The kiosk's program itself links nothing
// that signs or reaches out.
#include "kiosk/commands/commands.hpp"
#include "kiosk/handover.hpp"

#include <cerrno>
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

} // namespace

int run(const KeygenCommand& command, const Desk&) { return become(sync_program(), handed_over(command)); }

int run(const PublishCommand& command, const Desk&) { return become(sync_program(), handed_over(command)); }

} // namespace kiosk
