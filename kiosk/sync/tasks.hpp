// What limber-sync does, a function a task: each prints and gives the exit status.
#pragma once

#include "content/sync/timestamp.hpp"
#include "kiosk/sync/command_line.hpp"

namespace kiosk::sync {

int run(const KeygenTask& task, content::sync::Instant now);
int run(const PublishTask& task, content::sync::Instant now);
int run(const SyncTask& task, content::sync::Instant now);

/// `limber: error: …` on stderr, one line; under the name that people typed.
void print_error(std::string_view what);

} // namespace kiosk::sync
