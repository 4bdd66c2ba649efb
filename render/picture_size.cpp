// Reads the size of a picture from the head of its file, so that a huge one is refused before memory is spent
// on it.
#include "render/pictures.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace render {
namespace {

using Bytes = std::span<const std::uint8_t>;

bool starts(Bytes file, std::size_t at, std::string_view magic) {
    return file.size() >= at + magic.size() &&
           std::equal(magic.begin(), magic.end(), file.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char c, std::uint8_t b) { return static_cast<std::uint8_t>(c) == b; });
}
/// Big-endian; 0 beyond the end.
std::int64_t big(Bytes file, std::size_t at, std::size_t bytes) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) value = value << 8 | (at + i < file.size() ? file[at + i] : 0);
    return value;
}
std::int64_t little(Bytes file, std::size_t at, std::size_t bytes) {
    std::int64_t value = 0;
    for (std::size_t i = bytes; i > 0; --i)
        value = value << 8 | (at + i - 1 < file.size() ? file[at + i - 1] : 0);
    return value;
}

std::optional<PictureSize> jpeg_size(Bytes file) {
    std::size_t at = 2;
    while (at + 9 < file.size() && file[at] == 0xFF) {
        const auto marker = file[at + 1];
        if (marker == 0xFF) { // padding
            ++at;
            continue;
        }
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) return PictureSize{big(file, at + 7, 2), big(file, at + 5, 2), 1};
        at += 2 + static_cast<std::size_t>(big(file, at + 2, 2));
    }
    return std::nullopt;
}

std::size_t colour_table(std::uint8_t flags) {
    return (flags & 0x80U) != 0 ? 3 * (std::size_t{2} << (flags & 7U)) : 0;
}

/// Past a chain of sub-blocks, each led by its length, ended by an empty one.
std::size_t past_blocks(Bytes file, std::size_t at) {
    while (at < file.size() && file[at] != 0) at += 1 + std::size_t{file[at]};
    return at + 1;
}

PictureSize gif_size(Bytes file) {
    PictureSize size{little(file, 6, 2), little(file, 8, 2), 0};
    std::size_t at = 13 + colour_table(file.size() > 10 ? file[10] : std::uint8_t{0});
    while (at + 9 < file.size()) {
        if (file[at] == 0x21) {
            at = past_blocks(file, at + 2);
        } else if (file[at] == 0x2C) {
            ++size.frames;
            at = past_blocks(file, at + 10 + colour_table(file[at + 9]) + 1);
        } else {
            break;
        }
    }
    size.frames = std::max<std::int64_t>(1, size.frames);
    return size;
}

std::optional<PictureSize> webp_size(Bytes file) {
    if (starts(file, 12, "VP8X")) return PictureSize{1 + little(file, 24, 3), 1 + little(file, 27, 3), 1};
    if (starts(file, 12, "VP8L")) {
        const auto bits = little(file, 21, 4);
        return PictureSize{1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF), 1};
    }
    if (starts(file, 12, "VP8 "))
        return PictureSize{little(file, 26, 2) & 0x3FFF, little(file, 28, 2) & 0x3FFF, 1};
    return std::nullopt;
}

} // namespace

std::optional<PictureSize> picture_size(Bytes file) {
    if (starts(file, 0, "\x89PNG")) return PictureSize{big(file, 16, 4), big(file, 20, 4), 1};
    if (starts(file, 0, "\xFF\xD8")) return jpeg_size(file);
    if (starts(file, 0, "GIF8")) return gif_size(file);
    if (starts(file, 0, "RIFF") && starts(file, 8, "WEBP")) return webp_size(file);
    return std::nullopt;
}

} // namespace render
