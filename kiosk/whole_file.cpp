// Until the folder is on the disk, too, a power cut may take the new name.
#include "kiosk/whole_file.hpp"

#include "content/descriptor.hpp"

#include <string_view>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace kiosk {
namespace {

bool is_written(int fd, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(fd) == 0;
}

} // namespace

bool write_whole(const std::filesystem::path& file, const std::string& text) {
    const std::filesystem::path beside = file.string() + ".new";
    const content::Descriptor out{open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
    if (!out || !is_written(out.get(), text) || rename(beside.c_str(), file.c_str()) != 0) return false;
    const content::Descriptor folder{open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return folder && fsync(folder.get()) == 0;
}

} // namespace kiosk
