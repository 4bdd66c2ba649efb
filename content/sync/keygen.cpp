// Both files are opened with O_EXCL: a key that is written over is lost for good.
#include "content/sync/keygen.hpp"

#include "content/sync/disk.hpp"

#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace content::sync {
namespace {

namespace fs = std::filesystem;

Outcome<void> write_new(const fs::path& file, std::string_view text, unsigned mode) {
    const Descriptor opened{open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)};
    if (!opened && errno == EEXIST)
        return tl::unexpected(Failure{
            fmt::format("{} is there already and is not written over; take another name", file.string()),
            {}});
    if (!opened) return tl::unexpected(disk_failure("write", file));
    auto written = write_all(opened, text, file);
    if (written && fsync(opened.get()) != 0) written = tl::unexpected(disk_failure("write", file));
    if (!written) unlink(file.c_str());
    return written;
}

} // namespace

Outcome<PublicKey> make_keys(const fs::path& name) {
    const KeyPair pair = new_key_pair();
    const fs::path secret = name.string() + ".key";
    if (auto written = write_new(secret, key_file(pair.secret), 0600); !written)
        return tl::unexpected(written.error());
    if (auto written = write_new(name.string() + ".pub", key_file(pair.open), 0644); !written) {
        unlink(secret.c_str());
        return tl::unexpected(written.error());
    }
    return pair.open;
}

} // namespace content::sync
