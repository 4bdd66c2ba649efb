// open, fstat, mmap, close.
#include "render/mapped_file.hpp"

#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace render {

MappedFile::MappedFile(const std::filesystem::path& file) {
    const int fd = open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    struct stat about {};
    if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0) {
        const auto size = static_cast<std::size_t>(about.st_size);
        void* start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
        if (start != MAP_FAILED) bytes_ = {static_cast<std::byte*>(start), size};
    }
    close(fd);
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) munmap(bytes_.data(), bytes_.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_{std::exchange(other.bytes_, {})} {}

} // namespace render
