// The program limber-sync: what `limber keygen`, `publish` and `sync` hand over to. The one place of it that
// reads the time.
#include "kiosk/sync/tasks.hpp"

#include <chrono>
#include <cstdio>
#include <exception>

#include <fmt/format.h>
#include <sodium.h>

namespace kiosk::sync {

void print_error(std::string_view what) { fmt::print(stderr, "limber: error: {}\n", what); }

} // namespace kiosk::sync

int main(int argc, char** argv) try {
    const auto parsed = kiosk::sync::parse_command_line({argv + 1, argv + argc});
    if (const auto* answer = std::get_if<kiosk::sync::Answer>(&parsed)) {
        fmt::print(answer->exit == 0 ? stdout : stderr, "{}", answer->text);
        return answer->exit;
    }
    if (sodium_init() < 0) {
        kiosk::sync::print_error("libsodium cannot start: the machine gives it no random numbers");
        return 3;
    }
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return std::visit([&](const auto& task) { return kiosk::sync::run(task, now); },
                      std::get<kiosk::sync::Task>(parsed));
} catch (const std::exception& error) {
    kiosk::sync::print_error(error.what());
    return 1;
}
