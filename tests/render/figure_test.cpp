// The figure's paint and places, read from pixels: shades apart, edges, overlap, joints, the place it must
// keep to.
#include "render/figure.hpp"
#include "render/layout.hpp"
#include "render/limbs.hpp"
#include "render/theme.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_figure.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace figures {

using namespace render;

constexpr Colour white{255, 255, 255};

double linear(std::uint32_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}
double luminance(std::uint32_t pixel) {
    return 0.2126 * linear(pixel >> 16U & 0xFFU) + 0.7152 * linear(pixel >> 8U & 0xFFU) +
           0.0722 * linear(pixel & 0xFFU);
}
double contrast(double a, double b) { return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05); }

/// The sheet after all items of a list were drawn on it.
ink::Sheet drawn(const DrawList& list) {
    ink::Sheet sheet{list.width, list.height};
    const Pictures none;
    for (const Item& item : list.items) draw_item(sheet.canvas(), item, ink::fonts(), none);
    return sheet;
}

FigureView view_with(std::initializer_list<FigureLimb> limbs, Side side = Side::right) {
    FigureView view;
    for (const FigureLimb& limb : limbs) view.limbs[view.count++] = limb;
    view.side = side;
    view.ground = {{0, 0}, 0.001F, 0.001F}; // no floor to speak of
    return view;
}
/// Limbs at 200 px a metre, the picture's middle their origin.
ink::Sheet limbs_on_sheet(const FigureView& view) {
    DrawList list{200, 200, {}};
    add_figure(list, view, {200, {100, 100}});
    return drawn(list);
}

constexpr float half = 0.3F, radius = 0.1F;
FigureLimb upright(Tint tint, float near) { return {{0, -half}, {0, half}, radius, radius, tint, near, 0}; }

struct Light {
    double mean = 0, least = 1;
};
/// Of a limb drawn alone, its soft edge left out.
Light light_of(Tint tint, float near, Side side) {
    const ink::Sheet sheet = limbs_on_sheet(view_with({upright(tint, near)}, side));
    Light light;
    int count = 0;
    for (int y = 50; y < 150; ++y)
        for (int x = 82; x < 118; ++x, ++count) {
            const double l = luminance(sheet.at(x, y));
            light.mean += l;
            light.least = std::min(light.least, l);
        }
    light.mean /= count;
    return light;
}

struct Paint {
    const char* name;
    Tint tint;
    Side side;
};
class EveryPaint : public testing::TestWithParam<Paint> {};

TEST_P(EveryPaint, IsNearlyTwiceAsLightOnTheNearSide) {
    const auto& [name, tint, side] = GetParam();
    EXPECT_GE(contrast(light_of(tint, 1, side).mean, light_of(tint, 0, side).mean), 1.8);
}
TEST_P(EveryPaint, StandsOutFromBlackWhereverItIsDarkest) {
    const auto& [name, tint, side] = GetParam();
    EXPECT_GE(contrast(light_of(tint, 1, side).least, 0), 5.0);
    EXPECT_GE(contrast(light_of(tint, 0, side).least, 0), 5.0);
}
INSTANTIATE_TEST_SUITE_P(Limbs, EveryPaint,
                         testing::Values(Paint{"limb", Tint::limb, Side::right},
                                         Paint{"right", Tint::working, Side::right},
                                         Paint{"left", Tint::working, Side::left},
                                         Paint{"shoe", Tint::shoe, Side::right},
                                         Paint{"skin", Tint::skin, Side::right}),
                         [](const auto& p) { return std::string{p.param.name}; });

TEST(AWorkingLimb, IsNearlyTwiceAsLightAsItsPartnerThatDoesNotWork) {
    for (const Side side : {Side::right, Side::left})
        EXPECT_GE(contrast(light_of(Tint::working, 1, side).mean, light_of(Tint::limb, 0, side).mean), 1.8);
}
TEST(TrunkHairAndStripes, StandOutFromBlack) {
    for (const Tint tint : {Tint::trunk, Tint::sleeve, Tint::hair})
        EXPECT_GE(contrast(light_of(tint, 1, Side::right).least, 0), 5.0) << static_cast<int>(tint);
    // A stripe is drawn only on what it is painted on.
    EXPECT_GE(contrast(luminance(packed(theme::stripe.dark)), 0), 5.0);
}

/// One capsule in white, without light.
Item plain(const Capsule& capsule) {
    return {flat(capsule, white), white, bounds_of(capsule), Role::illustration};
}
double cover(std::uint32_t pixel) { return (pixel & 0xFFU) / 255.0; }

TEST(Capsule, IsAsThickAsItsRadii) {
    const ink::Sheet sheet = drawn({200, 100, {plain({{50, 50}, {150, 50}, 30, 30, 0})}});
    double at_middle = 0, row = 0;
    for (int y = 0; y < 100; ++y) at_middle += cover(sheet.at(100, y));
    for (int x = 0; x < 200; ++x) row += (cover(sheet.at(x, 49)) + cover(sheet.at(x, 50))) / 2;
    EXPECT_NEAR(at_middle, 60, 0.5);
    EXPECT_NEAR(row, 160, 0.5);
}
TEST(Capsule, CoversItsArea) {
    const Capsule tapered{{60, 60}, {140, 120}, 30, 12, 0};
    const ink::Sheet sheet = drawn({200, 200, {plain(tapered)}});
    double area = 0;
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 200; ++x) area += cover(sheet.at(x, y));
    // Two sectors and the quadrangle between the tangents.
    const double slope = std::asin((30 - 12) / 100.0), pi = std::acos(-1.0);
    const double expected =
        (pi + 2 * slope) / 2 * 30 * 30 + (pi - 2 * slope) / 2 * 12 * 12 + (30 + 12) * 100 * std::cos(slope);
    EXPECT_NEAR(area, expected, 0.005 * expected);
}
TEST(Capsule, LooksTheSameFromBothSides) {
    const ink::Sheet sheet = drawn({120, 120, {plain({{60, 20}, {60, 90}, 14, 22, 3})}});
    for (int y = 0; y < 120; ++y)
        for (int x = 0; x < 60; ++x)
            ASSERT_NEAR(cover(sheet.at(x, y)), cover(sheet.at(119 - x, y)), 0.005) << x << "," << y;
}
TEST(Capsule, KeepsItsInkInItsBoundsAtAnyAngle) {
    for (int turn = 0; turn < 24; ++turn) {
        const float a = static_cast<float>(turn) * 0.2618F;
        const Item item =
            plain({{100.3F, 99.7F}, {100.3F + 60 * std::cos(a), 99.7F + 60 * std::sin(a)}, 24.4F, 9.1F, 0});
        const ink::Sheet sheet = drawn({200, 200, {item}});
        const auto found = sheet.ink(sheet.whole());
        ASSERT_TRUE(found);
        EXPECT_TRUE(ink::inside(*found, around(item.bounds))) << turn;
        EXPECT_TRUE(ink::inside(
            around({item.bounds.x + 1.1F, item.bounds.y + 1.1F, item.bounds.w - 2.2F, item.bounds.h - 2.2F}),
            *found))
            << turn;
    }
}

TEST(ALimbInFront, CoversTheOneBehindAndIsSetOffByADarkLine) {
    const FigureLimb behind{{-half, 0}, {half, 0}, 0.08F, 0.08F, Tint::limb, 0, 0};
    const FigureLimb before{{0, -half}, {0, half}, 0.08F, 0.08F, Tint::limb, 1, 0};
    const ink::Sheet both = limbs_on_sheet(view_with({behind, before}));
    const ink::Sheet front = limbs_on_sheet(view_with({before}));
    const ink::Sheet back = limbs_on_sheet(view_with({behind}));
    EXPECT_EQ(both.at(100, 100), front.at(100, 100));
    const auto lightness = [&](int x) { return luminance(both.at(x, 100)); };
    double darkest = 1;
    for (int x = 112; x < 122; ++x) darkest = std::min(darkest, lightness(x));
    EXPECT_LT(darkest, 0.3 * luminance(back.at(117, 100)));
    EXPECT_EQ(both.at(140, 100), back.at(140, 100));
}

TEST(AJoint, ShowsNeitherLineNorSeam) {
    const FigureLimb thigh{{0, -half}, {0, 0}, 0.09F, 0.06F, Tint::limb, 1, 0};
    const FigureLimb shank{{0, 0.01F}, {0.08F, half}, 0.06F, 0.04F, Tint::limb, 1, 0};
    const ink::Sheet sheet = limbs_on_sheet(view_with({thigh, shank}));
    for (int y = 60; y < 130; ++y) {
        const double here = luminance(sheet.at(100, y)), next = luminance(sheet.at(100, y + 1));
        EXPECT_LT(std::abs(here - next), 0.06) << "row " << y;
    }
}

TEST(PiecesOfOneSolid, AreDrawnTogetherAtTheNearest) {
    FigureLimb heel{{-0.2F, 0}, {0, 0}, 0.06F, 0.06F, Tint::shoe, 1, 7};
    FigureLimb toe{{0, 0}, {0.2F, 0}, 0.06F, 0.06F, Tint::shoe, 1, 7};
    const FigureLimb between{{-0.1F, -0.2F}, {-0.1F, 0.2F}, 0.05F, 0.05F, Tint::working, 0, 0};
    const ink::Sheet together = limbs_on_sheet(view_with({heel, between, toe}));
    const ink::Sheet alone = limbs_on_sheet(view_with({heel, toe}));
    EXPECT_EQ(together.at(80, 100), alone.at(80, 100));
    heel.solid = toe.solid = 0;
    const ink::Sheet apart = limbs_on_sheet(view_with({heel, between, toe}));
    EXPECT_NE(apart.at(80, 100), alone.at(80, 100));
}

TEST(ALiftedFoot, FadesItsContactWithTheFloor) {
    const auto brightness = [](float strength) {
        FigureView view = view_with({});
        FloorContact& contact = view.contacts[0];
        contact.edge.fill({-0.2F, 0.1F}); // the last of four corners, many times
        contact.edge[0] = {-0.2F, -0.1F}, contact.edge[1] = {0.2F, -0.1F}, contact.edge[2] = {0.2F, 0.1F};
        contact.strength = strength;
        return luminance(limbs_on_sheet(view).at(100, 100));
    };
    EXPECT_GT(contrast(brightness(1), 0), 3.0);
    EXPECT_LT(contrast(brightness(0.4F), 0), 0.6 * contrast(brightness(1), 0));
}

class InItsPlace : public testing::TestWithParam<Box> {};
bool keeps_to(const Box& place, const FigureView& view) {
    DrawList list{900, 900, {}};
    add_figure(list, view, scale_in(view, place));
    const auto ink = drawn(list).ink({0, 0, 900, 900});
    return ink && ink::inside(*ink, around(place));
}
TEST_P(InItsPlace, StandsTheFigureWhateverItDoes) {
    const Box place = GetParam();
    FigureView view = samples::figure_scene(Side::right, false).view;
    EXPECT_TRUE(keeps_to(place, view)) << "as sampled";
    view.limbs[0].a = {1.4F, -0.5F};
    EXPECT_TRUE(keeps_to(place, view)) << "a leg far out";
    view.limbs[1].b = {0, -3.2F};
    EXPECT_TRUE(keeps_to(place, view)) << "higher than anybody reaches";
    view.limbs[2].b = {-1.8F, 0.9F};
    EXPECT_TRUE(keeps_to(place, view)) << "below the floor";
}
TEST_P(InItsPlace, StandsItOnTheLowerEdge) {
    const Box place = GetParam();
    const FigureView view = samples::figure_scene(Side::left, false).view;
    DrawList list{900, 900, {}};
    const Box taken = add_figure(list, view, scale_in(view, place));
    EXPECT_NEAR(taken.bottom(), place.bottom(), 0.02F * place.h);
    EXPECT_GE(taken.h, 0.85F * std::min(place.h, place.w * 1.6F));
}
INSTANTIATE_TEST_SUITE_P(Places, InItsPlace,
                         testing::Values(Box{20, 20, 560, 860}, Box{100, 50, 700, 500},
                                         Box{10, 10, 200, 800}));

TEST(TheFigureOfACard, IsLargeInLandscapeAndPortrait) {
    const auto figure = [](Body body, Screen screen) {
        Card card;
        card.body = std::move(body);
        Box all;
        for (const Item& item : lay_out(card, screen, ink::fonts()).items)
            if (item.role == Role::illustration) all = all.w > 0 ? united(all, item.bounds) : item.bounds;
        return all;
    };
    const auto scene = samples::figure_scene(Side::right, true);
    WorkCard work;
    work.name = "Step Back";
    work.hero = "5";
    work.illustration = scene;
    RestCard rest;
    rest.label = "REST";
    rest.countdown = "0:23";
    rest.illustration = scene;
    EXPECT_GE(figure(work, {1920, 1080}).h, 780);
    EXPECT_GE(figure(rest, {1920, 1080}).h, 780);
    EXPECT_GE(figure(rest, {1080, 1920}).h, 780);
}

/// As perspective makes of a limb that stands as good as still.
TEST(ALimb, IsTheSameItemWhereItsPlaceAndThicknessChangeByAThousandthOfAPixel) {
    const auto list_of = [](float thicker, float farther) {
        FigureLimb limb = upright(Tint::limb, 1);
        limb.ra += thicker / 200, limb.rb += thicker / 200, limb.b.y += farther / 200;
        DrawList list{200, 200, {}};
        add_figure(list, view_with({limb}), {200, {100, 100}});
        return list;
    };
    EXPECT_EQ(list_of(0, 0), list_of(0.001F, 0.001F));
    EXPECT_NE(list_of(0, 0), list_of(0.1F, 0));
    EXPECT_NE(list_of(0, 0), list_of(0, 0.1F));
}

} // namespace figures
