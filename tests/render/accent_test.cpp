// The sides' colours on cards and on the figure, the house's own and others.
#include "render/accent.hpp"

#include "render/contrast.hpp"
#include "render/layout.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

using namespace render;

namespace {

constexpr Colour lime{170, 255, 60}, pink{255, 170, 220};

double ratio(const theme::Paint& light, const theme::Paint& dark) {
    const auto mean = [](const theme::Paint& p) { return (luminance(p.lit) + luminance(p.dark)) / 2; };
    return (mean(light) + 0.05) / (mean(dark) + 0.05);
}

/// Every colour of a coarse cube that may be a side's.
template <class Do> int for_each_accent(Do&& check) {
    int count = 0;
    for (int r = 0; r <= 255; r += 51)
        for (int g = 0; g <= 255; g += 51)
            for (int b = 0; b <= 255; b += 51) {
                const Colour colour{static_cast<std::uint8_t>(r), static_cast<std::uint8_t>(g),
                                    static_cast<std::uint8_t>(b)};
                if (contrast_on_black(colour) < least_accent_contrast) continue;
                check(accent_of(colour));
                ++count;
            }
    return count;
}

/// How many items have one of these colours.
int showing(const DrawList& list, const std::array<Colour, 6>& colours) {
    return static_cast<int>(std::ranges::count_if(list.items, [&](const Item& item) {
        return std::ranges::find(colours, item.colour) != colours.end();
    }));
}

} // namespace

TEST(AnAccent, OfTheHouseIsAsItWasTuned) {
    EXPECT_EQ(accent_of(theme::right), amber);
    EXPECT_EQ(accent_of(theme::left), sky);
}

TEST(AnAccent, OfAnyColourHasPaintsThatStandOutFromAMirror) {
    EXPECT_GT(
        for_each_accent([](const Accent& accent) {
            for (const Colour colour : {accent.near.lit, accent.near.dark, accent.far.lit, accent.far.dark})
                EXPECT_GE(contrast_on_black(colour), 5.0);
        }),
        50);
}

TEST(AnAccent, OfAnyColourIsNearlyTwiceAsLightOnTheNearSide) {
    for_each_accent([](const Accent& accent) {
        EXPECT_GE(ratio(accent.near, accent.far), 1.8)
            << +accent.plain.r << ' ' << +accent.plain.g << ' ' << +accent.plain.b;
    });
}

TEST(AThemedScreen, ShowsItsOwnColoursWhereTheHousesWereAndNowhereElse) {
    const Accents own{accent_of(lime), accent_of(pink)};
    for (const auto& [name, card] : samples::all_cards()) {
        const DrawList usual = lay_out(card, {}, ink::fonts());
        const DrawList themed = lay_out(card, {.accents = own}, ink::fonts());
        const auto pair = [](const Accent& a, const Accent& b) {
            return std::array<Colour, 6>{a.plain, a.near.lit, a.far.lit, b.plain, b.near.lit, b.far.lit};
        };
        EXPECT_EQ(showing(themed, pair(amber, sky)), 0) << name;
        EXPECT_EQ(showing(themed, pair(own.right, own.left)), showing(usual, pair(amber, sky))) << name;
    }
}

TEST(AThemedFigure, KeepsItsColoursInTheNextPose) {
    const Accents own{accent_of(lime), accent_of(pink)};
    for (const auto& [name, card] : samples::everyday_cards()) {
        const auto* work = std::get_if<WorkCard>(&card.body);
        if (work == nullptr) continue;
        Layout layout;
        lay_out(card, {.accents = own}, ink::fonts(), layout);
        if (!layout.figure) continue;
        const DrawList before = layout.list;
        pose(layout, scene_of(card)->view);
        EXPECT_EQ(layout.list, before) << name;
    }
}
