// What the shortcuts of shapes leave out of the sum must not be seen: every pixel as if it had been asked
// for.
#include "render/shapes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace render;

namespace {

constexpr int side = 96;
constexpr Colour rust{200, 60, 20};

class Sheet {
public:
    Canvas canvas() { return {pixels.data(), side, {0, 0, side, side}}; }
    std::vector<std::uint32_t> pixels = std::vector<std::uint32_t>(std::size_t{side} * side, packed({}));
};

/// Px to a rounded box, negative inside: to the box that the middles of its corners span, less the radius.
double to_box(const Box& b, double radius, double x, double y) {
    const double left = b.x + radius, right = b.right() - radius, top = b.y + radius,
                 bottom = b.bottom() - radius;
    const double dx = std::max({left - x, 0.0, x - right}), dy = std::max({top - y, 0.0, y - bottom});
    if (dx > 0 || dy > 0) return std::hypot(dx, dy) - radius;
    return -std::min({x - left, right - x, y - top, bottom - y}) - radius;
}

/// Asked pixel by pixel. A shade apart in 255 is rounding.
template <class Distance>
void expect_like(const Sheet& drawn, const Distance& distance, const char* what, int round) {
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double covered = std::clamp(0.5 - distance(x + 0.5, y + 0.5), 0.0, 1.0);
            const std::uint32_t pixel =
                drawn.pixels[static_cast<std::size_t>(y) * side + static_cast<std::size_t>(x)];
            const double red = (pixel >> 16U) & 0xFFU;
            ASSERT_NEAR(red, covered * rust.r, 1.6) << what << " " << round << " at " << x << ", " << y;
        }
    }
}

class EveryPixel : public testing::Test {
protected:
    float between(float low, float high) { return std::uniform_real_distribution{low, high}(random_); }
    /// Every second one lies on whole pixels.
    Box box(int round) {
        const Box b{between(-9, 60), between(-9, 60), between(1, 70), between(1, 70)};
        return round % 2 == 0 ? b : Box{std::round(b.x), std::round(b.y), std::ceil(b.w), std::ceil(b.h)};
    }
    std::minstd_rand random_{7};
};

} // namespace

TEST_F(EveryPixel, OfAFilledBoxIsCoveredAsItsOutlineSays) {
    for (int round = 0; round < 400; ++round) {
        const Box b = box(round);
        const float radius = round % 3 == 0 ? 0 : between(0, std::min(b.w, b.h) / 2);
        Sheet sheet;
        fill(sheet.canvas(), FilledBox{b, radius}, rust);
        expect_like(
            sheet, [&](double x, double y) { return to_box(b, radius, x, y); }, "box", round);
        if (HasFatalFailure()) return;
    }
}

TEST_F(EveryPixel, OfAnOutlinedBoxIsOnALineAlongItsEdge) {
    for (int round = 0; round < 400; ++round) {
        const Box b = box(round);
        const float width = between(1, std::max(1.0F, std::min(b.w, b.h) / 3));
        const float radius = round % 3 == 0 ? 0 : between(0, std::min(b.w, b.h) / 2);
        const float bend = std::max(0.0F, radius - width / 2);
        const Box middle{b.x + width / 2, b.y + width / 2, b.w - width, b.h - width};
        if (std::min(middle.w, middle.h) <= 2 * bend) continue;
        Sheet sheet;
        stroke(sheet.canvas(), OutlinedBox{b, radius, width, 0}, rust);
        expect_like(
            sheet, [&](double x, double y) { return std::abs(to_box(middle, bend, x, y)) - width / 2.0; },
            "outline", round);
        if (HasFatalFailure()) return;
    }
}

TEST_F(EveryPixel, OfAWholeRingIsOnALineAboutItsCentre) {
    for (int round = 0; round < 400; ++round) {
        const Point centre{between(0, side), between(0, side)};
        const float radius = between(4, 60), width = between(1, std::min(radius, 20.0F));
        Sheet sheet;
        stroke(sheet.canvas(), RingSector{centre, radius, width, 0, 1}, rust);
        expect_like(
            sheet,
            [&](double x, double y) {
                return std::abs(std::hypot(x - centre.x, y - centre.y) - radius) - width / 2.0;
            },
            "ring", round);
        if (HasFatalFailure()) return;
    }
}
