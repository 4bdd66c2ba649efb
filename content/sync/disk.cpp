// POSIX calls, because streams tell neither why they failed nor when a disk has the bytes.
#include "content/sync/disk.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace content::sync {

namespace fs = std::filesystem;

Failure disk_failure(std::string_view tried, const fs::path& on) {
    const int error = errno;
    std::string reason = "The disk failed";
    if (error == ENOSPC || error == EDQUOT) reason = "The disk is full";
    if (error == EACCES || error == EPERM || error == EROFS) reason = "The content folder may not be written";
    return {fmt::format("cannot {} {}: {}", tried, on.string(), std::strerror(error)),
            std::move(reason)}; // NOLINT(concurrency-mt-unsafe)
}

Outcome<void> write_all(const Descriptor& file, std::string_view text, const fs::path& name) {
    while (!text.empty()) {
        const ssize_t written = write(file.get(), text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return tl::unexpected(disk_failure("write", name));
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Outcome<void> put_file(const fs::path& file, std::string_view text, unsigned mode) {
    const fs::path draft = file.string() + ".new";
    const Descriptor open_draft{open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)};
    if (!open_draft) return tl::unexpected(disk_failure("write", draft));
    if (auto written = write_all(open_draft, text, draft); !written) return written;
    return rename_over(draft, file);
}

Outcome<std::string> whole_file(const fs::path& file, std::uint64_t most) {
    const Descriptor opened{open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    struct stat status {};
    if (!opened || fstat(opened.get(), &status) != 0) return tl::unexpected(disk_failure("read", file));
    if (!S_ISREG(status.st_mode))
        return tl::unexpected(Failure{fmt::format("{} is not a file", file.string()), "The disk failed"});
    if (static_cast<std::uint64_t>(status.st_size) > most)
        return tl::unexpected(
            Failure{fmt::format("{} is larger than {} bytes", file.string(), most), "A file is too large"});
    std::string text;
    text.reserve(static_cast<std::size_t>(status.st_size));
    if (auto done = read_on(opened, file, [&](std::string_view piece) { text += piece; }); !done)
        return tl::unexpected(done.error());
    return text;
}

Outcome<void> read_on(const Descriptor& file, const fs::path& name,
                      const std::function<void(std::string_view)>& take) {
    std::array<char, 65'536> buffer{};
    for (;;) {
        const ssize_t got = read(file.get(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return tl::unexpected(disk_failure("read", name));
        if (got == 0) return {};
        take({buffer.data(), static_cast<std::size_t>(got)});
    }
}

Outcome<void> make_folders(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    errno = error.value();
    if (error) return tl::unexpected(disk_failure("make", folder));
    return {};
}

Outcome<void> rename_over(const fs::path& from, const fs::path& to) {
    if (rename(from.c_str(), to.c_str()) != 0) return tl::unexpected(disk_failure("write", to));
    return {};
}

Outcome<void> sync_disk(const fs::path& folder) {
    const Descriptor opened{open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!opened || syncfs(opened.get()) != 0)
        return tl::unexpected(disk_failure("keep what was written to", folder));
    return {};
}

} // namespace content::sync
