// Asks without opening: nothing is taken from whoever reads.
#include "kiosk/input/rights.hpp"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace kiosk {

namespace fs = std::filesystem;

std::size_t refused_inputs(const fs::path& folder) {
    std::size_t refused = 0;
    std::error_code none;
    for (fs::directory_iterator entry{folder, none}, end; !none && entry != end; entry.increment(none)) {
        const fs::path& path = entry->path();
        if (!path.filename().string().starts_with("event")) continue;
        if (faccessat(AT_FDCWD, path.c_str(), R_OK, AT_EACCESS) != 0 && errno == EACCES) ++refused;
    }
    return refused;
}

} // namespace kiosk
