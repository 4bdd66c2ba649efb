// POSIX calls, because the disk must have the bytes before the name stands for them.
#include "kiosk/setup/change.hpp"

#include "content/descriptor.hpp"
#include "content/routine.hpp"
#include "content/text_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

tl::unexpected<std::string> failed(const char* tried, const fs::path& on) {
    const int error = errno;
    const char* hint = "";
    if (error == EACCES || error == EPERM) hint = "; run it as root: sudo limber setup";
    if (error == EROFS)
        hint = "; its file system is read-only: mount it to be written, e.g. sudo mount -o remount,rw";
    if (error == ENOSPC) hint = "; make room there first";
    return tl::unexpected(fmt::format("cannot {} {}: {}{}", tried, on.string(), std::strerror(error), hint));
}

/// Until the folder has the name, a power cut may take it.
Done<void> settle(const fs::path& folder) {
    const content::Descriptor opened{open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!opened || fsync(opened.get()) != 0) return failed("keep", folder);
    return {};
}

/// @param name  what it is to be called in the end, for whoever reads of a failure
Done<void> write_file(const fs::path& path, const std::string& bytes, const fs::path& name) {
    const content::Descriptor file{open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644)};
    if (!file) return failed("write", name);
    std::string_view left = bytes;
    while (!left.empty()) {
        const ssize_t written = write(file.get(), left.data(), left.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failed("write", name);
        left.remove_prefix(static_cast<std::size_t>(written));
    }
    if (fsync(file.get()) != 0) return failed("write", name);
    return {};
}

Done<void> clear(const fs::path& path) {
    if (unlink(path.c_str()) != 0 && errno != ENOENT) return failed("remove", path);
    return settle(path.parent_path());
}

Done<void> draft(const fs::path& path, const Lying& what, const fs::path& name) {
    if (const auto* link = std::get_if<LinkTo>(&what)) {
        if (symlink(link->target.c_str(), path.c_str()) != 0) return failed("write", name);
        return {};
    }
    const auto* text = std::get_if<FileText>(&what);
    return write_file(path, text != nullptr ? text->bytes : std::string{}, name);
}

/// Written under another name and renamed, which also the card's FAT partition does in one step.
Done<void> put(const fs::path& path, const Lying& what) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) {
        errno = error.value();
        return failed("make", path.parent_path());
    }
    const fs::path fresh = path.string() + ".limber-new";
    unlink(fresh.c_str());
    auto done = draft(fresh, what, path);
    if (done && rename(fresh.c_str(), path.c_str()) != 0) done = failed("write", path);
    if (!done) {
        unlink(fresh.c_str());
        return done;
    }
    return settle(path.parent_path());
}

std::vector<std::string> lines_of(const Lying& what) {
    if (const auto* link = std::get_if<LinkTo>(&what)) return {"-> " + link->target};
    const auto* text = std::get_if<FileText>(&what);
    std::vector<std::string> lines;
    std::string_view left = text != nullptr ? std::string_view{text->bytes} : std::string_view{};
    while (!left.empty()) {
        const std::size_t end = std::min(left.find('\n'), left.size());
        lines.emplace_back(left.substr(0, end));
        if (lines.back().ends_with('\r')) lines.back().pop_back();
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    return lines;
}

} // namespace

Done<Lying> lying_at(const fs::path& path) {
    std::error_code error;
    const auto status = fs::symlink_status(path, error);
    if (status.type() == fs::file_type::not_found) return Nothing{};
    if (fs::is_symlink(status)) {
        auto target = fs::read_symlink(path, error);
        if (error) return tl::unexpected(fmt::format("cannot read {}: {}", path.string(), error.message()));
        return LinkTo{target.string()};
    }
    auto text = content::text_of(path);
    if (!text) return tl::unexpected(fmt::format("{}: {}", path.string(), text.error().what));
    // Read in part it would be written back in part.
    if (text->size() > content::Limits::file_bytes)
        return tl::unexpected(
            fmt::format("{}: it is over {} bytes long", path.string(), content::Limits::file_bytes));
    return FileText{std::move(*text)};
}

std::string text_of(const Change& change) {
    const auto before = lines_of(change.before);
    const auto after = lines_of(change.after);
    const auto head = std::ranges::mismatch(before, after);
    auto from = before.end();
    auto to = after.end();
    while (from != head.in1 && to != head.in2 && *(from - 1) == *(to - 1)) {
        --from;
        --to;
    }
    std::string text = fmt::format("{}: {}\n", change.path.string(), change.why);
    std::for_each(head.in1, from, [&](const auto& line) { text += "  - " + line + "\n"; });
    std::for_each(head.in2, to, [&](const auto& line) { text += "  + " + line + "\n"; });
    return text;
}

fs::path kept_beside(const fs::path& path) { return path.string() + ".before-limber"; }

Done<void> make(const Change& change) {
    const fs::path kept = kept_beside(change.path);
    if (!fs::exists(fs::symlink_status(kept))) {
        if (auto done = put(kept, change.before); !done) return done;
    }
    return std::holds_alternative<Nothing>(change.after) ? clear(change.path)
                                                         : put(change.path, change.after);
}

Done<void> take_back(const Change& change) {
    if (change.before != change.after) {
        auto done = std::holds_alternative<Nothing>(change.after) ? clear(change.path)
                                                                  : put(change.path, change.after);
        if (!done) return done;
    }
    return clear(kept_beside(change.path));
}

} // namespace kiosk
