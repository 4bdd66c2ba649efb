// From the shipped routine's file to pixels: moments of the hip routine as `limber snapshot` draws them. The
// README shows them.
#include "kiosk/easel.hpp"
#include "kiosk/scenes.hpp"
#include "render/strip.hpp"
#include "tests/support/fonts.hpp"
#include "tests/support/golden.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace {

struct Moment {
    const char* name;
    kiosk::Ms at;
    int width, height;
};

class MomentOfTheHipRoutine : public testing::TestWithParam<Moment> {};

kiosk::Menu hip_menu() {
    auto menu = kiosk::load_one({}, {SHIPPED_ROUTINES "/hip-opening", "strength", {}, {}});
    return std::move(menu.value());
}

using support::fonts;

} // namespace

TEST_P(MomentOfTheHipRoutine, LooksAsItDid) {
    const auto menu = hip_menu();
    const render::Pictures none;
    kiosk::Panel panel;
    panel.width = GetParam().width;
    panel.height = GetParam().height;
    kiosk::Easel easel{fonts(), none, panel};
    easel.draw(kiosk::card_at(menu, GetParam().at));
    golden::expect(*easel.surface(), std::string{GetParam().name} + ".png");
}

INSTANTIATE_TEST_SUITE_P(Shipped, MomentOfTheHipRoutine,
                         testing::Values(Moment{"hip-work", 41'500ms, 960, 540},
                                         Moment{"hip-work-portrait", 94'500ms, 540, 960},
                                         Moment{"hip-rest", 120'000ms, 960, 540}),
                         [](const auto& moment) {
                             std::string name = moment.param.name;
                             std::erase(name, '-');
                             return name;
                         });

TEST(TheFirstMoveOfTheHipRoutine, LooksAsItDidInEightPhases) {
    const auto menu = hip_menu();
    std::array<render::FigureView, 8> views;
    for (std::size_t i = 0; i < views.size(); ++i) {
        views[i] = kiosk::figure_at(*menu.programs.front().mannequins.front(),
                                    {content::Side::right, static_cast<double>(i) / 8},
                                    content::motion::Facing::mirror);
    }
    const render::Pictures none;
    render::SurfacePainter painter{fonts(), none};
    painter.draw(render::strip(views, {1200, 260}, fonts()));
    golden::expect(*painter.target(), "hip-strip.png");
}

TEST(TheFirstMoveOfTheHipRoutine, BreathesInItsHoldAndMovesNoLimb) {
    const auto menu = hip_menu();
    const auto at = [&](double phase) {
        return kiosk::figure_at(*menu.programs.front().mannequins.front(), {content::Side::right, phase},
                                content::motion::Facing::mirror);
    };
    const render::FigureView out = at(0.5), in = at(5.0 / 12); // at the hold's end and in its middle
    ASSERT_EQ(out.count, in.count);
    for (std::size_t i = 0; i < out.count; ++i) {
        EXPECT_NEAR(in.limbs[i].a.x, out.limbs[i].a.x, 1e-4F);
        EXPECT_NEAR(in.limbs[i].b.y, out.limbs[i].b.y, 1e-4F);
    }
    float swollen = 0;
    for (std::size_t i = 0; i < in.trunk_count; ++i)
        swollen =
            std::max(swollen, std::hypot(in.trunk[i].x - out.trunk[i].x, in.trunk[i].y - out.trunk[i].y));
    EXPECT_GT(swollen, 0.004F);
    EXPECT_LT(swollen, 0.008F);
}
