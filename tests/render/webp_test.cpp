// Animated WebP files, read back by their chunks.
#include "render/strip.hpp"
#include "render/surface_painter.hpp"
#include "render/webp.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_figure.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace {

using namespace render;

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}
int count(const std::string& text, const std::string& part) {
    int found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}
std::filesystem::path scratch(const char* name) { return std::filesystem::path{testing::TempDir()} / name; }

/// A figure that slides to the right, frame by frame.
Result<void> add_frames(AnimatedWebp& animation, int frames, Size size) {
    const Pictures none;
    SurfacePainter painter{ink::fonts(), none};
    FigureView view = samples::figure_scene(Side::right, false).view;
    for (int i = 0; i < frames; ++i) {
        view.limbs[30].b.x += 0.02F;
        painter.draw(frame(view, size));
        if (auto added = animation.add(*painter.target()); !added) return added;
    }
    return {};
}

TEST(AnAnimation, HoldsEveryFrameAndGoesRound) {
    AnimatedWebp animation{160, 200, 50};
    ASSERT_TRUE(add_frames(animation, 5, {160, 200}));
    const auto file = scratch("limber_animation.webp");
    const auto length = animation.save(file);
    ASSERT_TRUE(length) << length.error().what;
    const std::string bytes = bytes_of(file);
    EXPECT_EQ(bytes.size(), *length);
    EXPECT_EQ(bytes.substr(0, 4) + bytes.substr(8, 4), "RIFFWEBP");
    EXPECT_EQ(count(bytes, "ANIM"), 1);
    EXPECT_EQ(count(bytes, "ANMF"), 5);
    std::filesystem::remove(file);
}
TEST(AnAnimation, RefusesAFrameOfAnotherSize) {
    AnimatedWebp animation{100, 100, 50};
    EXPECT_FALSE(add_frames(animation, 1, {160, 200}));
}
TEST(AnAnimation, NamesTheFileThatCannotBeWritten) {
    AnimatedWebp animation{160, 200, 50};
    ASSERT_TRUE(add_frames(animation, 2, {160, 200}));
    const auto saved = animation.save(scratch("no/such/folder/a.webp"));
    ASSERT_FALSE(saved);
    EXPECT_NE(saved.error().what.find("no/such/folder/a.webp"), std::string::npos);
}

} // namespace
