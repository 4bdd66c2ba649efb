// Small copies on a grid.
#include "kiosk/contact_sheet.hpp"

#include "render/png.hpp"
#include "render/surface_painter.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk {
namespace {

constexpr int longer_side = 400;
constexpr int gap = 8;
constexpr std::uint8_t grey = 60; // black cards need an edge

/// Halves until one more half would be too small, then scales the rest: a single large step would drop whole
/// strokes.
render::SurfaceHandle small_copy(SDL_Surface& picture) {
    render::SurfaceHandle held;
    SDL_Surface* from = &picture;
    for (;;) {
        const int longer = std::max(from->w, from->h);
        const bool last = longer < 2 * longer_side;
        const float scale = last ? static_cast<float>(longer_side) / static_cast<float>(longer) : 0.5F;
        const int width = std::max(1, static_cast<int>(std::lround(static_cast<float>(from->w) * scale)));
        const int height = std::max(1, static_cast<int>(std::lround(static_cast<float>(from->h) * scale)));
        auto smaller = render::black_surface(width, height);
        if (!smaller) return held;
        SDL_SoftStretchLinear(from, nullptr, smaller->get(), nullptr);
        held = std::move(*smaller);
        from = held.get();
        if (last) return held;
    }
}

} // namespace

void ContactSheet::add(SDL_Surface& picture) {
    if (auto copy = small_copy(picture)) copies_.push_back(std::move(copy));
}

tl::expected<void, std::string> ContactSheet::save(const std::filesystem::path& file) const {
    if (copies_.empty()) return tl::unexpected(std::string{"there is no card to put on a contact sheet"});
    const int width = copies_.front()->w;
    const int height = copies_.front()->h;
    const int count = static_cast<int>(copies_.size());
    const int columns = std::min(count, width > height ? 5 : 9);
    const int rows = (count + columns - 1) / columns;
    auto sheet = render::black_surface(columns * (width + gap) + gap, rows * (height + gap) + gap);
    if (!sheet) return tl::unexpected(sheet.error().what);
    SDL_FillRect(sheet->get(), nullptr, SDL_MapRGB((*sheet)->format, grey, grey, grey));
    for (int i = 0; i < count; ++i) {
        SDL_Rect place{gap + i % columns * (width + gap), gap + i / columns * (height + gap), width, height};
        SDL_BlitSurface(copies_[static_cast<std::size_t>(i)].get(), nullptr, sheet->get(), &place);
    }
    if (auto saved = render::save_png(**sheet, file); !saved) return tl::unexpected(saved.error().what);
    return {};
}

} // namespace kiosk
