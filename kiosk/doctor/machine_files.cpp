// Reading, with nothing thrown: what is not there is an answer, too.
#include "kiosk/doctor/machine_files.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <system_error>

#include <sys/klog.h>
#include <sys/stat.h>

namespace kiosk {

namespace fs = std::filesystem;

std::optional<std::string> MachineFiles::line(const fs::path& file) const {
    std::ifstream stream{at(file)};
    std::string text;
    return std::getline(stream, text) ? std::optional{text} : std::nullopt;
}

std::optional<std::int64_t> MachineFiles::number(const fs::path& file) const {
    const auto text = line(file);
    std::int64_t value = 0;
    if (!text) return std::nullopt;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), value);
    return read.ec == std::errc{} ? std::optional{value} : std::nullopt;
}

std::vector<std::string> MachineFiles::lines(const fs::path& file) const {
    std::ifstream stream{at(file)};
    std::vector<std::string> all;
    for (std::string text; std::getline(stream, text);) all.push_back(text);
    return all;
}

std::vector<std::string> MachineFiles::names(const fs::path& folder, const std::string& prefix) const {
    std::vector<std::string> found;
    std::error_code none;
    for (fs::directory_iterator entry{at(folder), none}, end; !none && entry != end; entry.increment(none)) {
        auto name = entry->path().filename().string();
        if (name.starts_with(prefix)) found.push_back(std::move(name));
    }
    std::ranges::sort(found);
    return found;
}

bool MachineFiles::has(const fs::path& file) const {
    std::error_code none;
    return fs::exists(fs::symlink_status(at(file), none));
}

std::optional<std::string> MachineFiles::link(const fs::path& file) const {
    std::error_code none;
    const auto target = fs::read_symlink(at(file), none);
    return none ? std::nullopt : std::optional{target.filename().string()};
}

std::optional<FileRights> MachineFiles::rights(const fs::path& file) const {
    struct stat found {};
    if (stat(at(file).c_str(), &found) != 0) return std::nullopt;
    return FileRights{found.st_uid, found.st_gid, static_cast<fs::perms>(found.st_mode) & fs::perms::mask};
}

std::optional<std::uintmax_t> MachineFiles::free_bytes(const fs::path& folder) const {
    std::error_code none;
    const auto space = fs::space(at(folder), none);
    return none ? std::nullopt : std::optional{space.available};
}

void MachineFiles::mark(const fs::path& file) const { const std::ofstream made{at(file)}; }

std::vector<std::string> kernel_log() {
    constexpr int read_all = 3;
    constexpr int size_of_it = 10;
    const int size = klogctl(size_of_it, nullptr, 0);
    std::string text(size > 0 ? static_cast<std::size_t>(size) : 0, '\0');
    const int got = klogctl(read_all, text.data(), static_cast<int>(text.size()));
    std::istringstream stream{text.substr(0, got > 0 ? static_cast<std::size_t>(got) : 0)};
    std::vector<std::string> all;
    for (std::string line; std::getline(stream, line);) {
        const auto time = line.find("] "); // "<4>[   12.345678] words"
        all.push_back(time == std::string::npos ? line : line.substr(time + 2));
    }
    return all;
}

} // namespace kiosk
