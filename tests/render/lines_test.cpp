// Lines of text that change by themselves: where nothing else lies, only their ink is touched.
#include "render/changes.hpp"
#include "render/surface_painter.hpp"
#include "render/text.hpp"
#include "tests/render/ink.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <string>
#include <vector>

namespace render {
namespace {

constexpr int width = 400, height = 203;
constexpr Colour white{255, 255, 255}, amber{255, 176, 32}, red{255, 0, 0};
const Pictures no_pictures;

Item line(const std::string& text, Point at, Colour colour = white, float px = 30) {
    const GlyphRun run{text, Weight::regular, px, at, false};
    const TextExtent e = ink::fonts().extent(text, run.weight, run.px, false);
    return {run, colour, {at.x + e.left, at.y + e.top, e.right - e.left, e.bottom - e.top}, Role::cue};
}
Item box(Box at, Colour colour = red) { return {FilledBox{at, 0}, colour, at, Role::mark}; }

Changes changes_between(const std::vector<Item>& before, const std::vector<Item>& after) {
    Changes changes;
    DrawList shown{width, height, before};
    const DrawList now{width, height, after};
    changes.follow(shown, now, ink::fonts());
    EXPECT_EQ(shown, now);
    return changes;
}

std::vector<std::uint32_t> pixels_of(const SDL_Surface& surface) {
    const auto* first = static_cast<const std::uint32_t*>(surface.pixels);
    std::vector<std::uint32_t> pixels;
    for (int y = 0; y < surface.h; ++y)
        pixels.insert(pixels.end(), first + std::ptrdiff_t{y} * surface.pitch / 4,
                      first + std::ptrdiff_t{y} * surface.pitch / 4 + surface.w);
    return pixels;
}
/// Draws list after list, each of which must look as if it were the first, and be handed over whole.
void expect_like_new(const std::vector<DrawList>& lists, Orientation orientation) {
    SurfacePainter painter{ink::fonts(), no_pictures, orientation};
    std::vector<std::uint32_t> before;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        SCOPED_TRACE(i);
        std::vector<PixelBox> pieces = painter.draw(lists[i]);
        const std::vector<std::uint32_t> now = pixels_of(*painter.target());
        SurfacePainter anew{ink::fonts(), no_pictures, orientation};
        anew.draw(lists[i]);
        ASSERT_EQ(now, pixels_of(*anew.target()));
        const int w = painter.target()->w;
        if (i > 0)
            for (std::size_t p = 0; p < now.size(); ++p) {
                if (now[p] == before[p]) continue;
                const PixelBox pixel{static_cast<int>(p) % w, static_cast<int>(p) / w, 1, 1};
                ASSERT_TRUE(std::any_of(pieces.begin(), pieces.end(),
                                        [&](const PixelBox& piece) { return ink::inside(pixel, piece); }))
                    << pixel.x << ", " << pixel.y << " is not handed over";
            }
        before = now;
    }
}

TEST(ALine, TakesAnothersPlaceByItself) {
    const auto changes = changes_between({line("Same arm", {20, 60})}, {line("Hips square", {20, 60})});
    EXPECT_TRUE(changes.redrawn().parts().empty());
    ASSERT_EQ(changes.reprinted().size(), 1U);
    EXPECT_EQ(changes.reprinted()[0].before.text, "Same arm");
    EXPECT_EQ(changes.reprinted()[0].after.text, "Hips square");
}

TEST(ALine, ComesAndGoesByItself) {
    const std::vector<Item> one{line("Same arm", {20, 60})},
        two{line("Same arm", {20, 60}), line("overhead", {20, 120})};
    const auto came = changes_between(one, two), went = changes_between(two, one);
    for (const Changes* changes : {&came, &went}) {
        EXPECT_TRUE(changes->redrawn().parts().empty());
        ASSERT_EQ(changes->reprinted().size(), 1U);
    }
    EXPECT_EQ(came.reprinted()[0].before.text, "");
    EXPECT_EQ(came.reprinted()[0].after.text, "overhead");
    EXPECT_EQ(went.reprinted()[0].before.text, "overhead");
    EXPECT_EQ(went.reprinted()[0].after.text, "");
}

TEST(ALine, IsRedrawnWhereSomethingElseLies) {
    const Item under = box({100, 50, 20, 4});
    const auto changes =
        changes_between({line("Same arm", {20, 60}), under}, {line("Hips square", {20, 60}), under});
    EXPECT_TRUE(changes.reprinted().empty());
    EXPECT_FALSE(changes.redrawn().parts().empty());
}

TEST(ALine, IsLeftAloneHoweverManyItemsComeBeforeIt) {
    std::vector<Item> before{box({10, 10, 9, 9}), line("Same arm", {20, 120})}, after = before;
    for (int i = 0; i < 30; ++i)
        after.insert(after.begin() + 1, box({10.0F + 12 * static_cast<float>(i), 30, 6, 6}));
    before[0].colour = amber; // so that the first ones are no help
    const auto changes = changes_between(before, after);
    EXPECT_TRUE(changes.reprinted().empty());
    EXPECT_FALSE(changes.redrawn().touches(PixelBox{0, 80, width, 80}));
    EXPECT_TRUE(changes.redrawn().touches(PixelBox{0, 30, width, 6}));
}

class RandomLines : public testing::TestWithParam<Orientation> {};
TEST_P(RandomLines, LookAsIfDrawnAnew) {
    std::mt19937 random{29};
    const auto any = [&](int from, int to) { return std::uniform_int_distribution<int>{from, to}(random); };
    const std::vector<std::string> texts{
        "Same arm", "reaches overhead", "Keep hips square", "j", "Fjord", "8", "of 8"};
    const auto some = [&] {
        const auto x = static_cast<float>(any(-20, 300)), y = static_cast<float>(any(10, 210));
        if (any(0, 3) == 0)
            return box({x, y, static_cast<float>(any(1, 60)), static_cast<float>(any(1, 30))});
        return line(texts[static_cast<std::size_t>(any(0, 6))], {x, y}, any(0, 1) == 0 ? white : amber,
                    static_cast<float>(any(0, 1) == 0 ? 18 : 30));
    };
    std::vector<DrawList> lists{{width, height, {}}};
    for (int i = 0; i < 150; ++i) {
        DrawList next = lists.back();
        auto& items = next.items;
        for (int k = any(1, 3); k > 0; --k) {
            const auto place = static_cast<std::ptrdiff_t>(any(0, static_cast<int>(items.size())));
            if (any(0, 1) == 0 && items.size() < 9)
                items.insert(items.begin() + place, some());
            else if (place < static_cast<std::ptrdiff_t>(items.size()))
                any(0, 1) == 0 ? void(items[static_cast<std::size_t>(place)] = some())
                               : void(items.erase(items.begin() + place));
        }
        lists.push_back(std::move(next));
    }
    expect_like_new(lists, GetParam());
}
INSTANTIATE_TEST_SUITE_P(Panels, RandomLines,
                         testing::Values(Orientation{0, false}, Orientation{90, false},
                                         Orientation{180, true}));

} // namespace
} // namespace render
