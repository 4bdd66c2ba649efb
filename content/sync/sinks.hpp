// Where fetched bytes go: into memory, or into a file that a broken transfer goes on with. Both know how many
// may come.
#pragma once

#include "content/sync/disk.hpp"
#include "content/sync/hash.hpp"

#include <cstdint>
#include <filesystem>
#include <string>

namespace content::sync {

class Sink {
public:
    Sink() = default;
    Sink(const Sink&) = delete;
    Sink& operator=(const Sink&) = delete;
    virtual ~Sink() = default;

    /// Called before each try. @return how many bytes are there already, from which a server may go on
    [[nodiscard]] virtual Outcome<std::uint64_t> open() = 0;
    /// The server begins anew.
    [[nodiscard]] virtual Outcome<void> restart() = 0;
    /// @return false: more comes than there may be
    [[nodiscard]] virtual Outcome<bool> take(std::string_view bytes) = 0;
    /// All has come. @return whether it is what was asked for
    [[nodiscard]] virtual Outcome<bool> finish() = 0;
    /// The try has ended, well or not.
    virtual void close() = 0;
    /// Bytes that the next try need not fetch again.
    [[nodiscard]] virtual std::uint64_t kept() const = 0;
};

class MemorySink : public Sink {
public:
    /// @param most  bytes
    explicit MemorySink(std::size_t most) : most_{most} {}
    [[nodiscard]] Outcome<std::uint64_t> open() override;
    [[nodiscard]] Outcome<void> restart() override;
    [[nodiscard]] Outcome<bool> take(std::string_view bytes) override;
    [[nodiscard]] Outcome<bool> finish() override { return true; }
    void close() override {}
    [[nodiscard]] std::uint64_t kept() const override { return 0; }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::size_t most_;
    std::string text_;
};

/// Writes beside `file`, which is there only once its hash is right.
class BlobSink : public Sink {
public:
    BlobSink(std::filesystem::path file, std::uint64_t size, std::string sha256)
        : file_{std::move(file)}, part_{file_.string() + ".part"}, size_{size}, sha256_{std::move(sha256)} {}
    [[nodiscard]] Outcome<std::uint64_t> open() override;
    [[nodiscard]] Outcome<void> restart() override;
    [[nodiscard]] Outcome<bool> take(std::string_view bytes) override;
    [[nodiscard]] Outcome<bool> finish() override;
    void close() override { opened_ = Descriptor{}; }
    [[nodiscard]] std::uint64_t kept() const override { return have_; }

private:
    [[nodiscard]] Outcome<void> hash_what_is_there();

    std::filesystem::path file_;
    std::filesystem::path part_;
    std::uint64_t size_;
    std::string sha256_;
    Descriptor opened_;
    Sha256 hash_;
    std::uint64_t have_ = 0;
};

} // namespace content::sync
