// A file's bytes where the kernel keeps them: read on demand, shared by all who open it. For files that
// nobody writes while they are used.
#pragma once

#include <filesystem>
#include <span>

namespace render {

class MappedFile {
public:
    /// Empty when `file` cannot be read.
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;

    /// Lives as long as this.
    [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

private:
    std::span<std::byte> bytes_;
};

} // namespace render
