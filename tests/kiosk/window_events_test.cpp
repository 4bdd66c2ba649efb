// SDL's events and all other inputs in one sleep, on SDL's driver without a display: there they come from
// devices, as on a bare screen.
#include "kiosk/window_events.hpp"

#include "render/sdl.hpp"
#include "tests/support/pipe.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Inputs;

namespace {

class AWindow : public testing::Test {
protected:
    AWindow() {
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
        SDL_InitSubSystem(SDL_INIT_VIDEO);
        window_.reset(SDL_CreateWindow("test", 0, 0, 64, 48, 0));
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    }
    ~AWindow() override {
        window_.reset();
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }

    static void push_key(SDL_Keycode key) {
        SDL_Event event{};
        event.type = SDL_KEYDOWN;
        event.key.keysym.sym = key;
        SDL_PushEvent(&event);
    }

    render::WindowHandle window_;
    kiosk::Waiter waiter_;
};

} // namespace

TEST_F(AWindow, GivesAnEventThatIsThereWithoutSleeping) {
    kiosk::WindowEvents events{waiter_, *window_};
    push_key(SDLK_SPACE);
    EXPECT_EQ(events.wait(std::nullopt).size(), 1U);
}

TEST_F(AWindow, IsWokenByAnotherInput) {
    const support::Pipe button;
    waiter_.watch(button.out(), [&](Inputs& inputs) {
        button.drained();
        inputs.emplace_back(kiosk::Event{kiosk::PressDown{}});
    });
    kiosk::WindowEvents events{waiter_, *window_};
    button.write("x");
    EXPECT_EQ(events.wait(std::nullopt).size(), 1U);
}

TEST_F(AWindow, GivesBothWhenBothAreThere) {
    const support::Pipe button;
    waiter_.watch(button.out(), [&](Inputs& inputs) {
        button.drained();
        inputs.emplace_back(kiosk::Event{kiosk::PressDown{}});
    });
    kiosk::WindowEvents events{waiter_, *window_};
    button.write("x");
    push_key(SDLK_RIGHT);
    EXPECT_EQ(events.wait(std::nullopt).size(), 2U);
}

TEST_F(AWindow, GivesNothingAfterTheTimeOut) {
    kiosk::WindowEvents events{waiter_, *window_};
    EXPECT_TRUE(events.wait(1ms).empty());
}

TEST_F(AWindow, ListensToTheKeysThatWereBound) {
    kiosk::WindowEvents events{waiter_, *window_};
    kiosk::KeyMap keys;
    ASSERT_TRUE(keys.bind("PageDown", kiosk::Action::next));
    events.use(std::move(keys));
    push_key(SDLK_PAGEDOWN);
    EXPECT_EQ(events.wait(std::nullopt).size(), 1U);
}
