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

std::vector<std::string> handed_over(const SyncCommand& command, const SyncSetup& setup,
                                     const std::filesystem::path& folder) {
    std::vector<std::string> arguments{"sync", "--folder=" + folder.string(), "--url=" + setup.url,
                                       "--total=" + std::to_string(setup.total)};
    for (const std::string& key : setup.public_keys) arguments.push_back("--key=" + key);
    if (command.dry_run) arguments.emplace_back("--dry-run");
    if (command.rollback) arguments.emplace_back("--rollback");
    if (command.json) arguments.emplace_back("--json");
    return arguments;
}

std::vector<std::string> as_service_user(const SyncCommand& command) {
    // The service takes no flags: its user does the same, with its folder.
    std::vector<std::string> words{"runuser", "-u",  "limber-sync",
                                   "--",      "env", "STATE_DIRECTORY=/var/lib/limber-sync",
                                   "limber",  "sync"};
    if (command.dry_run) words.emplace_back("--dry-run");
    if (command.rollback) words.emplace_back("--rollback");
    if (command.json) words.emplace_back("--json");
    return words;
}

} // namespace kiosk
