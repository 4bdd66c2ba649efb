// Game pads come, press and go: SDL's virtual ones, beside a folder that says when the kernel has any.
#include "kiosk/pads.hpp"

#include "kiosk/keys.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Inputs;

namespace {

class APad : public testing::Test {
protected:
    APad() {
        SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1"); // no window has the keys here
        SDL_InitSubSystem(SDL_INIT_EVENTS);
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    }
    ~APad() override {
        SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "0");
        SDL_QuitSubSystem(SDL_INIT_EVENTS);
    }

    void plug_in() { folder_.write("js0", ""); }
    void pull_out() { std::filesystem::remove(folder_.path() / "js0"); }
    /// What the kernel told of the folder reaches the pads.
    void news() {
        Inputs none;
        EXPECT_TRUE(waiter_.wait(0ns, none)) << "the folder changed";
    }
    static int attach() { return SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, 6, 15, 0); }
    /// The first pad's button, and what comes of it.
    static void set_button(SDL_GameControllerButton button, bool down) {
        SDL_Joystick* stick = SDL_JoystickFromPlayerIndex(0);
        ASSERT_NE(stick, nullptr) << "nobody has opened it";
        SDL_JoystickSetVirtualButton(stick, button, down ? 1 : 0);
    }
    Inputs pumped(kiosk::Pads& pads, const kiosk::KeyMap& keys = {}) {
        SDL_PumpEvents();
        Inputs inputs;
        for (SDL_Event event; SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0;) {
            pads.take(event);
            if (const auto input = kiosk::input_of(event, keys)) inputs.push_back(*input);
        }
        return inputs;
    }

    support::ScratchFolder folder_;
    kiosk::Waiter waiter_;
};

template <class T> bool is(const kiosk::Input& input) {
    const auto* event = std::get_if<kiosk::Event>(&input);
    return event != nullptr && std::holds_alternative<T>(*event);
}

} // namespace

TEST_F(APad, CostsNothingWhileNoneIsPluggedIn) {
    const kiosk::Pads pads{waiter_, folder_.path()};
    EXPECT_FALSE(pads.any());
    EXPECT_EQ(SDL_WasInit(SDL_INIT_JOYSTICK | SDL_INIT_GAMECONTROLLER), 0U);
}

TEST_F(APad, IsLookedAfterWhileOneIsPluggedIn) {
    const kiosk::Pads pads{waiter_, folder_.path()};
    plug_in();
    news();
    EXPECT_TRUE(pads.any());
    EXPECT_NE(SDL_WasInit(SDL_INIT_GAMECONTROLLER), 0U);
    pull_out();
    news();
    EXPECT_FALSE(pads.any());
    EXPECT_EQ(SDL_WasInit(SDL_INIT_GAMECONTROLLER), 0U);
}

TEST_F(APad, IsFoundOnAMachineThatHadNoInputDeviceYet) {
    const auto input = folder_.path() / "input";
    const kiosk::Pads pads{waiter_, input};
    std::filesystem::create_directory(input);
    news();
    folder_.write("input/js0", "");
    news();
    EXPECT_TRUE(pads.any());
}

TEST_F(APad, IsTheButtonWithItsButtons) {
    plug_in();
    kiosk::Pads pads{waiter_, folder_.path()};
    attach();
    EXPECT_TRUE(pumped(pads).empty());
    set_button(SDL_CONTROLLER_BUTTON_A, true);
    auto inputs = pumped(pads);
    ASSERT_EQ(inputs.size(), 1U);
    EXPECT_TRUE(is<kiosk::PressDown>(inputs[0]));
    set_button(SDL_CONTROLLER_BUTTON_A, false);
    inputs = pumped(pads);
    ASSERT_EQ(inputs.size(), 1U);
    EXPECT_TRUE(is<kiosk::PressUp>(inputs[0]));
}

TEST_F(APad, SkipsOnceWhenItsCrossGoesDown) {
    plug_in();
    kiosk::Pads pads{waiter_, folder_.path()};
    attach();
    pumped(pads);
    set_button(SDL_CONTROLLER_BUTTON_DPAD_RIGHT, true);
    const auto inputs = pumped(pads);
    ASSERT_EQ(inputs.size(), 1U);
    EXPECT_TRUE(is<kiosk::SkipOn>(inputs[0]));
    set_button(SDL_CONTROLLER_BUTTON_DPAD_RIGHT, false);
    EXPECT_TRUE(pumped(pads).empty());
}

TEST_F(APad, DoesWhatTheConfigurationSays) {
    plug_in();
    kiosk::Pads pads{waiter_, folder_.path()};
    kiosk::KeyMap keys;
    ASSERT_TRUE(keys.bind("PadY", kiosk::Action::pause));
    EXPECT_FALSE(keys.bind("PadNonsense", kiosk::Action::pause));
    attach();
    pumped(pads);
    set_button(SDL_CONTROLLER_BUTTON_Y, true);
    const auto inputs = pumped(pads, keys);
    ASSERT_EQ(inputs.size(), 1U);
    EXPECT_TRUE(is<kiosk::PauseKey>(inputs[0]));
}

TEST_F(APad, MayBePulledOutAndPluggedInAgain) {
    plug_in();
    kiosk::Pads pads{waiter_, folder_.path()};
    for (int times = 0; times < 2; ++times) {
        const int device = attach();
        pumped(pads);
        set_button(SDL_CONTROLLER_BUTTON_START, true);
        EXPECT_EQ(pumped(pads).size(), 1U);
        SDL_JoystickDetachVirtual(device);
        pumped(pads);
        EXPECT_EQ(SDL_JoystickFromPlayerIndex(0), nullptr) << "it is closed";
    }
}
