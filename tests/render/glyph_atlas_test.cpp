// Where runs go in the atlas' texture, and what happens when there is no room.
#include "render/glyph_atlas.hpp"
#include "tests/render/gpu_sheet.hpp"
#include "tests/render/ink.hpp"

#include <gtest/gtest.h>

namespace {

using namespace render;

Coverage ink_of(int width, int height) {
    Coverage ink{3, -20, width, height, 0, {}};
    ink.alpha.assign(std::size_t(width) * std::size_t(height), 200);
    return ink;
}

TEST(Shelves, GiveEachItsOwnRoom) {
    Shelves shelves{100, 100};
    std::vector<PixelBox> taken;
    for (int i = 0; i < 40; ++i)
        if (const auto room = shelves.take(12 + i % 5, 8 + i % 7)) taken.push_back(*room);
    EXPECT_GT(taken.size(), 30U);
    for (std::size_t i = 0; i < taken.size(); ++i) {
        EXPECT_TRUE(ink::inside(taken[i], {0, 0, 100, 100}));
        for (std::size_t k = 0; k < i; ++k) EXPECT_TRUE(common(taken[i], taken[k]).empty());
    }
}
TEST(Shelves, AreFullAtTheirEndAndEmptyAgainWhenCleared) {
    Shelves shelves{100, 100};
    EXPECT_TRUE(shelves.take(100, 60));
    EXPECT_FALSE(shelves.take(10, 41));
    EXPECT_TRUE(shelves.take(10, 40));
    shelves.clear();
    EXPECT_EQ(shelves.take(100, 100), (PixelBox{0, 0, 100, 100}));
    EXPECT_FALSE(shelves.take(101, 1));
}

class AnAtlas : public testing::Test {
protected:
    gpu_sheet::GpuSheet sheet_{64, 64};
    Result<GlyphAtlas> made_ = GlyphAtlas::make(sheet_.renderer(), 256);
    GlyphAtlas& atlas_ = *made_;
};
TEST_F(AnAtlas, FindsWhatItKeepsByItsValue) {
    const auto kept = atlas_.keep({"12", Weight::bold, 40, false}, ink_of(30, 20));
    ASSERT_TRUE(kept && *kept);
    EXPECT_EQ(atlas_.found({"12", Weight::bold, 40, false}), *kept);
    EXPECT_EQ(atlas_.found({"13", Weight::bold, 40, false}), nullptr);
    EXPECT_EQ(atlas_.found({"12", Weight::light, 40, false}), nullptr);
    EXPECT_EQ(atlas_.found({"12", Weight::bold, 41, false}), nullptr);
    EXPECT_EQ(atlas_.found({"12", Weight::bold, 40, true}), nullptr);
    ASSERT_EQ((*kept)->size(), 1U);
    EXPECT_EQ((*kept)->front().left, 3);
    EXPECT_EQ((*kept)->front().top, -20);
}
TEST_F(AnAtlas, SaysWhenItIsFullAndBeginsAnewWhenCleared) {
    const auto ink = ink_of(100, 100);
    int kept = 0;
    for (const char* text : {"a", "b", "c", "d", "e", "f", "g"}) {
        const auto one = atlas_.keep({text, Weight::bold, 40, false}, ink);
        ASSERT_TRUE(one);
        kept += *one != nullptr ? 1 : 0;
    }
    EXPECT_EQ(kept, 4);
    atlas_.clear();
    EXPECT_EQ(atlas_.found({"a", Weight::bold, 40, false}), nullptr);
    const auto again = atlas_.keep({"g", Weight::bold, 40, false}, ink);
    EXPECT_TRUE(again && *again);
    EXPECT_EQ(atlas_.evictions(), 1);
}
TEST_F(AnAtlas, CutsAWideRunIntoTilesThatJoin) {
    const auto kept = atlas_.keep({"wide", Weight::bold, 40, false}, ink_of(300, 30));
    ASSERT_TRUE(kept && *kept);
    int right = 3;
    for (const auto& tile : **kept) {
        EXPECT_EQ(tile.left, right);
        right += tile.from.w;
    }
    EXPECT_EQ(right, 303);
}
TEST_F(AnAtlas, KeepsWhatNoAtlasHasRoomForAsNothing) {
    const auto kept = atlas_.keep({"huge", Weight::bold, 4'000, false}, ink_of(2'000, 3'000));
    ASSERT_TRUE(kept);
    EXPECT_NE(*kept, nullptr);
}

} // namespace
