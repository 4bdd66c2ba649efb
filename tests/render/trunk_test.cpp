// The trunk's rasteriser: its share of edge pixels, its dark line, and how far it reaches.
#include "render/extent.hpp"
#include "render/limbs.hpp"
#include "render/surface_painter.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/fonts.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <random>
#include <vector>

namespace trunks {

using namespace render;

constexpr Colour white{255, 255, 255}, grey{128, 128, 128};
using support::no_pictures;

/// Of one colour, without shoulders and without a line.
TrunkItem plate(const std::vector<Point>& corners) {
    TrunkItem trunk;
    std::copy(corners.begin(), corners.end(), trunk.outline.begin());
    trunk.count = static_cast<std::uint8_t>(corners.size());
    trunk.from = corners.front(), trunk.to = corners.back();
    trunk.dark = white;
    return trunk;
}
Item item_of(const TrunkItem& trunk, Colour lit = white) {
    return {trunk, lit, bounds_of(trunk), Role::illustration};
}
/// The blue of each pixel, over a ground.
class Drawn {
public:
    explicit Drawn(const TrunkItem& trunk, Colour ground = {}) {
        const Box all{0, 0, size, size};
        draw_item(sheet_.canvas(), {FilledBox{all, 0}, ground, all, Role::mark}, ink::fonts(), no_pictures);
        draw_item(sheet_.canvas(), item_of(trunk), ink::fonts(), no_pictures);
    }
    [[nodiscard]] int at(int x, int y) const { return static_cast<int>(sheet_.at(x, y) & 0xFFU); }

    static constexpr int size = 100;

private:
    ink::Sheet sheet_{size, size};
};

TEST(ATrunk, TakesOfItsEdgePixelsWhatItCovers) {
    const Drawn drawn{plate({{10.25F, 10}, {40.5F, 10}, {40.5F, 30.75F}, {10.25F, 30.75F}})};
    EXPECT_EQ(drawn.at(9, 20), 0);
    EXPECT_NEAR(drawn.at(10, 20), 0.75 * 255, 1);
    EXPECT_EQ(drawn.at(11, 20), 255);
    EXPECT_NEAR(drawn.at(40, 20), 0.5 * 255, 1);
    EXPECT_EQ(drawn.at(41, 20), 0);
    EXPECT_EQ(drawn.at(20, 9), 0);
    EXPECT_EQ(drawn.at(20, 10), 255);
    EXPECT_NEAR(drawn.at(20, 30), 0.75 * 255, 1);
    EXPECT_NEAR(drawn.at(10, 30), 0.75 * 0.75 * 255, 1);
    EXPECT_EQ(drawn.at(20, 31), 0);
}
TEST(ATrunk, LeavesOutWhatLiesBetweenItsLobes) {
    const Drawn drawn{plate(
        {{10, 10}, {30.5F, 10}, {30.5F, 60}, {50.25F, 60}, {50.25F, 10}, {70, 10}, {70, 80}, {10, 80}})};
    EXPECT_EQ(drawn.at(20, 40), 255);
    EXPECT_NEAR(drawn.at(30, 40), 0.5 * 255, 1);
    EXPECT_EQ(drawn.at(40, 40), 0);
    EXPECT_NEAR(drawn.at(50, 40), 0.75 * 255, 1);
    EXPECT_EQ(drawn.at(60, 40), 255);
    EXPECT_EQ(drawn.at(40, 70), 255);
}
// A line laid once for each edge would be darker where two of them meet.
TEST(ATrunksDarkLine, IsAsDarkWhereverItsOutlineHasCorners) {
    const std::vector<Point> few{{20.5F, 20}, {70, 24}, {64, 71.5F}, {26, 76}};
    std::vector<Point> many;
    for (std::size_t i = 0; i < few.size(); ++i) {
        const Point &a = few[i], &b = few[(i + 1) % few.size()];
        for (const float t : {0.0F, 0.125F, 0.25F, 0.375F, 0.5F, 0.625F, 0.75F, 0.875F})
            many.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
    }
    TrunkItem plain = plate(few), detailed = plate(many);
    plain.line = detailed.line = 3;
    const Drawn one{plain, white}, other{detailed, white};
    int dark = 0;
    for (int y = 0; y < Drawn::size; ++y)
        for (int x = 0; x < Drawn::size; ++x) {
            EXPECT_NEAR(one.at(x, y), other.at(x, y), 1) << x << ", " << y;
            if (one.at(x, y) < 64) ++dark;
        }
    EXPECT_GT(dark, 350);
}

/// A body of rounded corners or a wild one, perhaps beyond the screen.
Item random_trunk(std::mt19937& random) {
    const auto within = [&](float from, float to) {
        return std::uniform_real_distribution<float>{from, to}(random);
    };
    TrunkItem trunk;
    trunk.count = static_cast<std::uint8_t>(4 + 2 * (random() % 30));
    const Point middle{within(20, 180), within(20, 180)};
    const float size = within(5, 90), wild = within(0, 0.7F);
    for (std::size_t i = 0; i < trunk.count; ++i) {
        const float angle = 6.2832F * static_cast<float>(i) / static_cast<float>(trunk.count);
        const float r = size * (1 - within(0, wild));
        trunk.outline[i] = {middle.x + r * std::cos(angle), middle.y + r * std::sin(angle)};
    }
    trunk.from = {middle.x - size, middle.y}, trunk.to = {middle.x + size, middle.y + within(-99, 99)};
    for (Capsule& shoulder : trunk.shoulders)
        shoulder = {{middle.x + within(-1, 1) * size, middle.y + within(-1, 1) * size},
                    middle,
                    within(0, 0.3F) * size,
                    within(0, 0.3F) * size};
    trunk.shoulder_count = static_cast<std::uint8_t>(random() % 3);
    trunk.dark = {40, 40, 40};
    trunk.line = random() % 4 == 0 ? 0 : within(0.5F, 5);
    return item_of(trunk);
}
/// Draws it with a painter that has drawn before, and with one that has not.
bool is_drawn_as_anew(SurfacePainter& painter, const DrawList& list) {
    painter.draw(list);
    SurfacePainter anew{ink::fonts(), no_pictures};
    anew.draw(list);
    const auto &shown = *painter.target(), &whole = *anew.target();
    return std::memcmp(shown.pixels, whole.pixels, std::size_t(shown.pitch) * std::size_t(shown.h)) == 0;
}
TEST(PartialRedraw, OfATrunkThatMovesIsThatOfAllOfIt) {
    std::mt19937 random{17};
    const Item ground{FilledBox{{0, 0, 200, 203}, 0}, grey, {0, 0, 200, 203}, Role::mark};
    SurfacePainter painter{ink::fonts(), no_pictures};
    for (int i = 0; i < 100; ++i) {
        const DrawList list{200, 203, {ground, random_trunk(random)}};
        ASSERT_TRUE(is_drawn_as_anew(painter, list)) << i;
    }
}
/// The same with some points of its outline, and those on its other flank, farther from or nearer to the
/// middle.
Item swollen(const Item& item, std::mt19937& random) {
    Item other = item;
    auto& trunk = std::get<TrunkItem>(other.shape);
    const std::size_t last = trunk.count - 1U, from = random() % trunk.count, count = 1 + random() % 6;
    for (std::size_t i = from; i < std::min<std::size_t>(from + count, trunk.count); ++i)
        for (Point* at : {&trunk.outline[i], &trunk.outline[last - i]}) {
            const float by = std::uniform_real_distribution<float>{-0.05F, 0.05F}(random);
            const float x = (trunk.from.x + trunk.to.x) / 2;
            *at = {at->x + by * (at->x - x), at->y};
        }
    other.bounds = bounds_of(trunk);
    return other;
}
TEST(PartialRedraw, OfATrunkThatSwellsIsThatOfAllOfIt) {
    std::mt19937 random{18};
    const Item ground{FilledBox{{0, 0, 200, 203}, 0}, grey, {0, 0, 200, 203}, Role::mark};
    SurfacePainter painter{ink::fonts(), no_pictures};
    for (int i = 0; i < 300; ++i) {
        const Item before = random_trunk(random), after = swollen(before, random);
        painter.draw({200, 203, {ground, before}});
        const DrawList list{200, 203, {ground, after}};
        ASSERT_TRUE(is_drawn_as_anew(painter, list)) << i;
    }
}
TEST(PartialRedraw, OfATrunkThatSwellsLeavesWhatIsFarFromThere) {
    TrunkItem trunk = plate({{60, 10},
                             {58, 40},
                             {55, 70},
                             {55, 100},
                             {55, 130},
                             {58, 160},
                             {60, 190},
                             {140, 190},
                             {142, 160},
                             {145, 130},
                             {145, 100},
                             {145, 70},
                             {142, 40},
                             {140, 10}});
    trunk.dark = {40, 40, 40};
    Region region;
    region.start(200, 203);
    const Item before = item_of(trunk);
    trunk.outline[3].x -= 1, trunk.outline[10].x += 1;
    add_difference(region, before, item_of(trunk));
    region.close();
    EXPECT_TRUE(region.touches(PixelBox{54, 72, 92, 56}));
    EXPECT_FALSE(region.touches(PixelBox{0, 0, 200, 56}));
    EXPECT_FALSE(region.touches(PixelBox{0, 144, 200, 59}));

    region.start(200, 203);
    trunk.dark = {};
    add_difference(region, before, item_of(trunk));
    region.close();
    EXPECT_TRUE(region.touches(PixelBox{0, 0, 200, 56}));
}

} // namespace trunks
