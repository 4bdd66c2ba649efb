// What is hidden need not be drawn, and leaving it out changes no pixel.
#include "render/cover.hpp"
#include "render/layout.hpp"
#include "render/pictures.hpp"
#include "render/surface_painter.hpp"
#include "render/text.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest.h>

#include <cstring>

namespace render {
namespace {

using Stretches = std::vector<std::pair<int, int>>;

Stretches seen(const Veil& veil, int y, Stretch part) {
    Stretches found;
    veil.each_seen(y, part, [&](int from, int to) { found.emplace_back(from, to); });
    std::sort(found.begin(), found.end());
    return found;
}

TEST(Cover, LeavesWhatNoLaterItemHides) {
    Cover cover;
    const std::span<Stretch> rows = cover.add(3, {10, 20, 80, 2});
    rows[0] = {30, 40};
    rows[1] = {0, 90};
    const PixelBox box{0, 0, 100, 100};
    const Veil veil = cover.over(2, box);
    EXPECT_EQ(seen(veil, 19, {0, 100}), (Stretches{{0, 100}}));
    EXPECT_EQ(seen(veil, 20, {0, 100}), (Stretches{{0, 30}, {40, 100}}));
    EXPECT_EQ(seen(veil, 20, {35, 100}), (Stretches{{40, 100}}));
    EXPECT_EQ(seen(veil, 20, {0, 35}), (Stretches{{0, 30}}));
    EXPECT_EQ(seen(veil, 21, {5, 85}), Stretches{});
    EXPECT_EQ(seen(veil, 22, {5, 85}), (Stretches{{5, 85}}));
    EXPECT_EQ(seen(cover.over(3, box), 20, {0, 100}), (Stretches{{0, 100}})) << "nothing hides itself";
    EXPECT_EQ(seen(cover.over(2, {0, 0, 100, 20}), 20, {0, 100}), (Stretches{{0, 100}})) << "it is elsewhere";
}

TEST(Cover, AddsUpOfAllThatLieOver) {
    Cover cover;
    cover.add(1, {0, 0, 100, 1})[0] = {10, 20};
    cover.add(2, {0, 0, 100, 1})[0] = {30, 40};
    cover.add(5, {0, 0, 100, 1})[0] = {15, 32};
    EXPECT_EQ(seen(cover.over(0, {0, 0, 100, 1}), 0, {0, 50}), (Stretches{{0, 10}, {40, 50}}));
    EXPECT_EQ(seen(cover.over(2, {0, 0, 100, 1}), 0, {0, 50}), (Stretches{{0, 15}, {32, 50}}));
    EXPECT_EQ(cover.own(2).at(0).from, 30);
    EXPECT_TRUE(cover.own(3).at(0).empty());
    cover.clear();
    EXPECT_EQ(seen(cover.over(0, {0, 0, 100, 1}), 0, {0, 50}), (Stretches{{0, 50}}));
}

class CoveredCard : public testing::TestWithParam<samples::Sample> {};

TEST_P(CoveredCard, HasThePixelsOfItsItemsOneAfterTheOther) {
    const auto fonts = Fonts::open();
    ASSERT_TRUE(fonts);
    const Pictures pictures;
    for (const auto& [width, height] : {std::pair{1920, 1080}, {540, 960}}) {
        Screen screen;
        screen.width = width, screen.height = height;
        const DrawList list = lay_out(GetParam().card, screen, *fonts);
        SurfacePainter painter{*fonts, pictures};
        painter.draw(list);
        const auto plain = black_surface(width, height);
        ASSERT_TRUE(plain);
        const Canvas canvas{
            static_cast<std::uint32_t*>((*plain)->pixels), (*plain)->pitch / 4, {0, 0, width, height}};
        for (const Item& item : list.items) draw_item(canvas, item, *fonts, pictures);
        const auto* drawn = static_cast<const std::uint32_t*>(painter.target()->pixels);
        int other = 0;
        for (int i = 0; i < width * height; ++i) other += drawn[i] != canvas.pixels[i] ? 1 : 0;
        EXPECT_EQ(other, 0) << GetParam().name << " at " << width << " x " << height;
    }
}

INSTANTIATE_TEST_SUITE_P(All, CoveredCard, testing::ValuesIn(samples::everyday_cards()),
                         [](const auto& one) { return one.param.name; });

} // namespace
} // namespace render
