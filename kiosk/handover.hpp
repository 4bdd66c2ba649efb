// What `limber` asks of limber-sync, the program of its own that fetches and signs: the words only, nothing
// is started here.
#pragma once

#include "kiosk/command_line.hpp"
#include "kiosk/config_sync.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk {

/// The arguments behind the program's name.
[[nodiscard]] std::vector<std::string> handed_over(const KeygenCommand& command);
[[nodiscard]] std::vector<std::string> handed_over(const PublishCommand& command);
/// @param folder  of the libraries
[[nodiscard]] std::vector<std::string> handed_over(const SyncCommand& command, const SyncSetup& setup,
                                                   const std::filesystem::path& folder);

/// What root runs instead on an appliance, where flags keep it from starting the service: the same, as the
/// service's user. Nothing is fetched with root's rights.
[[nodiscard]] std::vector<std::string> as_service_user(const SyncCommand& command);

} // namespace kiosk
