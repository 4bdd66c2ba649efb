// Loading, comparing, and what a failure leaves behind.
#include "tests/support/golden.hpp"

#include "render/png.hpp"
#include "render/surface_painter.hpp"
#include "tests/support/golden_set.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace golden {
namespace {

using namespace render;
namespace fs = std::filesystem;

constexpr int most_difference = 48;       ///< of one channel: two releases of the font library differ by less
constexpr double most_pixels_off = 0.002; ///< share of pixels beyond that

SurfaceHandle loaded(const fs::path& file) {
    const SurfaceHandle any{IMG_Load(file.c_str())};
    return SurfaceHandle{any ? SDL_ConvertSurfaceFormat(any.get(), SDL_PIXELFORMAT_ARGB8888, 0) : nullptr};
}

const std::uint8_t* row(const SDL_Surface& s, int y) {
    return static_cast<const std::uint8_t*>(s.pixels) + std::ptrdiff_t{y} * s.pitch;
}

/// Pixels that differ by more than `most_difference`, marked red in `difference`.
int pixels_off(const SDL_Surface& a, const SDL_Surface& b, SDL_Surface& difference) {
    int off = 0;
    for (int y = 0; y < a.h; ++y)
        for (int x = 0; x < a.w; ++x) {
            int most = 0;
            for (int c = 0; c < 3; ++c)
                most = std::max(most, std::abs(row(a, y)[x * 4 + c] - row(b, y)[x * 4 + c]));
            if (most <= most_difference) continue;
            ++off;
            const SDL_Rect pixel{x, y, 1, 1};
            SDL_FillRect(&difference, &pixel, 0xFFFF0000U);
        }
    return off;
}

void leave_behind(SDL_Surface& picture, const std::string& name) {
    const fs::path folder{LIMBER_GOLDEN_FAILURES};
    fs::create_directories(folder);
    EXPECT_TRUE(save_png(picture, folder / name));
}

} // namespace

void expect(SDL_Surface& drawn, const std::string& name, const fs::path& font) {
    const auto set = set_for(font);
    ASSERT_TRUE(set) << "no golden pictures are set in " << font << ": see tests/support/golden_set.hpp";
    const fs::path stored = fs::path{LIMBER_GOLDEN_FOLDER} / *set / name;
    if (std::getenv("LIMBER_UPDATE_GOLDEN") != nullptr) {
        ASSERT_TRUE(save_png(drawn, stored));
        GTEST_SKIP() << "wrote " << stored;
    }
    const SurfaceHandle kept = loaded(stored);
    if (!kept) {
        leave_behind(drawn, "actual_" + name);
        FAIL() << "no " << stored << ": make it with LIMBER_UPDATE_GOLDEN=1, or of the one in "
               << LIMBER_GOLDEN_FAILURES;
    }
    ASSERT_EQ(kept->w, drawn.w);
    ASSERT_EQ(kept->h, drawn.h);
    const auto difference = black_surface(drawn.w, drawn.h);
    const int off = pixels_off(drawn, *kept, **difference);
    if (off <= most_pixels_off * drawn.w * drawn.h) return;
    leave_behind(drawn, "actual_" + name);
    leave_behind(**difference, "difference_" + name);
    ADD_FAILURE() << off << " pixels differ from " << stored << "; see " << LIMBER_GOLDEN_FAILURES;
}

} // namespace golden
