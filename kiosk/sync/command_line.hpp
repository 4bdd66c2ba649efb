// What limber-sync was asked to do, as plain data. `limber` asks in this form; people ask `limber`.
#pragma once

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

using Task = std::variant<KeygenTask, PublishTask>;

/// Help for stdout, or a line about wrong usage for stderr.
struct Answer {
    int exit = 0;
    std::string text;
};

[[nodiscard]] std::variant<Task, Answer> parse_command_line(std::vector<std::string> arguments);

} // namespace kiosk::sync
