// Opening and reading, with every way in which that fails named in a person's words.
#include "content/text_file.hpp"

#include "content/routine.hpp"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

namespace content {

Result<std::string> text_of(const std::filesystem::path& file) {
    namespace fs = std::filesystem;
    const auto failure = [&](std::string_view why) {
        return tl::unexpected(Problem{file, 1, 1, Severity::error, fmt::format("cannot read: {}", why)});
    };
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status)) return failure("there is no such file");
    // Opening a pipe or a device could wait for ever.
    if (!fs::is_regular_file(status)) return failure("it is not a file");
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return failure("it may not be opened; look at its rights");
    const std::uintmax_t size = fs::file_size(file, error);
    if (error) return failure("the medium failed");
    std::string text(std::min<std::uintmax_t>(size, Limits::file_bytes + 1), '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad()) return failure("the medium failed");
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

} // namespace content
