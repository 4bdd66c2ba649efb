// Whole or not at all: beside it, then in its place.
#include "kiosk/input/stuck_mark.hpp"

#include "content/descriptor.hpp"

#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// For everybody to read, whatever the service's mask says: the doctor may be anyone.
bool is_written(const fs::path& file, const std::string& text) {
    const content::Descriptor out{open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
    return out && fchmod(out.get(), 0644) == 0 &&
           write(out.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

} // namespace

void StuckMark::turned(const std::string& line) {
    if (told_ == line) return;
    told_ = line;
    const fs::path beside = file_.string() + ".new";
    if (is_written(beside, line + "\n") && rename(beside.c_str(), file_.c_str()) == 0) return;
    std::error_code ignored;
    fs::remove(beside, ignored);
    fs::remove(file_, ignored);
}

} // namespace kiosk
