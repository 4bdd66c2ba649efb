// The foot map as a person reads it: which way is up, which foot is which, where it steps.
#include "render/layout.hpp"
#include "render/limbs.hpp"
#include "render/strip.hpp"
#include "render/theme.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_figure.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace render;

/// The right foot steps back and out.
FootMap step(Side side = Side::right) {
    FootMap map;
    const std::size_t foot = side == Side::left ? 0 : 1;
    map.from = {{{-0.1F, 0, 0, true}, {0.1F, 0, 0, false}}};
    map.to = map.from;
    map.to[foot] = {side == Side::left ? -0.4F : 0.4F, 0.45F, 0, side == Side::left};
    map.moves[foot] = true;
    map.side = side;
    return map;
}
DrawList laid(const FootMap& map) { return feet(map, {400, 440}, ink::fonts()); }

/// Where soles of this colour are, one box a foot: the larger part (the ball) and the smaller (the heel).
struct Sole {
    Box ball, heel;
};
std::vector<Sole> soles(const DrawList& list, Colour colour) {
    std::vector<Box> parts;
    for (const Item& item : list.items) {
        const auto* limb = std::get_if<LimbItem>(&item.shape);
        if (limb != nullptr && item.colour == colour && limb->parts[0].ra != limb->parts[0].rb)
            parts.push_back(item.bounds);
    }
    std::vector<Sole> found;
    for (std::size_t i = 0; i + 1 < parts.size(); i += 2) found.push_back({parts[i], parts[i + 1]});
    return found;
}
Box run(const DrawList& list, const std::string& text) {
    for (const Item& item : list.items)
        if (const auto* glyphs = std::get_if<GlyphRun>(&item.shape);
            glyphs != nullptr && glyphs->text == text)
            return item.bounds;
    return {};
}

TEST(AFootMap, PrintsTheRightFootOnTheRightWithItsToesUp) {
    const auto grey = soles(laid(step()), theme::print);
    ASSERT_EQ(grey.size(), 2U);
    EXPECT_LT(grey[0].ball.x, grey[1].ball.x);
    for (const Sole& sole : grey) EXPECT_LT(sole.ball.y, sole.heel.y);
}
TEST(AFootMap, CurvesTheSolesTowardsEachOther) {
    const auto grey = soles(laid(step()), theme::print);
    ASSERT_EQ(grey.size(), 2U);
    EXPECT_GT(grey[0].ball.centre().x, grey[0].heel.centre().x);
    EXPECT_LT(grey[1].ball.centre().x, grey[1].heel.centre().x);
}
TEST(AFootMap, PrintsOnlyTheStepInItsSidesColour) {
    for (const Side side : {Side::right, Side::left}) {
        const DrawList list = laid(step(side));
        const auto stepped = soles(list, Accents{}.of(side));
        const auto grey = soles(list, theme::print);
        ASSERT_EQ(stepped.size(), 1U);
        EXPECT_GT(stepped[0].ball.y, grey[0].ball.bottom()) << "back is down";
        const float out = side == Side::right ? stepped[0].ball.x - grey[1].ball.right()
                                              : grey[0].ball.x - stepped[0].ball.right();
        EXPECT_GT(out, 0) << "away from the other foot";
    }
}
TEST(AFootMap, NumbersTheStepFromOneToTwo) {
    const DrawList list = laid(step());
    const Box one = run(list, "1"), two = run(list, "2");
    EXPECT_GT(one.w, 0);
    EXPECT_GT(two.y, one.bottom());
}
/// One foot stands behind already, and steps farther out.
FootMap wide_step(Side side) {
    FootMap map = step(side);
    const std::size_t foot = side == Side::left ? 0 : 1;
    map.from[foot].back = 0.30F;
    return map;
}
/// Whether the shaft of an arrow runs through `box`.
bool arrow_through(const DrawList& list, const Box& box, Colour colour) {
    for (const Item& item : list.items) {
        const auto* limb = std::get_if<LimbItem>(&item.shape);
        if (limb == nullptr || item.colour != colour || limb->parts[0].ra != limb->parts[0].rb) continue;
        const Point a = limb->parts[0].a, b = limb->parts[0].b;
        for (float t = 0; t <= 1; t += 0.05F) {
            const Point p{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
            if (p.x > box.x && p.x < box.right() && p.y > box.y && p.y < box.bottom()) return true;
        }
    }
    return false;
}
TEST(AFootMap, KeepsItsNumbersClearOfTheArrow) {
    for (const Side side : {Side::right, Side::left}) {
        for (const FootMap& map : {step(side), wide_step(side)}) {
            const DrawList list = laid(map);
            EXPECT_FALSE(arrow_through(list, run(list, "1"), Accents{}.of(side)));
            EXPECT_FALSE(arrow_through(list, run(list, "2"), Accents{}.of(side)));
        }
    }
}
/// Both feet jump apart, as a jumping jack's do.
FootMap jump() {
    FootMap map = step();
    map.to = {{{-0.35F, 0, 0, true}, {0.35F, 0, 0, false}}};
    map.moves = {true, true};
    map.side = Side::none;
    return map;
}
bool over_a_sole(const DrawList& list, const Box& box) {
    for (const Item& item : list.items) {
        const auto* limb = std::get_if<LimbItem>(&item.shape);
        const bool sole = limb != nullptr && limb->parts[0].ra != limb->parts[0].rb;
        if (sole && !common(around(item.bounds), around(box)).empty()) return true;
    }
    return false;
}
TEST(AFootMap, KeepsItsNumbersClearWhereTheStepGoesStraightOut) {
    FootMap out = step(Side::right);
    out.to[1].back = 0.05F;
    for (const FootMap& map : {out, jump()}) {
        const DrawList list = laid(map);
        int numbers = 0;
        for (const Item& item : list.items) {
            if (!std::holds_alternative<GlyphRun>(item.shape)) continue;
            ++numbers;
            EXPECT_FALSE(arrow_through(list, item.bounds, Accents{}.of(map.side)));
            EXPECT_FALSE(over_a_sole(list, item.bounds));
            EXPECT_TRUE(ink::inside({static_cast<int>(item.bounds.x), static_cast<int>(item.bounds.y),
                                     static_cast<int>(item.bounds.w), static_cast<int>(item.bounds.h)},
                                    {0, 0, 400, 440}));
        }
        EXPECT_EQ(numbers, map.moves[0] ? 4 : 2);
    }
}
TEST(AFootMap, PointsItsArrowAtTheStep) {
    const DrawList list = laid(step());
    int arrows = 0;
    for (const Item& item : list.items)
        if (const auto* head = std::get_if<Triangle>(&item.shape)) {
            ++arrows;
            EXPECT_EQ(item.colour, theme::right);
            EXPECT_GT(head->a.y, head->b.y);
            EXPECT_GT(head->a.x, std::min(head->b.x, head->c.x));
        }
    EXPECT_EQ(arrows, 1);
}
TEST(AFootMap, DrawsTheWallAboveTheToes) {
    const DrawList list = laid(step());
    const Box toes = soles(list, theme::print)[0].ball;
    for (const Item& item : list.items)
        if (std::holds_alternative<FilledBox>(item.shape)) {
            EXPECT_LT(item.bounds.bottom(), toes.y);
        }
}
TEST(AFootMap, TurnsASoleAsTheFootTurns) {
    FootMap map = step();
    map.to[1].turn = 45; // toes to the right
    const auto stepped = soles(laid(map), theme::right);
    ASSERT_EQ(stepped.size(), 1U);
    EXPECT_GT(stepped[0].ball.centre().x, stepped[0].heel.centre().x + 10);
}
TEST(AFootMap, HasNoArrowWhereNoFootMoves) {
    FootMap map = step();
    map.moves = {};
    for (const Item& item : laid(map).items) EXPECT_FALSE(std::holds_alternative<Triangle>(item.shape));
}

/// What the map takes on a card.
Box map_on(Body body, Screen screen) {
    Card card;
    card.body = std::move(body);
    Box all;
    for (const Item& item : lay_out(card, screen, ink::fonts()).items)
        if (item.role == Role::foot_map) all = all.w > 0 ? united(all, item.bounds) : item.bounds;
    return all;
}
TEST(PreviewAndRestCards, ShowTheMapAtEveryStandardSize) {
    const auto scene = samples::figure_scene(Side::left, true);
    PreviewCard preview;
    preview.name = "Step Back";
    preview.countdown = "0:08";
    preview.illustration = scene;
    RestCard rest;
    rest.label = "REST";
    rest.countdown = "0:23";
    rest.next = "Set 2 of 3";
    rest.illustration = scene;
    for (const Screen screen : {Screen{1920, 1080}, Screen{1080, 1920}, Screen{1280, 720}, Screen{720, 1280},
                                Screen{800, 480}, Screen{480, 800}, Screen{3840, 2160}}) {
        SCOPED_TRACE(std::to_string(screen.width) + "x" + std::to_string(screen.height));
        const auto least = 180.0F / 1920 * static_cast<float>(std::max(screen.width, screen.height));
        EXPECT_GE(map_on(preview, screen).w, least);
        EXPECT_GE(map_on(rest, screen).w, least);
    }
}
TEST(WorkCards, ShowNoMap) {
    WorkCard work;
    work.name = "Step Back";
    work.hero = "5";
    work.illustration = samples::figure_scene(Side::left, false);
    EXPECT_EQ(map_on(work, {1920, 1080}).w, 0);
}

TEST(AStrip, ShowsEveryPhaseAtOneScale) {
    const FigureView low = samples::figure_scene(Side::right, false).view;
    FigureView high = low;
    high.limbs[30].b.y = -3.0F;
    const std::vector<FigureView> views{low, high};
    const DrawList list = strip(views, {800, 500}, ink::fonts());
    EXPECT_GT(run(list, "0/2").w, 0);
    EXPECT_GT(run(list, "1/2").x, run(list, "0/2").right() + 300);
    std::vector<float> grounds;
    for (const Item& item : list.items)
        if (const auto* ellipse = std::get_if<EllipseItem>(&item.shape); ellipse != nullptr)
            grounds.push_back(ellipse->box.w);
    ASSERT_EQ(grounds.size(), 2U);
    EXPECT_FLOAT_EQ(grounds[0], grounds[1]);
}

} // namespace
