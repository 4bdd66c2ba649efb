// systemd names the stream that it gave us, so that a redirected one is told from the journal's.
#include "kiosk/service/journal.hpp"

#include <cstdlib>
#include <string>

#include <sys/stat.h>
#include <systemd/sd-daemon.h>
#include <unistd.h>

namespace kiosk {
namespace {

bool stderr_is_journal() {
    const char* stream = std::getenv("JOURNAL_STREAM"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    struct stat here {};
    if (stream == nullptr || fstat(STDERR_FILENO, &here) != 0) return false;
    return std::to_string(here.st_dev) + ":" + std::to_string(here.st_ino) == stream;
}

} // namespace

std::string_view journal_mark(Gravity gravity) {
    if (!stderr_is_journal()) return "";
    return gravity == Gravity::error ? SD_ERR : SD_WARNING;
}

} // namespace kiosk
