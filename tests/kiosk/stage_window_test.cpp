// The stage on a display that goes and comes, on SDL's driver without a display. News come through the
// waiter, as the watch gives them.
#include "kiosk/stage_window.hpp"

#include "render/sdl.hpp"
#include "tests/support/pipe.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

using namespace std::chrono_literals;
using kiosk::Inputs;

namespace {

class AStage : public testing::Test {
protected:
    AStage() {
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
        setenv("SDL_VIDEODRIVER", "dummy", 1); // it shows nothing: right only when somebody named it
        waiter_.watch(news_.out(), [this](Inputs& inputs) {
            news_.drained();
            inputs.emplace_back(kiosk::DisplayNews{});
        });
    }
    ~AStage() override {
        stage_.reset();
        waiter_.forget(news_.out());
        unsetenv("SDL_VIDEODRIVER");
        SDL_ResetHint(SDL_HINT_VIDEODRIVER);
    }
    void open(bool waits = true, int rotate = 0, kiosk::ScreenOff off = kiosk::ScreenOff::black) {
        kiosk::WindowPlan plan;
        plan.off = off;
        plan.panel.orientation.rotate = rotate;
        plan.windowed = kiosk::Size{320, 240};
        plan.painter = kiosk::PainterChoice::surface;
        plan.waits = waits;
        auto stage = kiosk::WindowStage::open(plan, waiter_);
        if (stage) stage_ = std::move(*stage);
        why_ = stage ? "" : stage.error();
    }
    static void unplug() { setenv("SDL_VIDEODRIVER", "none-such", 1); }
    static void plug() { setenv("SDL_VIDEODRIVER", "dummy", 1); }
    Inputs tell() {
        news_.write("x");
        return stage_->wait(std::nullopt);
    }
    template <class Kind> static bool has(const Inputs& inputs) {
        return std::ranges::any_of(inputs, [](const auto& i) { return std::holds_alternative<Kind>(i); });
    }
    static render::Card card() {
        render::Card card;
        render::TroubleCard body;
        body.headline = "Hello";
        card.body = body;
        return card;
    }
    /// What SDL's window shows; null without one. It is SDL's.
    static SDL_Surface* shown() {
        SDL_Window* window = nullptr;
        for (Uint32 id = 1; id < 50 && window == nullptr; ++id) window = SDL_GetWindowFromID(id);
        return window == nullptr ? nullptr : SDL_GetWindowSurface(window);
    }
    static std::vector<std::uint8_t> pixels() {
        const SDL_Surface* surface = shown();
        if (surface == nullptr) return {};
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(surface->pitch) *
                                        static_cast<std::size_t>(surface->h));
        std::memcpy(bytes.data(), surface->pixels, bytes.size());
        return bytes;
    }
    static bool lit() {
        return std::ranges::any_of(pixels(), [](std::uint8_t b) { return b != 0 && b != 255; });
    }
    /// Marks the window's picture, to see later whether anything was drawn over it.
    static void scribble() {
        SDL_Surface* surface = shown();
        ASSERT_NE(surface, nullptr);
        SDL_FillRect(surface, nullptr, SDL_MapRGB(surface->format, 85, 85, 85));
    }
    static void push(Uint32 type) {
        SDL_Event event{};
        event.type = type;
        SDL_PushEvent(&event);
    }

    kiosk::Waiter waiter_;
    support::Pipe news_;
    std::unique_ptr<kiosk::WindowStage> stage_;
    std::string why_;
};

} // namespace

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
