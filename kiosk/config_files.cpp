// Which files a configuration is read from, and in what order. Knows no key of theirs.
#include "content/text_file.hpp"
#include "kiosk/config.hpp"

#include <algorithm>
#include <system_error>

namespace kiosk {

namespace {

namespace fs = std::filesystem;

/// The *.toml of a folder by name; none when there is no such folder or it cannot be read.
std::vector<fs::path> drop_ins(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() == ".toml") files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

bool is_absent(const fs::path& file) {
    std::error_code error;
    return fs::status(file, error).type() == fs::file_type::not_found;
}

} // namespace

std::vector<fs::path> appliance_config_files(const fs::path& etc, const fs::path& boot) {
    std::vector<fs::path> files = drop_ins(etc / "conf.d");
    files.insert(files.begin(), etc / "config.toml");
    files.push_back(boot / "config.toml");
    return files;
}

ConfigReading load_config(std::span<const fs::path> files, Absence absence, Config base) {
    ConfigReading all{std::move(base), {}};
    for (const fs::path& file : files) {
        if (absence == Absence::passed_over && is_absent(file)) continue;
        const auto text = content::text_of(file);
        if (!text) {
            all.problems.push_back(text.error());
            continue;
        }
        ConfigReading one = read_config(*text, file, std::move(all.config));
        all.config = std::move(one.config);
        all.problems.insert(all.problems.end(), one.problems.begin(), one.problems.end());
    }
    return all;
}

ConfigReading reload_config(std::span<const fs::path> files, Absence absence, const Config& last_good) {
    auto fresh = load_config(files, absence);
    // Read over the defaults, a wrong value would leave its default. What was taken out of the files stays
    // too, then, until they are mended.
    return content::any_error(fresh.problems) ? load_config(files, absence, last_good) : std::move(fresh);
}

} // namespace kiosk
