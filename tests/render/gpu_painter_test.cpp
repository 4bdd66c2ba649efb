// The GPU painter shows what the surface painter shows, however the panel is turned, and nothing twice.
#include "render/gpu_painter.hpp"
#include "render/layout.hpp"
#include "render/surface_painter.hpp"
#include "tests/render/gpu_sheet.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace {

using namespace render;
using namespace gpu_sheet;

const Pictures none;

const Card& card_named(std::string_view name) {
    static const auto cards = samples::all_cards();
    return std::find_if(cards.begin(), cards.end(), [&](const auto& s) { return s.name == name; })->card;
}
DrawList work_list(int width, int height) {
    return lay_out(card_named("work_figure_longest"), {.width = width, .height = height}, ink::fonts());
}
Item box(Box b) { return {FilledBox{b, 0}, {255, 255, 255}, b, Role::mark}; }
SurfaceHandle painted(GpuSheet& sheet, GpuPainter& painter, const DrawList& list) {
    const auto done = painter.paint(list);
    EXPECT_TRUE(done) << done.error().what;
    return sheet.pixels();
}
Difference between_painters(GpuSheet& sheet, GpuPainter& painter, const DrawList& list, Orientation o = {}) {
    SurfacePainter surface{ink::fonts(), none, o};
    surface.draw(list);
    const auto shown = painted(sheet, painter, list);
    return difference(*shown, *surface.target());
}

class PaintedScreen : public testing::TestWithParam<PixelBox> {};
TEST_P(PaintedScreen, ShowsTheSameWithBothPainters) {
    const PixelBox& size = GetParam();
    GpuSheet sheet{size.w, size.h};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    for (const auto& [name, card] : samples::all_cards()) {
        SCOPED_TRACE(name);
        const DrawList list = lay_out(card, {.width = size.w, .height = size.h}, ink::fonts());
        expect_alike(between_painters(sheet, painter, list));
    }
}
INSTANTIATE_TEST_SUITE_P(All, PaintedScreen,
                         testing::Values(PixelBox{0, 0, 640, 360}, PixelBox{0, 0, 360, 640},
                                         PixelBox{0, 0, 1280, 720}, PixelBox{0, 0, 540, 960}),
                         [](const auto& p) {
                             return std::to_string(p.param.w) + "x" + std::to_string(p.param.h);
                         });

TEST(AScreenOf4K, ShowsTheSameWithBothPainters) {
    GpuSheet sheet{3840, 2160};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    expect_alike(between_painters(sheet, painter, work_list(3840, 2160)));
}

class TurnedPanel : public testing::TestWithParam<Orientation> {};
TEST_P(TurnedPanel, ShowsTheSameWithBothPainters) {
    const Orientation o = GetParam();
    const bool on_its_side = o.rotate % 180 != 0;
    GpuSheet sheet{on_its_side ? 360 : 640, on_its_side ? 640 : 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none, o};
    expect_alike(between_painters(sheet, painter, work_list(640, 360), o));
}
INSTANTIATE_TEST_SUITE_P(All, TurnedPanel,
                         testing::Values(Orientation{0, true}, Orientation{90, false}, Orientation{90, true},
                                         Orientation{180, false}, Orientation{180, true},
                                         Orientation{270, false}, Orientation{270, true}));

/// Turned as it draws: no picture of the whole screen is copied besides.
TEST_P(TurnedPanel, IsDrawnInOneCall) {
    const bool on_its_side = GetParam().rotate % 180 != 0;
    GpuSheet sheet{on_its_side ? 360 : 640, on_its_side ? 640 : 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none, GetParam()};
    const auto first = painted(sheet, painter, work_list(640, 360));
    EXPECT_EQ(painter.last_frame().calls, 1U);
}
TEST_P(TurnedPanel, IsTheSameWhenItIsTurnedLater) {
    const Orientation o = GetParam();
    const bool on_its_side = o.rotate % 180 != 0;
    GpuSheet sheet{on_its_side ? 360 : 640, on_its_side ? 640 : 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    ASSERT_TRUE(painter.present(work_list(640, 360)));
    painter.turn(o);
    EXPECT_EQ(painter.present(work_list(640, 360)), Result<bool>{true})
        << "the list is equal, the picture not";
    expect_alike(between_painters(sheet, painter, work_list(640, 360), o));
}

TEST(GpuPainter, PresentsNothingForAnEqualList) {
    GpuSheet sheet{640, 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    EXPECT_EQ(painter.present(work_list(640, 360)), Result<bool>{true});
    EXPECT_EQ(painter.present(work_list(640, 360)), Result<bool>{false});
    EXPECT_EQ(painter.present({640, 360, {box({0, 0, 9, 9})}}), Result<bool>{true});
}
TEST(GpuPainter, ShowsAnEqualListAgainOnceItHasForgotten) {
    GpuSheet sheet{640, 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    const DrawList list = work_list(640, 360);
    const auto before = painted(sheet, painter, list);
    ASSERT_TRUE(painter.present(list));
    painter.forget();
    EXPECT_EQ(painter.present(list), Result<bool>{true});
    EXPECT_EQ(difference(*painted(sheet, painter, list), *before).most, 0);
}
/// As a driver does that is begun anew: what GL keeps for SDL is gone.
void lose_all_textures() {
    using Delete = void (*)(int, const unsigned*);
    const auto gone = reinterpret_cast<Delete>(SDL_GL_GetProcAddress("glDeleteTextures"));
    for (unsigned name = 1; name < 100; ++name) gone(1, &name);
}
TEST(GpuPainter, MakesItsTypeAnewAfterTheDeviceLostIt) {
    GpuSheet sheet{640, 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    const DrawList list = work_list(640, 360);
    const auto before = painted(sheet, painter, list);
    lose_all_textures();
    EXPECT_GT(difference(*painted(sheet, painter, list), *before).most, 0) << "what is to be mended";
    painter.forget();
    EXPECT_EQ(difference(*painted(sheet, painter, list), *before).most, 0);
}
TEST(GpuPainter, ShowsTheLastListUnmarredByTheOneBefore) {
    GpuSheet sheet{640, 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none}, fresh{sheet.renderer(), ink::fonts(), none};
    const auto before = painted(sheet, painter, work_list(640, 360));
    const DrawList list{640, 360, {box({10, 10, 50, 50})}};
    const auto after = painted(sheet, painter, list);
    EXPECT_EQ(difference(*after, *painted(sheet, fresh, list)).most, 0);
}
/// An item that comes or goes, in the middle of what stays, or is another one in the same place.
TEST(GpuPainter, ShowsWithWhatItKeptWhatItShowsAnew) {
    GpuSheet sheet{640, 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none, {90, true}};
    const DrawList whole = work_list(640, 360);
    const auto middle = static_cast<std::ptrdiff_t>(whole.items.size() / 2);
    DrawList less = whole, other = whole;
    less.items.erase(less.items.begin() + middle);
    other.items[static_cast<std::size_t>(middle)].colour = {1, 200, 3};
    ASSERT_FALSE(painted(sheet, painter, whole) == nullptr);
    for (const DrawList* list : std::array<const DrawList*, 5>{&less, &whole, &other, &less, &other}) {
        const auto shown = painted(sheet, painter, *list);
        EXPECT_GE(painter.last_frame().kept + 1, less.items.size());
        GpuPainter fresh{sheet.renderer(), ink::fonts(), none, {90, true}};
        EXPECT_EQ(difference(*shown, *painted(sheet, fresh, *list)).most, 0);
        EXPECT_EQ(fresh.last_frame().kept, 0U);
        EXPECT_EQ(fresh.last_frame().triangles, painter.last_frame().triangles);
    }
}
TEST(GpuPainter, KeepsNothingOfWhatItDrewOnAnotherScreen) {
    GpuSheet sheet{640, 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    const Item item = box({10, 10, 50, 50});
    ASSERT_FALSE(painted(sheet, painter, {320, 180, {item}}) == nullptr);
    ASSERT_FALSE(painted(sheet, painter, {640, 360, {item}}) == nullptr);
    EXPECT_EQ(painter.last_frame().kept, 0U);
    painter.turn({180, false});
    ASSERT_FALSE(painted(sheet, painter, {640, 360, {item}}) == nullptr);
    EXPECT_EQ(painter.last_frame().kept, 0U);
    painter.forget();
    ASSERT_FALSE(painted(sheet, painter, {640, 360, {item}}) == nullptr);
    EXPECT_EQ(painter.last_frame().kept, 0U);
    ASSERT_FALSE(painted(sheet, painter, {640, 360, {item}}) == nullptr);
    EXPECT_EQ(painter.last_frame().kept, 1U);
}
/// Its corners go before there is a triangle to draw, to make room for type.
TEST(GpuPainter, KeepsNothingOfAListOfWhichSomeWasLeftOut) {
    GpuSheet sheet{640, 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    LimbItem unseen;
    unseen.parts[0] = {{100, 100}, {200, 100}, 30, 20};
    unseen.own = unseen.count = 1;
    unseen.cut = true;
    unseen.cut_at = {-1, 0};
    unseen.cut_out = {1, 0};
    const Box all{0, 0, 640, 360};
    const auto run = [&](const char* text) {
        return Item{GlyphRun{text, Weight::bold, 900, {-200, 500}}, {90, 60, 30}, all};
    };
    ASSERT_FALSE(painted(sheet, painter, {640, 360, {run("Wa")}}) == nullptr); // no more room
    const DrawList list{640, 360, {{unseen, {200, 200, 200}, all}, run("Wb")}};
    const auto first = painted(sheet, painter, list);
    EXPECT_EQ(painter.last_frame().calls, 1U);
    const auto second = painted(sheet, painter, list);
    EXPECT_EQ(painter.last_frame().kept, 0U);
    EXPECT_EQ(difference(*first, *second).most, 0);
}
TEST(GpuPainter, DrawsAWholeCardInOneCall) {
    GpuSheet sheet{640, 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    const auto first = painted(sheet, painter, work_list(640, 360));
    EXPECT_EQ(painter.last_frame().calls, 1U);
    EXPECT_LT(painter.last_frame().vertices, 11'000U);
}
TEST(GpuPainter, BeginsItsTypeAnewWhenThereIsNoMoreRoom) {
    GpuSheet sheet{640, 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    DrawList list{640, 360, {}};
    // Each text fills a third of the largest texture: the fourth finds no room, nor does the first when the
    // list is drawn again.
    for (const char* text : {"Wa", "Wb", "Wc", "Wd", "We"})
        list.items.push_back(
            {GlyphRun{text, Weight::bold, 900, {-200, 500}}, {90, 60, 30}, {0, 0, 640, 360}});
    expect_alike(between_painters(sheet, painter, list));
    EXPECT_GT(painter.last_frame().calls, 1U);
    expect_alike(between_painters(sheet, painter, list));
}
TEST(GpuPainter, ShowsARunThatIsWiderThanItsTexture) {
    GpuSheet sheet{640, 360};
    GpuPainter painter{sheet.renderer(), ink::fonts(), none};
    const GlyphRun run{"Wide as can be, and wider still", Weight::bold, 300, {-2200, 300}};
    expect_alike(between_painters(sheet, painter, {640, 360, {{run, {255, 255, 255}, {0, 0, 640, 360}}}}));
}

} // namespace
