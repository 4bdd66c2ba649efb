// The stage on a display that goes and comes, on SDL's driver without a display. News come through the
// waiter, as the watch gives them.
#include "kiosk/stage_window.hpp"

#include "render/sdl.hpp"
#include "tests/support/pipe.hpp"

#include <gtest/gtest.h>

#include <algorithm>

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
    void open(bool waits = true) {
        kiosk::WindowPlan plan;
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
    /// Whether anything is lit on the window, as it is on the screen.
    static bool lit() {
        SDL_Window* window = nullptr;
        for (Uint32 id = 1; id < 20 && window == nullptr; ++id) window = SDL_GetWindowFromID(id);
        const SDL_Surface* surface = window == nullptr ? nullptr : SDL_GetWindowSurface(window);
        if (surface == nullptr) return false;
        const auto* pixels = static_cast<const std::uint8_t*>(surface->pixels);
        return std::any_of(pixels, pixels + std::ptrdiff_t{surface->pitch} * surface->h,
                           [](std::uint8_t b) { return b != 0 && b != 255; });
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
