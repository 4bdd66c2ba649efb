// Another configuration, and with it another menu, while the wall hangs there: what is under way goes on.
#include "kiosk/config.hpp"
#include "kiosk/show.hpp"

#include "tests/support/scratch_folder.hpp"
#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

using walls::shown;

std::string with(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

/// A configuration that plays the routine in `text`.
kiosk::Reloaded reloaded(const std::string& text, kiosk::ShowOptions options = {}) {
    return {std::make_shared<kiosk::Setup>(kiosk::Setup{std::move(options), walls::menu_of(text)})};
}

const std::string renamed = with(walls::two_moves, "title = \"Test\"", "title = \"Morning\"");
const std::string longer = with(walls::two_moves, "reps = 4", "reps = 5");

kiosk::Show at_work() {
    auto show = walls::show_of(walls::two_moves);
    walls::press(show);
    show.elapse(25s);
    return show;
}

} // namespace

TEST(AReload, ShowsTheNewMenuOnTheIdleCard) {
    auto show = walls::show_of(walls::two_moves);
    show.take(reloaded(renamed));
    EXPECT_EQ(shown(show), "idle | Morning | Press to start");
    EXPECT_EQ(show.menus(), 1) << "its pictures are to be loaded";
}

TEST(AReload, DoesNotDisturbWhoeverPlaysTheSamePlan) {
    auto show = at_work();
    const auto before = shown(show);
    show.take(reloaded(renamed));
    EXPECT_EQ(shown(show), before);
    EXPECT_EQ(show.menu().routines.front()->title, "Morning");
}

TEST(AReload, WaitsForASessionThatIsAnotherNow) {
    auto show = at_work();
    const auto before = shown(show);
    show.take(reloaded(longer));
    EXPECT_EQ(shown(show), before);
    EXPECT_EQ(show.menus(), 0);
    show.elapse(1h);
    EXPECT_EQ(show.menus(), 1);
    walls::press(show);
    show.elapse(15s);
    EXPECT_EQ(shown(show).substr(0, 36), "work | Step Back | RIGHT | 1 of 5 | ");
}

TEST(AReload, KeepsAMenuWhenThereIsNoneToTakeItsPlace) {
    auto show = walls::show_of(walls::two_moves);
    show.take(kiosk::Reloaded{std::make_shared<kiosk::Setup>()});
    EXPECT_EQ(shown(show), "idle | Test | Press to start");
    EXPECT_EQ(show.menus(), 0);
}

TEST(AReload, EndsTrouble) {
    kiosk::Show show{{}, {}, {}};
    ASSERT_TRUE(show.in_trouble());
    show.take(reloaded(walls::two_moves));
    EXPECT_EQ(shown(show), "idle | Test | Press to start");
}

TEST(AReload, ChangesTheButtonAtOnceAndTheLoopNotAtAll) {
    kiosk::ShowOptions loop;
    loop.player.loop = true;
    auto show = walls::show_of(walls::two_moves, loop);
    show.start(0ms);
    show.elapse(25s);
    kiosk::ShowOptions options;
    options.player.hold = 3s;
    show.take(reloaded(longer, options));
    EXPECT_EQ(show.player().options.hold, 3s);
    EXPECT_TRUE(show.player().options.loop);
    show.elapse(279s - 25s);
    EXPECT_EQ(shown(show), "idle | Test | Next start in | 1:00 | Press: start now");
    EXPECT_EQ(show.menus(), 1) << "between two rounds";
}

TEST(AWrongValue, KeepsTheLastGoodOneOverAReload) {
    const support::ScratchFolder folder;
    const std::vector<std::filesystem::path> files{folder.write("config.toml", "[button]\nhold = \"2s\"\n")};
    const auto before = kiosk::load_config(files, kiosk::Absence::reported);
    ASSERT_EQ(before.config.button.hold, 2s);
    folder.write("config.toml", "facing = \"behind\"\n[button]\nhold = \"2h\"\n");
    const auto after = kiosk::reload_config(files, kiosk::Absence::reported, before.config);
    EXPECT_EQ(after.config.button.hold, 2s);
    EXPECT_EQ(after.config.facing, kiosk::Facing::behind) << "what is right counts";
    EXPECT_EQ(after.problems.size(), 1U);
    folder.write("config.toml", "");
    EXPECT_EQ(kiosk::reload_config(files, kiosk::Absence::reported, after.config).config, kiosk::Config{})
        << "what was taken out is as it is by itself";
}
