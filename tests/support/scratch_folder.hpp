// A folder of a test's own, gone with it. Knows nothing of what lies in it.
#pragma once

#include <filesystem>
#include <fstream>
#include <string_view>

#include <stdlib.h> // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX, not in <cstdlib>

namespace support {

class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "limber-test-XXXXXX").string();
        folder = mkdtemp(name.data());
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return folder; }

    /// Writes a file, and the folders it lies in.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view text) const {
        std::filesystem::create_directories((folder / name).parent_path());
        std::ofstream{folder / name, std::ios::binary} << text;
        return folder / name;
    }

private:
    std::filesystem::path folder;
};

} // namespace support
