// Baking: coverage times colour, over black.
#include "render/stamps.hpp"

#include "render/text.hpp"

#include <cmath>
#include <cstring>

namespace render {
namespace {

constexpr int bridged = 8; ///< px between strokes that are cheaper to copy than to step over

std::size_t bytes_of(const Stamp& stamp) {
    return stamp.pixels.size() * sizeof stamp.pixels[0] + stamp.strokes.size() * sizeof stamp.strokes[0];
}

/// Calls `take(from, to)` for the strokes of a row.
template <class Take> void each_covered(const std::uint8_t* alpha, int width, const Take& take) {
    for (int x = 0; x < width;) {
        if (alpha[x] == 0) {
            ++x;
            continue;
        }
        int to = x + 1;
        for (int k = to; k < width && k - to < bridged; ++k)
            if (alpha[k] != 0) to = k + 1;
        take(x, to);
        x = to;
    }
}

Stamp baked(const Coverage& from, std::uint32_t colour) {
    Stamp stamp{from.left, from.top, from.width, from.height, {}, {}};
    for (int row = 0; row < from.height; ++row) {
        const std::uint8_t* alpha = from.alpha.data() + std::ptrdiff_t{row} * from.width;
        each_covered(alpha, from.width, [&](int first, int to) {
            stamp.strokes.push_back({row, first, to, static_cast<std::uint32_t>(stamp.pixels.size())});
            for (int x = first; x < to; ++x) {
                std::uint32_t pixel = packed({});
                blend(pixel, colour, alpha[x]);
                stamp.pixels.push_back(pixel);
            }
        });
    }
    stamp.strokes.shrink_to_fit();
    stamp.pixels.shrink_to_fit();
    return stamp;
}

} // namespace

Ink ink_of(const GlyphRun& run, Colour colour) {
    return {run.weight, std::max(1, static_cast<int>(std::lround(run.px))), run.tabular, colour};
}

void print(const Canvas& canvas, const Stamp& stamp, int x, int y) {
    each_stroke(stamp, x, y, canvas.clip, [&](const PixelBox& part, const std::uint32_t* pixels) {
        std::memcpy(canvas.row(part.y) + part.x, pixels, static_cast<std::size_t>(part.w) * sizeof *pixels);
    });
}

void erase(const Canvas& canvas, const Stamp& stamp, int x, int y, const std::uint32_t* black) {
    each_stroke(stamp, x, y, canvas.clip, [&](const PixelBox& part, const std::uint32_t*) {
        std::memcpy(canvas.row(part.y) + part.x, black, static_cast<std::size_t>(part.w) * sizeof *black);
    });
}

const Stamps::Kept* Stamps::find(std::string_view text, const Ink& ink) {
    const auto found = std::find_if(kept_.begin(), kept_.end(),
                                    [&](const Kept& kept) { return kept.ink == ink && kept.text == text; });
    if (found == kept_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return &kept_.front();
}

void Stamps::bake(std::string_view text, const Ink& ink) {
    const Coverage& from = fonts_.coverage(text, ink.weight, static_cast<float>(ink.px), ink.tabular);
    Stamp stamp = baked(from, packed(ink.colour));
    bytes_ += bytes_of(stamp);
    kept_.push_front({std::string{text}, ink, std::move(stamp)});
    while (bytes_ > most_ && kept_.size() > 1) {
        bytes_ -= bytes_of(kept_.back().stamp);
        kept_.pop_back();
    }
}

const Stamp& Stamps::of(std::string_view text, const Ink& ink) {
    if (const Kept* kept = find(text, ink)) return kept->stamp;
    const bool digit = text.size() == 1 && text.front() >= '0' && text.front() <= '9';
    if (digit && ink.tabular) {
        // A count will show the others soon: none of its later frames waits for one.
        for (char c = '0'; c <= '9'; ++c)
            if (find({&c, 1}, ink) == nullptr) bake({&c, 1}, ink);
    }
    if (const Kept* kept = find(text, ink)) return kept->stamp;
    bake(text, ink);
    return kept_.front().stamp;
}

} // namespace render
