// A file descriptor that is closed with its owner. Reads nothing.
#pragma once

#include <utility>

#include <unistd.h>

namespace content {

class Descriptor {
public:
    /// Owns `fd`; a negative one, the answer of a call that failed, is none.
    explicit Descriptor(int fd = -1) : fd_{fd} {}
    ~Descriptor() {
        if (fd_ >= 0) close(fd_);
    }
    Descriptor(Descriptor&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }

    explicit operator bool() const { return fd_ >= 0; }
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

} // namespace content
