// The layout's arithmetic, with a fixed-pitch fake for the type: numbers, not pictures.
#include "render/layout.hpp"
#include "render/theme.hpp"
#include "render/type.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace render;

/// Every character half an em wide, capitals seven tenths of an em high.
class FixedPitch final : public TextMeasure {
public:
    [[nodiscard]] TextExtent extent(std::string_view text, Weight, float px, bool) const override {
        const float width = 0.5F * px * static_cast<float>(text.size());
        return {0, width, -0.7F * px, 0, width};
    }
    [[nodiscard]] float cap_height(Weight) const override { return 0.7F; }
};
const FixedPitch fixed;

Type capitals(float px) { return {Weight::regular, px, theme::text, Role::text, false}; }
using Lines = std::vector<std::string>;

const GlyphRun* run_of(const DrawList& list, Role role) {
    for (const Item& item : list.items)
        if (item.role == role)
            if (const auto* run = std::get_if<GlyphRun>(&item.shape)) return run;
    return nullptr;
}
Box bounds_of(const DrawList& list, Role role) {
    const auto found =
        std::find_if(list.items.begin(), list.items.end(), [&](const Item& i) { return i.role == role; });
    return found == list.items.end() ? Box{} : found->bounds;
}
Card resting(const std::string& countdown) {
    RestCard rest;
    rest.label = "REST";
    rest.countdown = countdown;
    rest.next = "Set 3 of 4";
    rest.side = Side::right;
    rest.side_word = "RIGHT";
    Card card;
    card.body = rest;
    return card;
}
Card working(Side side, const std::string& hero = "5", const std::string& second = "0:18") {
    WorkCard work;
    work.name = "Step Back Wide";
    work.side = side;
    work.side_word = side == Side::left ? "LEFT" : "RIGHT";
    work.hero = hero;
    work.hero_of = "of 12";
    work.second = second;
    Card card;
    card.body = work;
    return card;
}

TEST(FittedText, StaysOnOneLineThatIsWideEnough) {
    EXPECT_EQ(fit(fixed, "one two three", capitals(70), {.width = 650, .lines = 2}).lines,
              Lines{"one two three"});
}
TEST(FittedText, WrapsToBalancedLinesRatherThanShrink) {
    const Fitted fitted = fit(fixed, "one two three four", capitals(70), {.width = 500, .lines = 2});
    EXPECT_EQ(fitted.lines, (Lines{"one two", "three four"}));
    EXPECT_FLOAT_EQ(fitted.type.cap, 70);
}
TEST(FittedText, ShrinksWhereItsLinesAreUsedUp) {
    const Fitted fitted = fit(fixed, "onetwothree", capitals(70), {.width = 275, .lines = 1});
    EXPECT_LE(fitted.type.cap, 35);
    EXPECT_GT(fitted.type.cap, 33);
}
TEST(FittedText, BreaksAtMiddleDotsFirst) {
    EXPECT_EQ(fit(fixed, "Strength \u00B7 35 min", capitals(70), {.width = 500, .lines = 2}).lines,
              (Lines{"Strength", "35 min"}));
}
TEST(FittedText, BreaksAWordWithoutEndRatherThanShrinkItAway) {
    const Fitted fitted =
        fit(fixed, std::string(60, 'w'), capitals(70), {.width = 1000, .lines = 2, .least_cap = 40});
    EXPECT_EQ(fitted.lines.size(), 2U);
    EXPECT_GT(fitted.type.cap, 40);
}
TEST(FittedText, OfNothingIsNothing) {
    EXPECT_TRUE(fit(fixed, "", capitals(70), {.width = 100}).lines.empty());
    EXPECT_EQ(fit(fixed, "  ", capitals(70), {.width = 100}).height(), 0);
}

TEST(SideWord, StandsAtTheRightEdgeForRightAndLeftOfTheRingForLeft) {
    const DrawList right = lay_out(working(Side::right), {}, ink::fonts());
    const DrawList left = lay_out(working(Side::left), {}, ink::fonts());
    EXPECT_GT(bounds_of(right, Role::side).x, bounds_of(right, Role::hero).right());
    EXPECT_LT(bounds_of(left, Role::side).right(), bounds_of(left, Role::hero).x);
}
TEST(SideWord, IsAmberForRightAndBlueForLeft) {
    const auto colour = [](Side side) {
        const DrawList list = lay_out(working(side), {}, ink::fonts());
        return std::find_if(list.items.begin(), list.items.end(),
                            [](const Item& i) { return i.role == Role::side; })
            ->colour;
    };
    EXPECT_EQ(colour(Side::right), theme::right);
    EXPECT_EQ(colour(Side::left), theme::left);
}

TEST(Countdown, StandsStillFromSecondToSecond) {
    for (const Screen screen : {Screen{}, Screen{.width = 1080, .height = 1920}}) {
        const auto at = [&](const char* time) {
            return *run_of(lay_out(resting(time), screen, ink::fonts()), Role::hero);
        };
        const GlyphRun first = at("0:11");
        for (const char* time : {"0:10", "0:09", "0:08", "0:47", "1:00"}) {
            const GlyphRun next = at(time);
            EXPECT_EQ(next.origin, first.origin) << time;
            EXPECT_EQ(next.px, first.px) << time;
        }
    }
}
TEST(Countdown, KeepsItsColonWhereItIs) {
    const auto& nine = ink::fonts().extent("0:", Weight::light, 400, true);
    const auto& ten = ink::fonts().extent("1:", Weight::light, 400, true);
    EXPECT_EQ(nine.right, ten.right);
}
TEST(SecondNumber, StandsStillWhileTheRepsGoOn) {
    const auto second = [](const char* hero, const char* time) {
        return *run_of(lay_out(working(Side::right, hero, time), {}, ink::fonts()), Role::second);
    };
    EXPECT_EQ(second("9", "0:18").origin, second("10", "0:11").origin);
}
TEST(Ring, KeepsItsSizeFromTheNinthRepToTheTenth) {
    EXPECT_EQ(bounds_of(lay_out(working(Side::right, "9"), {}, ink::fonts()), Role::ring),
              bounds_of(lay_out(working(Side::right, "10"), {}, ink::fonts()), Role::ring));
}
TEST(Ring, IsOnNoCardButWork) {
    for (const auto& [name, card] : samples::all_cards()) {
        if (std::holds_alternative<WorkCard>(card.body)) continue;
        for (const Item& item : lay_out(card, {}, ink::fonts()).items)
            EXPECT_NE(item.role, Role::ring) << name;
    }
}
TEST(Cue, IsNotShownTwiceBesideTheListOfCues) {
    Card card = working(Side::right);
    auto& work = std::get<WorkCard>(card.body);
    work.cue = work.cue_widest = "Reach up";
    work.illustration = CueList{{"Step back", "Reach up"}, 1};
    int shown = 0;
    for (const Item& item : lay_out(card, {}, ink::fonts()).items)
        if (const auto* run = std::get_if<GlyphRun>(&item.shape)) shown += run->text == "Reach up" ? 1 : 0;
    EXPECT_EQ(shown, 1);
}
TEST(Illustration, TakesMostOfTheHeightInLandscape) {
    Card card = working(Side::right);
    std::get<WorkCard>(card.body).illustration = PictureRef{"figure", 0, false};
    const Box place = bounds_of(lay_out(card, {}, ink::fonts()), Role::illustration);
    EXPECT_GE(place.h, 0.75F * 1080);
    EXPECT_GE(place.w, 0.3F * 1920);
}
TEST(Flash, IsAFrameInTheSidesColour) {
    Card card = working(Side::left);
    card.flash = Side::left;
    int edges = 0;
    for (const Item& item : lay_out(card, {}, ink::fonts()).items)
        if (item.role == Role::edge) {
            ++edges;
            EXPECT_EQ(item.colour, theme::left);
        }
    EXPECT_EQ(edges, 4);
}
TEST(ADriftedCard, StandsFurtherInAndKeepsItsShape) {
    Card card;
    card.body = TroubleCard{"No routine to play", {"The library is empty."}};
    card.drift = Drift{};
    const Box at_first = bounds_of(lay_out(card, {}, fixed), Role::name);
    card.drift = Drift{Drift::most, Drift::most};
    const Box far = bounds_of(lay_out(card, {}, fixed), Role::name);
    EXPECT_EQ(far, (Box{at_first.x + 9, at_first.y + 9, at_first.w, at_first.h})) << "8.64 px of 1080";
}
TEST(ADot, IsSmallAndBreathesBetweenTwoGreys) {
    const auto dot = [](int breath) {
        Card card;
        card.body = DotCard{breath};
        return lay_out(card, {}, fixed).items;
    };
    ASSERT_EQ(dot(0).size(), 1U);
    EXPECT_EQ(dot(0)[0].colour, theme::track);
    EXPECT_EQ(dot(DotCard::brightest)[0].colour, theme::text);
    EXPECT_LE(dot(0)[0].bounds.w, 24.0F);
    EXPECT_LE(dot(0)[0].bounds.bottom(), 1080.0F - 48.0F) << "clear of the edge";
}
TEST(ADarkCard, LightsNothing) {
    Card card;
    card.body = DarkCard{};
    EXPECT_TRUE(lay_out(card, {}, fixed).items.empty());
}
TEST(EmptyCards, LayOutToNoMoreThanTheirMarks) {
    const DrawList list =
        lay_out(Card{TroubleCard{}, "", {}, "", {}, "", Side::none, false, "", {}}, {}, fixed);
    EXPECT_TRUE(list.items.empty());
}

} // namespace
