// Fonts: what is found, how figures stand, what a missing font does.
#include "render/text.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace {

using namespace render;

TEST(Fonts, FindInterOnThisMachineWithoutAWarning) { EXPECT_TRUE(ink::fonts().warnings().empty()); }
TEST(Fonts, FallBackWithAWarningWhereInterIsMissing) {
    const auto fonts = Fonts::open({.inter = "/nowhere"});
    ASSERT_TRUE(fonts);
    ASSERT_FALSE(fonts->warnings().empty());
    EXPECT_NE(fonts->warnings()[0].find("DejaVuSans"), std::string::npos);
    EXPECT_GT(fonts->extent("Rest", Weight::semibold, 100, false).advance, 100);
}
TEST(Fonts, KeepTheWordsWhereAWeightIsDamaged) {
    const support::ScratchFolder folder;
    std::filesystem::copy("/usr/share/fonts/opentype/inter", folder.path());
    for (const char* name : {"Inter-SemiBold.otf", "InterDisplay-SemiBold.otf"})
        (void)folder.write(name, "no font");
    const auto fonts = Fonts::open({.inter = folder.path(), .fallback = "/nowhere"});
    ASSERT_TRUE(fonts);
    EXPECT_FALSE(fonts->coverage("RIGHT", Weight::semibold, 60, false).alpha.empty());
}
TEST(Fonts, TakeAnyFontRatherThanNone) {
    const auto fonts = Fonts::open({.inter = "/nowhere", .fallback = "/nowhere"});
    ASSERT_TRUE(fonts);
    EXPECT_GT(fonts->cap_height(Weight::regular), 0.4F);
}
TEST(Fonts, AreAnErrorWhereThereIsNone) {
    const auto fonts = Fonts::open({.inter = "/nowhere", .fallback = "/nowhere", .any = "/nowhere"});
    ASSERT_FALSE(fonts);
    EXPECT_NE(fonts.error().what.find("fonts-inter"), std::string::npos);
}
TEST(Fonts, KeepWorkingAfterAMove) {
    auto first = Fonts::open();
    ASSERT_TRUE(first);
    const Fonts second = std::move(*first);
    EXPECT_GT(second.coverage("Rest", Weight::regular, 40, false).width, 40);
}

TEST(Figures, AreAsWideAsEachOther) {
    const auto& fonts = ink::fonts();
    EXPECT_EQ(fonts.extent("0:11", Weight::light, 300, true).advance,
              fonts.extent("0:48", Weight::light, 300, true).advance);
    EXPECT_NE(fonts.extent("11", Weight::light, 300, false).advance,
              fonts.extent("48", Weight::light, 300, false).advance);
}
TEST(Figures, AreMeasuredAsTheyAreDrawn) {
    const auto& fonts = ink::fonts();
    for (const Weight weight : {Weight::light, Weight::regular, Weight::semibold})
        for (const char* text : {"0:18", "12:41", "1:07", "77", ":1", "1 1", " 4", "  ", "0:0g"}) {
            const TextExtent measured = fonts.extent(text, weight, 123.4F, true);
            const Coverage& drawn = fonts.coverage(text, weight, 123.4F, true);
            EXPECT_EQ(measured.left, static_cast<float>(drawn.left)) << text;
            EXPECT_EQ(measured.right, static_cast<float>(drawn.left + drawn.width)) << text;
            EXPECT_EQ(measured.top, static_cast<float>(drawn.top)) << text;
            EXPECT_EQ(measured.bottom, static_cast<float>(drawn.top + drawn.height)) << text;
            EXPECT_EQ(measured.advance, drawn.advance) << text;
        }
}
TEST(Figures, HaveTheirColonInTheMiddleOfTheirHeight) {
    const auto& fonts = ink::fonts();
    const float cap = fonts.cap_height(Weight::light) * 300;
    const auto colon = fonts.coverage("1:1", Weight::light, 300, true);
    int top = colon.height, bottom = 0;
    const int from = colon.width * 2 / 5, to = colon.width * 3 / 5; // between the figures
    for (int y = 0; y < colon.height; ++y)
        for (int x = from; x < to; ++x)
            if (colon.alpha[static_cast<std::size_t>(y * colon.width + x)] > 127)
                top = std::min(top, y), bottom = std::max(bottom, y + 1);
    EXPECT_NEAR(static_cast<float>(colon.top) + static_cast<float>(top + bottom) / 2, -cap / 2, 1.5F);
}
TEST(Runs, ReportTheInkTheyDraw) {
    const auto& fonts = ink::fonts();
    for (const char* text : {"Step Back & Reach", "jagged", "ÄÉ", "0:18", "\u00B7", "日本", "\xff\xfe"}) {
        const TextExtent e = fonts.extent(text, Weight::regular, 80, false);
        ink::Sheet sheet{1000, 300};
        const Item item{
            GlyphRun{text, Weight::regular, 80, {50, 150}, false}, {255, 255, 255}, {}, Role::text};
        draw_item(sheet.canvas(), item, fonts, Pictures{});
        const auto found = sheet.ink(sheet.whole());
        ASSERT_TRUE(found) << text;
        EXPECT_EQ(static_cast<float>(found->x), 50 + e.left) << text;
        EXPECT_EQ(static_cast<float>(found->bottom()), 150 + e.bottom) << text;
    }
}
TEST(Runs, OfNothingHaveNoInk) {
    EXPECT_EQ(ink::fonts().coverage("", Weight::regular, 40, false).width, 0);
    EXPECT_EQ(ink::fonts().coverage("   ", Weight::regular, 40, false).width, 0);
}

} // namespace
