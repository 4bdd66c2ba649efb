// Parts are at most eight rows high, so that a byte tells of a column of them.
#include "render/new_pixels.hpp"

#include <bit>
#include <cstring>

namespace render {
namespace {

static_assert(Region::band_rows <= 8, "a row of a part is a bit");
constexpr int grain = Region::grain; ///< px that are looked at together

/// From the first to the last row of a mark; empty where there is none.
Stretch rows_of(unsigned mark) {
    return {mark == 0 ? 0 : std::countr_zero(mark), static_cast<int>(std::bit_width(mark))};
}

} // namespace

void NewPixels::remember(const Canvas& canvas, Parts parts) {
    std::size_t pixels = 0;
    for (const PixelBox& part : parts)
        pixels += static_cast<std::size_t>(part.w) * static_cast<std::size_t>(part.h);
    before_.resize(pixels);
    std::uint32_t* into = before_.data();
    for (const PixelBox& part : parts)
        for (int y = part.y; y < part.bottom(); ++y, into += part.w)
            std::memcpy(into, canvas.row(y) + part.x, static_cast<std::size_t>(part.w) * sizeof *into);
}

void NewPixels::find(const Canvas& canvas, Parts parts, Pieces& into) {
    const std::uint32_t* before = before_.data();
    for (const PixelBox& part : parts) {
        marks_.assign(static_cast<std::size_t>((part.w + grain - 1) / grain), 0);
        for (int row = 0; row < part.h; ++row, before += part.w)
            mark(before, canvas.row(part.y + row) + part.x, part.w, 1U << static_cast<unsigned>(row));
        for (std::size_t i = 0; i < marks_.size();) {
            const Stretch rows = rows_of(marks_[i]);
            const std::size_t first = i++;
            if (rows.empty()) continue;
            while (i < marks_.size() && rows_of(marks_[i]) == rows) ++i;
            const int from = static_cast<int>(first) * grain,
                      to = std::min(static_cast<int>(i) * grain, part.w);
            into.add({part.x + from, part.y + rows.from, to - from, rows.to - rows.from});
        }
    }
}

void NewPixels::mark(const std::uint32_t* before, const std::uint32_t* after, int width, unsigned bit) {
    static_assert(grain == 4, "two words");
    const auto word = [](const std::uint32_t* pixels) {
        std::uint64_t two = 0;
        std::memcpy(&two, pixels, sizeof two);
        return two;
    };
    const auto whole = static_cast<std::size_t>(width / grain);
    std::uint8_t* marks = marks_.data();
    // Without a branch: nobody can tell beforehand where a figure changes.
    for (std::size_t i = 0; i < whole; ++i, before += grain, after += grain) {
        const std::uint64_t other = (word(before) ^ word(after)) | (word(before + 2) ^ word(after + 2));
        marks[i] = static_cast<std::uint8_t>(marks[i] | (other != 0 ? bit : 0U));
    }
    if (width % grain == 0) return;
    std::uint32_t other = 0;
    for (int k = 0; k < width % grain; ++k) other |= before[k] ^ after[k];
    if (other != 0) marks_[whole] = static_cast<std::uint8_t>(marks_[whole] | bit);
}

} // namespace render
