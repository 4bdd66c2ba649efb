// Bytes are hashed as they come: nothing is read back but what an earlier, broken try has left.
#include "content/sync/sinks.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace content::sync {

Outcome<std::uint64_t> MemorySink::open() {
    text_.clear();
    return 0;
}

Outcome<void> MemorySink::restart() {
    text_.clear();
    return {};
}

Outcome<bool> MemorySink::take(std::string_view bytes) {
    if (bytes.size() > most_ - text_.size()) return false;
    text_ += bytes;
    return true;
}

Outcome<std::uint64_t> BlobSink::open() {
    opened_ = Descriptor{::open(part_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)};
    if (!opened_) return tl::unexpected(disk_failure("write", part_));
    if (auto hashed = hash_what_is_there(); !hashed) return tl::unexpected(hashed.error());
    // A whole one was checked and found wrong, or was never looked at: cheaper to fetch than to tell apart.
    if (have_ >= size_ && have_ > 0) {
        if (auto begun = restart(); !begun) return tl::unexpected(begun.error());
    }
    return have_;
}

Outcome<void> BlobSink::hash_what_is_there() {
    hash_ = Sha256{};
    have_ = 0;
    return read_on(opened_, part_, [&](std::string_view piece) {
        hash_.add(piece);
        have_ += piece.size();
    });
}

Outcome<void> BlobSink::restart() {
    hash_ = Sha256{};
    have_ = 0;
    if (ftruncate(opened_.get(), 0) != 0 || lseek(opened_.get(), 0, SEEK_SET) != 0)
        return tl::unexpected(disk_failure("write", part_));
    return {};
}

Outcome<bool> BlobSink::take(std::string_view bytes) {
    if (bytes.size() > size_ - have_) return false;
    if (auto written = write_all(opened_, bytes, part_); !written) return tl::unexpected(written.error());
    hash_.add(bytes);
    have_ += bytes.size();
    return true;
}

Outcome<bool> BlobSink::finish() {
    if (have_ != size_ || hash_.hex() != sha256_) {
        if (auto begun = restart(); !begun) return tl::unexpected(begun.error());
        return false;
    }
    if (auto renamed = rename_over(part_, file_); !renamed) return tl::unexpected(renamed.error());
    return true;
}

} // namespace content::sync
