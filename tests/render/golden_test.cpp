// A handful of cards compared with stored pictures by pixels, with two tolerances. LIMBER_UPDATE_GOLDEN=1
// writes new ones; a failure leaves what was drawn, and the difference, in the build folder.
#include "render/layout.hpp"
#include "render/png.hpp"
#include "render/surface_painter.hpp"
#include "render/window.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace {

using namespace render;
namespace fs = std::filesystem;

constexpr int most_difference = 48;       ///< of one channel: two releases of the font library differ by less
constexpr double most_pixels_off = 0.002; ///< share of pixels beyond that

struct Golden {
    const char* card;
    int width, height;
};
std::string file_of(const Golden& g) {
    return std::string{g.card} + "_" + std::to_string(g.width) + "x" + std::to_string(g.height) + ".png";
}

class GoldenCard : public testing::TestWithParam<Golden> {};

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

TEST_P(GoldenCard, LooksAsItDid) {
    const Golden& g = GetParam();
    const auto cards = samples::all_cards();
    const auto sample =
        std::find_if(cards.begin(), cards.end(), [&](const auto& s) { return s.name == g.card; });
    ASSERT_NE(sample, cards.end());
    const Pictures none;
    SurfacePainter painter{ink::fonts(), none};
    painter.draw(lay_out(sample->card, {.width = g.width, .height = g.height}, ink::fonts()));
    const fs::path stored = fs::path{LIMBER_GOLDEN_FOLDER} / file_of(g);
    if (std::getenv("LIMBER_UPDATE_GOLDEN") != nullptr) {
        ASSERT_TRUE(save_png(*painter.target(), stored));
        GTEST_SKIP() << "wrote " << stored;
    }
    const SurfaceHandle golden = loaded(stored);
    ASSERT_TRUE(golden) << stored << ": make it with LIMBER_UPDATE_GOLDEN=1";
    ASSERT_EQ(golden->w, g.width);
    ASSERT_EQ(golden->h, g.height);
    const auto difference = black_surface(g.width, g.height);
    const int off = pixels_off(*painter.target(), *golden, **difference);
    if (off <= most_pixels_off * g.width * g.height) return;
    const fs::path folder{LIMBER_GOLDEN_FAILURES};
    fs::create_directories(folder);
    EXPECT_TRUE(save_png(*painter.target(), folder / ("actual_" + file_of(g))));
    EXPECT_TRUE(save_png(**difference, folder / ("difference_" + file_of(g))));
    ADD_FAILURE() << off << " pixels differ from " << stored << "; see " << folder;
}

INSTANTIATE_TEST_SUITE_P(Cards, GoldenCard,
                         testing::Values(Golden{"work_right", 640, 360}, Golden{"work_left", 360, 640},
                                         Golden{"rest_offer", 640, 360}, Golden{"preview", 360, 640},
                                         Golden{"title", 640, 360}),
                         [](const auto& p) { return std::string{p.param.card}; });

} // namespace
