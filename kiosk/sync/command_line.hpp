// What limber-sync was asked to do, as plain data. `limber` asks in this form; people ask `limber`.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::sync {

struct KeygenTask {
    std::string name;
};
struct PublishTask {
    std::string folder;
    std::string site;
    std::string key; ///< empty: somebody else signs
};

struct SyncTask {
    std::string url;
    std::vector<std::string> keys;
    std::uint64_t total = std::uint64_t{1} << 30; ///< bytes
    std::string folder;
    bool dry_run = false;
    bool rollback = false;
    bool json = false;
    int tries = 4;
    int back_off_ms = 1'000;
    int connect_ms = 15'000;
    int stall_ms = 30'000;
};

using Task = std::variant<KeygenTask, PublishTask, SyncTask>;

/// Help for stdout, or a line about wrong usage for stderr.
struct Answer {
    int exit = 0;
    std::string text;
};

[[nodiscard]] std::variant<Task, Answer> parse_command_line(std::vector<std::string> arguments);

} // namespace kiosk::sync
