// A handful of cards compared with stored pictures (tests/support/golden.hpp).
#include "render/layout.hpp"
#include "render/pictures.hpp"
#include "render/surface_painter.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace render;

struct Golden {
    const char* card;
    int width, height;
};
std::string file_of(const Golden& g) {
    return std::string{g.card} + "_" + std::to_string(g.width) + "x" + std::to_string(g.height) + ".png";
}

class GoldenCard : public testing::TestWithParam<Golden> {};

TEST_P(GoldenCard, LooksAsItDid) {
    const Golden& g = GetParam();
    const auto cards = samples::all_cards();
    const auto sample =
        std::find_if(cards.begin(), cards.end(), [&](const auto& s) { return s.name == g.card; });
    ASSERT_NE(sample, cards.end());
    const Pictures none;
    SurfacePainter painter{ink::fonts(), none};
    painter.draw(lay_out(sample->card, {.width = g.width, .height = g.height}, ink::fonts()));
    golden::expect(*painter.target(), file_of(g));
}

INSTANTIATE_TEST_SUITE_P(Cards, GoldenCard,
                         testing::Values(Golden{"work_right", 640, 360}, Golden{"work_left", 360, 640},
                                         Golden{"rest_offer", 640, 360}, Golden{"preview", 360, 640},
                                         Golden{"title", 640, 360}),
                         [](const auto& p) { return std::string{p.param.card}; });

TEST(GoldenPictures, AreOfNoUseWithLettersThatTheyAreNotSetIn) {
    EXPECT_FATAL_FAILURE(
        {
            const auto black = black_surface(640, 360);
            golden::expect(**black, "title_640x360.png", FontPlaces{}.fallback / "DejaVuSans.ttf");
        },
        "no golden pictures are set in");
}

} // namespace
