// Pictures: formats, limits, animation and scaling, with small files written by the test itself.
#include "render/pictures.hpp"
#include "render/png.hpp"
#include "render/surface_painter.hpp"
#include "render/window.hpp"
#include "tests/render/ink.hpp"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>

namespace {

using namespace render;
namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

class PictureFiles : public testing::Test {
protected:
    PictureFiles() { fs::create_directories(folder); }
    ~PictureFiles() override { fs::remove_all(folder); }

    fs::path written(const std::string& name, const Bytes& bytes) const {
        std::ofstream{folder / name, std::ios::binary}.write(reinterpret_cast<const char*>(bytes.data()),
                                                             static_cast<std::streamsize>(bytes.size()));
        return folder / name;
    }
    fs::path written(const std::string& name, const std::string& text) const {
        return written(name, Bytes(text.begin(), text.end()));
    }
    /// Left half red, right half blue.
    fs::path two_colours(const std::string& name, int w, int h) const {
        auto surface = black_surface(w, h);
        EXPECT_TRUE(surface);
        const SDL_Rect left{0, 0, w / 2, h}, right{w / 2, 0, w - w / 2, h};
        SDL_FillRect(surface->get(), &left, 0xFFFF0000U);
        SDL_FillRect(surface->get(), &right, 0xFF0000FFU);
        if (name.ends_with(".jpg"))
            IMG_SaveJPG(surface->get(), (folder / name).c_str(), 95);
        else
            EXPECT_TRUE(save_png(**surface, folder / name));
        return folder / name;
    }

    fs::path folder =
        fs::path{testing::TempDir()} /
        ("limber_pictures_" + std::string{testing::UnitTest::GetInstance()->current_test_info()->name()});
    Pictures pictures;
};

std::uint32_t at(const Picture& p, int x, int y) {
    return p.pixels[static_cast<std::size_t>(y * p.width + x)];
}

/// Two frames of one pixel, red for 200 ms and blue for 300 ms.
const Bytes two_frames{
    'G', 'I', 'F', '8', '9', 'a',  1,    0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0,    255,  0x21, 0xF9, 4,
    0,   20,  0,   0,   0,   0x2C, 0,    0, 0, 0, 1,    0, 1, 0,   0, 2, 2, 0x44, 0x01, 0,    0x21, 0xF9,
    4,   0,   30,  0,   0,   0,    0x2C, 0, 0, 0, 0,    1, 0, 1,   0, 0, 2, 2,    0x4C, 0x01, 0,    0x3B};

TEST_F(PictureFiles, PngIsScaledDownToItsPlace) {
    ASSERT_TRUE(pictures.load("key", two_colours("a.png", 400, 200), 100, 100));
    const Picture* shown = pictures.fitted("key", 0, 100, 100);
    ASSERT_NE(shown, nullptr);
    EXPECT_EQ(shown->width, 100);
    EXPECT_EQ(shown->height, 50);
    EXPECT_EQ(at(*shown, 10, 25), 0xFFFF0000U);
    EXPECT_EQ(at(*shown, 90, 25), 0xFF0000FFU);
}
TEST_F(PictureFiles, JpegLoads) {
    ASSERT_TRUE(pictures.load("key", two_colours("a.jpg", 64, 64), 64, 64));
    EXPECT_EQ(pictures.fitted("key", 0, 64, 64)->width, 64);
}
TEST_F(PictureFiles, SvgIsDrawnAtTheSizeOfItsPlace) {
    const auto file = written(
        "a.svg",
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><rect width="10" height="20" fill="#fff"/></svg>)");
    ASSERT_TRUE(pictures.load("key", file, 100, 100));
    const Picture* shown = pictures.fitted("key", 0, 100, 100);
    EXPECT_EQ(shown->height, 100);
    EXPECT_EQ(shown->width, 50);
    EXPECT_EQ(at(*shown, 25, 50), 0xFFFFFFFFU);
}
TEST_F(PictureFiles, AnimationShowsTheFrameOfTheMoment) {
    ASSERT_TRUE(pictures.load("key", written("a.gif", two_frames), 10, 10));
    EXPECT_EQ(at(*pictures.fitted("key", 0, 1, 1), 0, 0), 0xFFFF0000U);
    EXPECT_EQ(at(*pictures.fitted("key", 199, 1, 1), 0, 0), 0xFFFF0000U);
    EXPECT_EQ(at(*pictures.fitted("key", 200, 1, 1), 0, 0), 0xFF0000FFU);
    EXPECT_EQ(at(*pictures.fitted("key", 500, 1, 1), 0, 0), 0xFFFF0000U);
    EXPECT_EQ(pictures.frame_start("key", 499), 200);
    EXPECT_EQ(pictures.frame_start("key", 501), 0);
}
TEST_F(PictureFiles, BrokenOneIsAnErrorThatNamesIt) {
    const auto loaded =
        pictures.load("key", written("torn.png", std::string{"\x89PNG\r\n\x1a\n and no more"}), 10, 10);
    ASSERT_FALSE(loaded);
    EXPECT_NE(loaded.error().what.find("torn.png"), std::string::npos);
    EXPECT_FALSE(pictures.has("key"));
}
TEST_F(PictureFiles, MissingOneIsAnError) { EXPECT_FALSE(pictures.load("key", folder / "none.png", 10, 10)); }
TEST_F(PictureFiles, HugeOneIsRefusedBeforeItIsDecoded) {
    // A head that promises 60,000 x 60,000 pixels, and nothing after it.
    const Bytes head{0x89, 'P', 'N', 'G',  13,   10, 26, 10,   0,    0, 0, 13, 'I', 'H', 'D',
                     'R',  0,   0,   0xEA, 0x60, 0,  0,  0xEA, 0x60, 8, 6, 0,  0,   0};
    const auto loaded = pictures.load("key", written("huge.png", head), 10, 10);
    ASSERT_FALSE(loaded);
    EXPECT_NE(loaded.error().what.find("32 megapixels"), std::string::npos);
}
TEST_F(PictureFiles, UnknownKeyDrawsNothing) {
    ink::Sheet sheet{50, 50};
    draw_item(sheet.canvas(),
              {PictureItem{"none", 0, false, {0, 0, 50, 50}}, {}, {0, 0, 50, 50}, Role::illustration},
              ink::fonts(), pictures);
    EXPECT_TRUE(sheet.black());
}
TEST_F(PictureFiles, MirroredOneShowsItsLeftOnTheRight) {
    ASSERT_TRUE(pictures.load("key", two_colours("a.png", 40, 40), 40, 40));
    ink::Sheet sheet{40, 40};
    draw_item(sheet.canvas(),
              {PictureItem{"key", 0, true, {0, 0, 40, 40}}, {}, {0, 0, 40, 40}, Role::illustration},
              ink::fonts(), pictures);
    EXPECT_EQ(sheet.at(35, 20), 0xFFFF0000U);
}

TEST(PictureSizes, AreReadFromTheHead) {
    EXPECT_EQ(picture_size(two_frames), (PictureSize{1, 1, 2}));
    const Bytes jpeg{0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 1, 2, 3, 4, 1, 0, 0, 0};
    EXPECT_EQ(picture_size(jpeg), (PictureSize{0x304, 0x102, 1}));
    const Bytes webp{'R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8',
                     'X', 10,  0,   0,   0, 0, 0, 0, 0,   99,  0,   0,   49,  0,   0};
    EXPECT_EQ(picture_size(webp), (PictureSize{100, 50, 1}));
    EXPECT_EQ(picture_size(Bytes{1, 2, 3}), std::nullopt);
    EXPECT_EQ(picture_size(Bytes{0xFF, 0xD8}), std::nullopt);
}
TEST(Scaling, KeepsAColourAndMixesNoBlackIntoTransparentEdges) {
    const Picture white_and_clear{2, 1, {0xFFFFFFFFU, 0x00000000U}};
    const Picture one = scaled(white_and_clear, 1, 1);
    EXPECT_EQ(one.pixels[0] & 0xFFFFFFU, 0xFFFFFFU);
    EXPECT_NEAR(one.pixels[0] >> 24U, 128, 1);
}

TEST_F(PictureFiles, SavedPngLeavesNoHalfFile) {
    two_colours("a.png", 4, 4);
    EXPECT_TRUE(fs::exists(folder / "a.png"));
    EXPECT_FALSE(fs::exists(folder / "a.png.part"));
    auto surface = black_surface(2, 2);
    EXPECT_FALSE(save_png(**surface, folder / "no" / "such" / "folder.png"));
}

} // namespace
