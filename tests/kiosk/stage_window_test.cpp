// The stage on a display that goes and comes.
#include "tests/kiosk/stage_fixture.hpp"

using namespace std::chrono_literals;
using support::AStage;

TEST_F(AStage, ShowsACardOnTheDisplay) {
    open();
    ASSERT_TRUE(stage_->has_display());
    stage_->show(card());
    EXPECT_TRUE(stage_->presented());
    EXPECT_TRUE(lit());
}

TEST_F(AStage, ShowsWhatItIsToldWhateverItDrewAhead) {
    open();
    const render::Card hello = card();
    render::Card other = hello;
    std::get<render::TroubleCard>(other.body).headline = "Good-bye";
    EXPECT_FALSE(stage_->draws_ahead()); // nothing was drawn yet
    stage_->draw_ahead(other);           // nothing to draw on, either
    stage_->show(hello);
    const auto first = pixels();
    ASSERT_TRUE(stage_->draws_ahead());
    stage_->draw_ahead(other);
    const auto ahead = pixels(); // in memory alone: the dummy driver shows nothing
    EXPECT_NE(ahead, first);
    stage_->show(hello); // is shown still
    EXPECT_EQ(pixels(), ahead);
    render::Card third = hello;
    std::get<render::TroubleCard>(third.body).headline = "Wait";
    stage_->show(third);
    EXPECT_NE(pixels(), ahead);
    EXPECT_NE(pixels(), first);
    stage_->draw_ahead(other);
    stage_->toggle_fullscreen(); // all is drawn anew
    stage_->show(hello);
    EXPECT_TRUE(stage_->presented());
}

TEST_F(AStage, WithoutADisplayWaitsForOne) {
    unplug();
    open();
    ASSERT_NE(stage_, nullptr);
    EXPECT_FALSE(stage_->has_display());
    stage_->show(card());
    EXPECT_FALSE(stage_->presented());
    EXPECT_FALSE(has<kiosk::NewDisplay>(tell()));
    plug();
    EXPECT_TRUE(has<kiosk::NewDisplay>(tell()));
    stage_->show(card());
    EXPECT_TRUE(lit());
}

TEST_F(AStage, ByHandIsNoneWithoutADisplay) {
    unplug();
    open(false);
    EXPECT_EQ(stage_, nullptr);
    EXPECT_NE(why_.find("connect a display, or use --offscreen"), std::string::npos) << why_;
}

TEST_F(AStage, ShowsTheSameCardOnTheDisplayThatComesInAnothersPlace) {
    open();
    stage_->show(card());
    const auto inputs = tell();
    EXPECT_TRUE(has<kiosk::NewDisplay>(inputs));
    EXPECT_FALSE(lit());
    stage_->show(card());
    EXPECT_TRUE(lit());
}

TEST_F(AStage, WhoseDisplayWasPulledHoldsNoKeyDown) {
    open();
    unplug();
    const auto inputs = tell();
    ASSERT_EQ(inputs.size(), 2U);
    EXPECT_TRUE(std::holds_alternative<kiosk::PressUp>(std::get<kiosk::Event>(inputs[1])));
    EXPECT_FALSE(stage_->has_display());
}

TEST_F(AStage, ListensToItsKeysAfterThat) {
    open();
    kiosk::KeyMap keys;
    ASSERT_TRUE(keys.bind("PageDown", kiosk::Action::next));
    stage_->use(std::move(keys));
    (void)tell();
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = SDLK_PAGEDOWN;
    SDL_PushEvent(&event);
    EXPECT_TRUE(has<kiosk::Event>(stage_->wait(std::nullopt)));
}

TEST_F(AStage, PresentsNothingToAScreenThatIsOff) {
    render::Card dark;
    dark.body = render::DarkCard{};
    for (const auto off : {kiosk::ScreenOff::cec, kiosk::ScreenOff::black}) {
        stage_.reset();
        open(true, 0, off);
        stage_->show(card());
        stage_->show(dark);
        scribble();
        push(SDL_RENDER_TARGETS_RESET);
        (void)stage_->wait(std::nullopt);
        stage_->show(dark);
        EXPECT_EQ(lit(), off == kiosk::ScreenOff::cec) << "a screen that is on is drawn black again";
        stage_->show(card());
        EXPECT_TRUE(lit());
    }
}

TEST_F(AStage, DrawsTheSameCardAgainWhenItsPictureWasLost) {
    open();
    for (const Uint32 lost : {SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET}) {
        stage_->show(card());
        const auto before = pixels();
        SDL_FillRect(shown(), nullptr, 0);
        stage_->show(card());
        ASSERT_FALSE(lit()) << "nobody knows of it yet";
        push(lost);
        EXPECT_TRUE(has<kiosk::Redraw>(stage_->wait(std::nullopt)));
        stage_->show(card());
        EXPECT_EQ(pixels(), before);
    }
}

TEST_F(AStage, LaysOutAnewForAnotherSize) {
    open();
    stage_->show(card());
    for (Uint32 id = 1; id < 50; ++id) {
        if (SDL_Window* window = SDL_GetWindowFromID(id)) SDL_SetWindowSize(window, 240, 320);
    }
    EXPECT_TRUE(has<kiosk::Redraw>(stage_->wait(std::nullopt)));
    stage_->show(card());
    ASSERT_EQ(shown()->w, 240);
    EXPECT_TRUE(lit());
}

TEST_F(AStage, IsTheSameTurnedLaterAsFromTheStart) {
    open(true, 90);
    stage_->show(card());
    const auto turned = pixels();
    stage_.reset();
    open();
    stage_->show(card());
    EXPECT_NE(pixels(), turned);
    stage_->turn(90);
    stage_->show(card());
    EXPECT_EQ(pixels(), turned);
}

TEST_F(AStage, StaysTurnedOnAnotherDisplay) {
    open();
    stage_->turn(90);
    stage_->show(card());
    const auto turned = pixels();
    (void)tell();
    stage_->show(card());
    EXPECT_EQ(pixels(), turned);
}

TEST_F(AStage, ShowsBlackAndThenACardAgain) {
    open();
    stage_->show(card());
    const auto before = pixels();
    render::Card dark;
    dark.body = render::DarkCard{};
    stage_->show(dark);
    EXPECT_FALSE(lit());
    stage_->show(card());
    EXPECT_EQ(pixels(), before);
}
