// A pipe as a test's device: what is written at one end wakes who watches the other.
#pragma once

#include "content/descriptor.hpp"

#include <stdexcept>
#include <string_view>

#include <fcntl.h>

namespace support {

class Pipe {
public:
    Pipe() {
        int ends[2];
        if (pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
        out_ = content::Descriptor{ends[0]};
        in_ = content::Descriptor{ends[1]};
    }

    [[nodiscard]] int out() const { return out_.get(); }
    void write(std::string_view bytes) const {
        if (::write(in_.get(), bytes.data(), bytes.size()) < 0) throw std::runtime_error{"no room in a pipe"};
    }
    void close_in() { in_ = content::Descriptor{}; }

    /// Reads it empty. @return how many bytes there were
    std::size_t drained() const {
        char bytes[64];
        std::size_t sum = 0;
        for (ssize_t got = 0; (got = read(out_.get(), bytes, sizeof bytes)) > 0;)
            sum += static_cast<std::size_t>(got);
        return sum;
    }

private:
    content::Descriptor out_;
    content::Descriptor in_;
};

} // namespace support
