// Every value goes behind its flag with `=`, so that one that begins with a dash stays a value.
#include "kiosk/handover.hpp"

namespace kiosk {

std::vector<std::string> handed_over(const KeygenCommand& command) {
    return {"keygen", "--output=" + command.name};
}

std::vector<std::string> handed_over(const PublishCommand& command) {
    std::vector<std::string> arguments{"publish", "--output=" + command.site};
    if (!command.key.empty()) arguments.push_back("--key=" + command.key);
    arguments.emplace_back("--");
    arguments.push_back(command.folder);
    return arguments;
}

} // namespace kiosk
