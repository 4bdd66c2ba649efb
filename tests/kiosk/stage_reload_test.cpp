// The stage while its configuration becomes another one.
#include "tests/kiosk/stage_fixture.hpp"

using kiosk::Inputs;
using support::AStage;

TEST_F(AStage, IsTheSameOnAPanelThatIsConfiguredLaterAsFromTheStart) {
    auto other = plan();
    other.panel.orientation = {90, true};
    other.panel.safe_area = 0.08F;
    other.panel.accents.right = other.panel.accents.left;
    open(other);
    stage_->show(card());
    const auto expected = pixels();
    stage_.reset();
    open();
    stage_->show(card());
    ASSERT_NE(pixels(), expected);
    Inputs news;
    stage_->use(other, news);
    stage_->show(card());
    EXPECT_EQ(pixels(), expected);
    EXPECT_TRUE(news.empty()) << "the display stays open";
}

TEST_F(AStage, KeepsMoreOfItsEdgesFreeFromNowOn) {
    auto other = plan();
    other.panel.safe_area = 0.1F;
    open();
    stage_->show(card());
    const auto before = pixels();
    Inputs news;
    stage_->use(other, news);
    stage_->show(card());
    EXPECT_NE(pixels(), before);
}

TEST_F(AStage, OpensTheDisplayAnewForAnotherPainter) {
    open();
    auto other = plan();
    other.painter = kiosk::PainterChoice::automatic;
    Inputs news;
    stage_->use(other, news);
    EXPECT_TRUE(has<kiosk::DisplayNews>(news));
    news.clear();
    stage_->use(other, news);
    EXPECT_TRUE(news.empty());
}

TEST_F(AStage, IsDarkInAnotherWayFromNowOn) {
    open();
    render::Card dark;
    dark.body = render::DarkCard{};
    stage_->show(card());
    stage_->show(dark);
    auto other = plan();
    other.off = kiosk::ScreenOff::cec;
    Inputs news;
    stage_->use(other, news);
    stage_->show(dark);
    scribble();
    push(SDL_RENDER_TARGETS_RESET);
    (void)stage_->wait(std::nullopt);
    stage_->show(dark);
    EXPECT_TRUE(lit()) << "nothing is presented to a screen that is off";
    stage_->show(card());
    EXPECT_TRUE(lit());
}
