// Another configuration of the screen, while the wall hangs there.
#include "kiosk/show.hpp"

#include "tests/support/described.hpp"
#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Turnable;

namespace {

kiosk::ShowOptions options_with(const std::optional<Turnable>& screen) {
    kiosk::ShowOptions options;
    options.screen = screen;
    return options;
}

void reload(kiosk::Show& show, kiosk::ShowOptions options) {
    show.take(kiosk::Reloaded{
        std::make_shared<kiosk::Setup>(kiosk::Setup{std::move(options), walls::menu_of(walls::two_moves)})});
}

bool asks(const kiosk::Show& show) { return described::card(show.card()).starts_with("turning"); }

} // namespace

TEST(AScreenThatIsConfiguredNow, IsNeitherTurnedNorAskedAbout) {
    auto show = walls::show_of(walls::two_moves, options_with(Turnable{90, true}));
    show.start(0ms);
    ASSERT_TRUE(asks(show));
    reload(show, options_with(std::nullopt));
    EXPECT_FALSE(asks(show));
    EXPECT_EQ(show.turning().rotate(), std::nullopt);
}

TEST(AScreenThatIsConfiguredNoMore, IsTurnedAsWasAnswered) {
    auto show = walls::show_of(walls::two_moves);
    reload(show, options_with(Turnable{270, false}));
    EXPECT_EQ(show.turning().rotate(), 270);
    EXPECT_FALSE(asks(show));
}

TEST(AScreenThatIsConfiguredNoMore, IsAskedAboutWhileNobodyPlays) {
    auto idle = walls::show_of(walls::two_moves);
    reload(idle, options_with(Turnable{0, true}));
    EXPECT_TRUE(asks(idle));
    auto playing = walls::show_of(walls::two_moves);
    walls::press(playing);
    playing.elapse(25s);
    reload(playing, options_with(Turnable{0, true}));
    EXPECT_FALSE(asks(playing));
    EXPECT_EQ(playing.turning().rotate(), 0);
}

TEST(AScreenThatIsAskedAbout, IsStillAskedAboutAfterAReload) {
    auto show = walls::show_of(walls::two_moves, options_with(Turnable{0, true}));
    show.start(0ms);
    walls::press(show); // turned, and not kept yet
    reload(show, options_with(Turnable{0, true}));
    EXPECT_TRUE(asks(show));
    EXPECT_EQ(show.turning().rotate(), 90);
}

TEST(AFigure, MovesAsOftenAsTheConfigurationSaysNowAndTheDisplayCan) {
    auto show = walls::show_of(walls::two_moves);
    const auto frames = [&] { return show.menu().programs.front().frames.per_second; };
    show.show_at({50});
    EXPECT_EQ(frames(), 50);
    kiosk::ShowOptions options;
    options.frames = 30;
    reload(show, options);
    EXPECT_EQ(frames(), 30);
    reload(show, {});
    EXPECT_EQ(frames(), 50);
}

TEST(AFigure, MovesAsOftenAsIsSaidNowInASessionOfTheMenuBeforeToo) {
    auto show = walls::show_of(walls::two_moves);
    walls::press(show);
    show.elapse(25s);
    kiosk::ShowOptions options;
    options.frames = 30;
    std::string longer = walls::two_moves;
    longer.replace(longer.find("reps = 4"), 8, "reps = 5");
    show.take(kiosk::Reloaded{std::make_shared<kiosk::Setup>(kiosk::Setup{options, walls::menu_of(longer)})});
    ASSERT_EQ(show.menus(), 0);
    EXPECT_EQ(show.menu().programs.front().frames.per_second, 30);
}
