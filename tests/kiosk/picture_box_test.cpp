// Pictures are loaded when a card shows them or when there is time, once each.
#include "kiosk/picture_box.hpp"

#include "render/png.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

class APictureBox : public testing::Test {
protected:
    APictureBox() { box_.fit(640, 480); }

    [[nodiscard]] std::string key(const std::string& name) const { return (folder_.path() / name).string(); }

    void draw(const std::string& name) const {
        const render::SurfaceHandle surface{
            SDL_CreateRGBSurfaceWithFormat(0, 4, 3, 32, SDL_PIXELFORMAT_ARGB8888)};
        ASSERT_TRUE(render::save_png(*surface, folder_.path() / name));
    }

    [[nodiscard]] static render::Card showing(const std::string& key) {
        render::PausedCard body;
        body.illustration = render::PictureRef{key};
        render::Card card;
        card.body = body;
        return card;
    }

    /// Two pictures, noted.
    void note_two() {
        const auto file = folder_.write("routine.toml", R"(
format = 1
title = "Test"
[plans.only]
title = "Only"
reps = 4
[[moves]]
id = "squat"
name = "Squat"
sides = "both"
pictures = ["start.png", "reach.png"]
)");
        menu_ = kiosk::load_menu({}, {file.string(), "", {}, {}}).menu;
        ASSERT_EQ(menu_.programs.size(), 1U);
        box_.note(menu_);
    }

    support::ScratchFolder folder_;
    kiosk::Menu menu_;
    render::Pictures pictures_;
    kiosk::PictureBox box_{pictures_};
};

} // namespace

TEST_F(APictureBox, LoadsWhatACardShows) {
    draw("start.png");
    EXPECT_TRUE(box_.load_for(showing(key("start.png"))).empty());
    EXPECT_TRUE(pictures_.has(key("start.png")));
}

TEST_F(APictureBox, NamesABrokenPictureOnce) {
    EXPECT_EQ(box_.load_for(showing(key("none.png"))).size(), 1U);
    EXPECT_TRUE(box_.load_for(showing(key("none.png"))).empty());
}

TEST_F(APictureBox, LoadsNothingWhenAMenuIsNoted) {
    draw("start.png");
    draw("reach.png");
    note_two();
    EXPECT_FALSE(pictures_.has(key("start.png")));
    EXPECT_TRUE(box_.has_more());
}

TEST_F(APictureBox, ForgetsWhatAnotherMenuDoesNotName) {
    draw("old.png");
    draw("start.png");
    EXPECT_TRUE(box_.load_for(showing(key("old.png"))).empty());
    EXPECT_TRUE(box_.load_for(showing(key("start.png"))).empty());
    note_two();
    EXPECT_FALSE(pictures_.has(key("old.png")));
    EXPECT_TRUE(pictures_.has(key("start.png"))) << "it is on the screen";
    EXPECT_TRUE(box_.load_for(showing(key("old.png"))).empty());
    EXPECT_TRUE(pictures_.has(key("old.png"))) << "it may come back";
}

TEST_F(APictureBox, LoadsWhatIsNotedOneByOne) {
    draw("start.png");
    draw("reach.png");
    note_two();
    EXPECT_TRUE(box_.load_next().empty());
    EXPECT_TRUE(pictures_.has(key("start.png")));
    EXPECT_FALSE(pictures_.has(key("reach.png")));
    EXPECT_TRUE(box_.load_next().empty());
    EXPECT_TRUE(pictures_.has(key("reach.png")));
    EXPECT_FALSE(box_.has_more());
}

TEST_F(APictureBox, HasNoTimeWhileAFigureMoves) {
    note_two();
    EXPECT_FALSE(box_.has_time_in(33ms));
    EXPECT_TRUE(box_.has_time_in(1s));
    EXPECT_TRUE(box_.has_time_in(std::nullopt));
}

TEST_F(APictureBox, NeedsNoTimeOnceAllIsLoaded) { EXPECT_FALSE(box_.has_time_in(std::nullopt)); }

TEST_F(APictureBox, LoadsAgainForADisplayOfAnotherSize) {
    draw("start.png");
    EXPECT_TRUE(box_.load_for(showing(key("start.png"))).empty());
    box_.fit(640, 480);
    EXPECT_FALSE(box_.has_more());
    box_.fit(2, 2);
    ASSERT_TRUE(box_.has_more());
    EXPECT_TRUE(box_.load_next().empty());
    EXPECT_EQ(pictures_.fitted(key("start.png"), 0, 2, 2)->width, 2);
}

TEST(APictureBoxWithoutADisplay, LoadsNothingInAdvance) {
    render::Pictures pictures;
    kiosk::PictureBox box{pictures};
    render::PausedCard body;
    body.illustration = render::PictureRef{"nowhere.png"};
    render::Card card;
    card.body = body;
    EXPECT_EQ(box.load_for(card).size(), 1U);
    EXPECT_FALSE(box.has_time_in(std::nullopt));
    box.fit(64, 64);
    EXPECT_TRUE(box.has_time_in(std::nullopt)); // also what was tried before
}
