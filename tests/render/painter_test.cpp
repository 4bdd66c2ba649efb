// The surface painter: partial redraws, turning and shapes.
#include "render/changes.hpp"
#include "render/layout.hpp"
#include "render/limbs.hpp"
#include "render/surface_painter.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/fonts.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace painting {

using namespace render;

using support::no_pictures;
constexpr Colour white{255, 255, 255};

std::uint32_t pixel(const SDL_Surface& s, int x, int y) {
    return reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(s.pixels) +
                                                  std::ptrdiff_t{y} * s.pitch)[x];
}
bool same(const SDL_Surface& a, const SDL_Surface& b) {
    if (a.w != b.w || a.h != b.h) return false;
    for (int y = 0; y < a.h; ++y)
        for (int x = 0; x < a.w; ++x)
            if (pixel(a, x, y) != pixel(b, x, y)) return false;
    return true;
}
Item box(Box b, Colour colour = white) { return {FilledBox{b, 0}, colour, b, Role::mark}; }
DrawList one_box() { return {40, 20, {box({2, 3, 5, 4})}}; }
double area_of(const Item& item, int size = 200) {
    ink::Sheet sheet{size, size};
    draw_item(sheet.canvas(), item, ink::fonts(), no_pictures);
    double sum = 0;
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) sum += (sheet.at(x, y) & 0xFFU) / 255.0;
    return sum;
}
constexpr Box whole{0, 0, 200, 200};

TEST(PartialRedraw, EqualsAWholeOneForAnyPairOfCards) {
    const auto cards = samples::all_cards();
    std::mt19937 random{7};
    std::uniform_int_distribution<std::size_t> any{0, cards.size() - 1};
    SurfacePainter partly{ink::fonts(), no_pictures};
    for (int i = 0; i < 40; ++i) {
        const auto& [name, card] = cards[any(random)];
        SCOPED_TRACE(name);
        const DrawList list = lay_out(card, {.width = 640, .height = 360}, ink::fonts());
        partly.draw(list);
        SurfacePainter wholly{ink::fonts(), no_pictures};
        wholly.draw(list);
        ASSERT_TRUE(same(*partly.target(), *wholly.target()));
    }
}
int area(const std::vector<PixelBox>& parts) {
    int sum = 0;
    for (const PixelBox& part : parts) sum += part.w * part.h;
    return sum;
}
std::vector<PixelBox> changed_parts(const DrawList& before, const DrawList& after) {
    Changes changes;
    DrawList shown = before;
    changes.follow(shown, after, ink::fonts());
    EXPECT_EQ(shown, after);
    std::vector<PixelBox> parts = changes.redrawn().parts();
    for (const Reprint& digit : changes.reprinted())
        parts.push_back(around(digit.before.box, digit.after.box));
    return parts;
}
TEST(PartialRedraw, OfAnEqualListTouchesNothing) {
    SurfacePainter painter{ink::fonts(), no_pictures};
    EXPECT_EQ(painter.draw(one_box()).size(), 1U);
    EXPECT_TRUE(painter.draw(one_box()).empty());
    painter.forget();
    EXPECT_EQ(painter.draw(one_box()), (std::vector{PixelBox{0, 0, 40, 20}}));
}
TEST(PartialRedraw, SeesAChangeOfWhatLiesOnTop) {
    const Item lower = box({0, 0, 10, 10}), upper = box({5, 0, 10, 10}, {255, 0, 0});
    EXPECT_FALSE(changed_parts({40, 20, {lower, upper}}, {40, 20, {upper, lower}}).empty());
}
TEST(PartialRedraw, OfACountdownLeavesTheRestOfTheScreenAlone) {
    auto cards = samples::everyday_cards();
    const auto rest =
        std::find_if(cards.begin(), cards.end(), [](const auto& s) { return s.name == "rest"; });
    const DrawList before = lay_out(rest->card, {}, ink::fonts());
    std::get<RestCard>(rest->card.body).countdown = "0:22";
    const DrawList after = lay_out(rest->card, {}, ink::fonts());
    const auto last_digit = std::find_if(after.items.begin(), after.items.end(), [](const Item& item) {
        const auto* run = std::get_if<GlyphRun>(&item.shape);
        return run != nullptr && run->text == "0:22";
    });
    ASSERT_NE(last_digit, after.items.end());
    const Box& count = last_digit->bounds;
    const auto parts = changed_parts(before, after);
    EXPECT_GT(area(parts), 0);
    for (const PixelBox& part : parts) {
        EXPECT_TRUE(ink::inside(part, ink::grown(around(count), 20))); // another digit may be wider
        EXPECT_GT(part.x, static_cast<int>(count.x + count.w * 0.6F)) << "left of the last digit";
    }
}
Item count_item(const std::string& text) {
    const GlyphRun run{text, Weight::light, 60, {20, 100}, true};
    const TextExtent e = ink::fonts().extent(text, run.weight, run.px, true);
    return {run, white, {20 + e.left, 100 + e.top, e.right - e.left, e.bottom - e.top}, Role::hero};
}
Changes changes_between(const DrawList& before, const DrawList& after) {
    Changes changes;
    DrawList shown = before;
    changes.follow(shown, after, ink::fonts());
    return changes;
}
TEST(PartialRedraw, OfACountChangesItsDigitsByThemselves) {
    const auto changes = changes_between({200, 200, {count_item("1:20")}}, {200, 200, {count_item("1:19")}});
    EXPECT_TRUE(changes.redrawn().parts().empty());
    ASSERT_EQ(changes.reprinted().size(), 2U);
    EXPECT_EQ(changes.reprinted()[0].before.text, "2");
    EXPECT_EQ(changes.reprinted()[1].after.text, "9");
}
TEST(PartialRedraw, OfACountRedrawsDigitsThatSomethingLiesOver) {
    const Item over = box({125, 80, 4, 4}, {255, 0, 0}); // across the last digit
    const DrawList before{200, 200, {count_item("1:20"), over}}, after{200, 200, {count_item("1:19"), over}};
    const auto changes = changes_between(before, after);
    EXPECT_FALSE(changes.redrawn().parts().empty());
    EXPECT_EQ(changes.reprinted().size(), 1U);
    SurfacePainter partly{ink::fonts(), no_pictures}, wholly{ink::fonts(), no_pictures};
    partly.draw(before);
    partly.draw(after);
    wholly.draw(after);
    EXPECT_TRUE(same(*partly.target(), *wholly.target()));
}
TEST(PartialRedraw, OfACountInAnotherColourOrFormRedrawsAllOfIt) {
    Item other = count_item("1:19");
    other.colour = {255, 0, 0};
    for (const Item& item : {other, count_item("10:9"), count_item("0:1")}) {
        const auto changes = changes_between({200, 200, {count_item("1:20")}}, {200, 200, {item}});
        EXPECT_TRUE(changes.reprinted().empty());
        EXPECT_FALSE(changes.redrawn().parts().empty());
    }
}
TEST(PartialRedraw, OfABarWhoseEndMovesTouchesThatEndAlone) {
    for (const Box& moved : {Box{20, 50, 103, 4}, Box{17, 50, 103, 4}}) {
        const auto parts = changed_parts({200, 200, {box({20, 50, 100, 4})}}, {200, 200, {box(moved)}});
        EXPECT_GE(area(parts), 12);
        EXPECT_LE(area(parts), 24);
    }
}
RingSector ring_to(float to) { return {{100, 100}, 60, 12, 0.1F, to}; }
Item ring_item(float to) {
    const Box b = extent_of(ring_to(to));
    return {ring_to(to), white, {b.x - 1, b.y - 1, b.w + 2, b.h + 2}, Role::ring};
}
TEST(PartialRedraw, OfARingThatDrainsTouchesOnlyTheArcThatWent) {
    const DrawList before{200, 200, {ring_item(0.8F)}}, after{200, 200, {ring_item(0.7F)}};
    const auto parts = changed_parts(before, after);
    EXPECT_LT(area(parts), 64 * 64);
    SurfacePainter partly{ink::fonts(), no_pictures}, wholly{ink::fonts(), no_pictures};
    partly.draw(before);
    partly.draw(after);
    wholly.draw(after);
    EXPECT_TRUE(same(*partly.target(), *wholly.target()));
}
Item limb_item(float x) {
    LimbItem limb;
    limb.parts[0] = {{x, 40}, {x + 60, 160}, 12, 8, 2};
    limb.own = limb.count = 1;
    limb.dark = {120, 120, 120};
    limb.line = 2;
    return {limb, white, bounds_of(limb), Role::illustration};
}
TEST(PartialRedraw, OfALimbAslantFollowsItInBands) {
    const auto parts = changed_parts({200, 200, {limb_item(50)}}, {200, 200, {limb_item(52)}});
    EXPECT_LT(area(parts), 0.6 * limb_item(50).bounds.w * limb_item(50).bounds.h);
}
// Corners on whole and half pixels touch rows in a single point.
TEST(ATrunk, IsDrawnWhereverItsShouldersLie) {
    for (int i = 0; i < 256; ++i) {
        const float x = 60 + static_cast<float>(i % 16) / 16, y = 60 + static_cast<float>(i / 16) / 16;
        TrunkItem trunk;
        trunk.outline = {Point{x, y - 20}, {x + 60, y - 20}, {x + 50, y + 70}, {x + 10, y + 70}};
        trunk.count = 4;
        trunk.from = {x, y}, trunk.to = {x + 60, y};
        trunk.shoulders = {Capsule{{x, y}, {x + 30, y}, 12, 12, 0},
                           Capsule{{x + 59, y}, {x + 30, y}, 12, 8, 0}};
        trunk.shoulder_count = 2;
        trunk.dark = white;
        trunk.line = 2;
        EXPECT_GT(area_of({trunk, white, bounds_of(trunk), Role::illustration}), 3500);
    }
}
TEST(PartialRedraw, IsInPartsThatNeverMeet) {
    const auto parts = changed_parts({200, 200, {limb_item(50), limb_item(70), ring_item(0.5F)}},
                                     {200, 200, {limb_item(52), limb_item(90), ring_item(0.9F)}});
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::size_t k = i + 1; k < parts.size(); ++k)
            EXPECT_TRUE(common(parts[i], parts[k]).empty()) << i << " and " << k;
}

struct Turn {
    Orientation orientation;
    int w, h, x, y; ///< size of the panel, and where the box's upper left pixel must be
};
class TurnedPainter : public testing::TestWithParam<Turn> {};
TEST_P(TurnedPainter, PutsTheCornerWhereThePanelNeedsIt) {
    const Turn& t = GetParam();
    SurfacePainter painter{ink::fonts(), no_pictures, t.orientation};
    DrawList list{40, 20, {box({0, 0, 1, 1})}};
    painter.draw(list);
    ASSERT_EQ(painter.target()->w, t.w);
    ASSERT_EQ(painter.target()->h, t.h);
    EXPECT_EQ(pixel(*painter.target(), t.x, t.y), 0xFFFFFFFFU);
    list.items[0] = box({1, 0, 2, 1});
    const auto parts = painter.draw(list); // the corner and its neighbour, on the panel
    EXPECT_EQ(pixel(*painter.target(), t.x, t.y), 0xFF000000U);
    for (const PixelBox& part : parts) EXPECT_TRUE(ink::inside(part, {0, 0, t.w, t.h}));
}
TEST_P(TurnedPainter, PutsItThereWhenItIsTurnedLater) {
    const Turn& t = GetParam();
    SurfacePainter painter{ink::fonts(), no_pictures};
    const DrawList list{40, 20, {box({0, 0, 1, 1})}};
    painter.draw(list);
    painter.turn(t.orientation);
    painter.draw(list);
    ASSERT_EQ(painter.target()->w, t.w);
    EXPECT_EQ(pixel(*painter.target(), t.x, t.y), 0xFFFFFFFFU);
}
INSTANTIATE_TEST_SUITE_P(All, TurnedPainter,
                         testing::Values(Turn{{0, false}, 40, 20, 0, 0}, Turn{{90, false}, 20, 40, 19, 0},
                                         Turn{{180, false}, 40, 20, 39, 19},
                                         Turn{{270, false}, 20, 40, 0, 39}, Turn{{0, true}, 40, 20, 39, 0},
                                         Turn{{90, true}, 20, 40, 19, 39}, Turn{{180, true}, 40, 20, 0, 19},
                                         Turn{{270, true}, 20, 40, 0, 0}));

// Shapes cover what geometry says, to within half a percent.
TEST(Shapes, FillABoxExactly) { EXPECT_DOUBLE_EQ(area_of(box({10, 10, 50, 30})), 1500); }
TEST(Shapes, RoundABoxsCorners) {
    EXPECT_NEAR(area_of({FilledBox{{10, 10, 100, 60}, 20}, white, whole, Role::mark}),
                6000 - (4 - M_PI) * 400, 6);
}
TEST(Shapes, StrokeACircle) {
    EXPECT_NEAR(area_of({OutlinedBox{{20, 20, 100, 100}, 50, 10}, white, whole, Role::mark}),
                M_PI * (2500 - 1600), 15);
}
TEST(Shapes, DashHalfOfAnOutline) {
    const double all = area_of({OutlinedBox{{20, 20, 150, 80}, 20, 6}, white, whole, Role::mark});
    EXPECT_NEAR(area_of({OutlinedBox{{20, 20, 150, 80}, 20, 6, 10}, white, whole, Role::mark}), all / 2,
                all * 0.03);
}
TEST(Shapes, FadeADashAtBothOfItsEnds) {
    // One dash, in the middle of the top edge, and the same seen in a mirror.
    ink::Sheet sheet{200, 100};
    stroke(sheet.canvas(), OutlinedBox{{20.3F, 20, 159.4F, 60}, 0, 6, 50}, white);
    for (int x = 60; x < 100; ++x)
        EXPECT_NEAR(sheet.at(x, 22) & 0xFFU, sheet.at(199 - x, 22) & 0xFFU, 1) << x;
}
TEST(Shapes, LeaveNoGapInARingAboveItsCentre) {
    ink::Sheet sheet{101, 101};
    stroke(sheet.canvas(), RingSector{{50.5F, 50.5F}, 40, 8, 0, 1}, white);
    EXPECT_EQ(sheet.at(50, 10), packed(white));
    EXPECT_EQ(sheet.at(50, 90), packed(white));
}
TEST(Shapes, DrawPartOfARingWithRoundEnds) {
    for (const float turn : {0.1F, 0.25F, 0.5F, 0.7F, 0.9F})
        EXPECT_NEAR(area_of({RingSector{{100, 100}, 60, 12, 0.1F, 0.1F + turn}, white, whole, Role::ring}),
                    2 * M_PI * 60 * 12 * static_cast<double>(turn) + M_PI * 36, 40)
            << turn;
}
TEST(Shapes, CloseAWholeRing) {
    EXPECT_NEAR(area_of({RingSector{{100, 100}, 60, 12, 0, 1}, white, whole, Role::ring}), 2 * M_PI * 60 * 12,
                25);
}
TEST(Shapes, FillATriangleWhicheverWayItTurns) {
    EXPECT_NEAR(area_of({Triangle{{10, 10}, {110, 10}, {10, 90}}, white, whole, Role::mark}), 4000, 20);
    EXPECT_NEAR(area_of({Triangle{{10, 10}, {10, 90}, {110, 10}}, white, whole, Role::mark}), 4000, 20);
}
TEST(Shapes, FillAConvexPolygonWhicheverWayItTurns) {
    const Polygon square{{Point{10, 10}, {60, 10}, {60, 60}, {10, 60}}, 4};
    const Polygon turned{{Point{10, 10}, {10, 60}, {60, 60}, {60, 10}}, 4};
    EXPECT_NEAR(area_of({square, white, whole, Role::mark}), 2500, 5);
    EXPECT_NEAR(area_of({turned, white, whole, Role::mark}), 2500, 5);
}
TEST(Shapes, FillNothingForAPolygonWithoutAnInside) {
    const Polygon line{{Point{10, 10}, {60, 10}, {110, 10}}, 3};
    EXPECT_EQ(area_of({line, white, whole, Role::mark}), 0);
    EXPECT_EQ(area_of({Polygon{}, white, whole, Role::mark}), 0);
}
TEST(Shapes, StayInsideTheClip) {
    ink::Sheet sheet{100, 100};
    Canvas canvas = sheet.canvas();
    canvas.clip = {40, 40, 10, 10};
    fill(canvas, FilledBox{{0, 0, 100, 100}, 0}, white);
    stroke(canvas, RingSector{{45, 45}, 5, 4, 0, 1}, white);
    EXPECT_EQ(sheet.ink(sheet.whole()), (PixelBox{40, 40, 10, 10}));
}

} // namespace painting
