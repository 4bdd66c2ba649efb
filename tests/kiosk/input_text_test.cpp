// What the doctor shows of a press.
#include "kiosk/input_text.hpp"

#include <gtest/gtest.h>

namespace {

SDL_Event key_down(SDL_Keycode code, Uint8 repeat = 0) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = code;
    event.key.repeat = repeat;
    return event;
}

SDL_Event pad(SDL_GameControllerButton button) {
    SDL_Event event{};
    event.type = SDL_CONTROLLERBUTTONDOWN;
    event.cbutton.button = static_cast<Uint8>(button);
    return event;
}

std::string shown(const SDL_Event& event, const kiosk::KeyMap& keys = {}) {
    return text_of(event, keys).value_or("nothing is shown");
}

} // namespace

TEST(AShownPress, HasTheNameThatTheConfigurationTakesAndWhatItDoes) {
    EXPECT_EQ(shown(key_down(SDLK_RETURN)), "Return: button");
    EXPECT_EQ(shown(key_down(SDLK_F5)), "F5: nothing; F5 = \"next\" under [keys] would change that");
    EXPECT_EQ(shown(key_down(SDLK_KP_5)),
              "Keypad 5: nothing; \"Keypad 5\" = \"next\" under [keys] would change that");
    EXPECT_EQ(shown(pad(SDL_CONTROLLER_BUTTON_LEFTSHOULDER)), "PadLeftshoulder: back");
    EXPECT_EQ(shown(pad(SDL_CONTROLLER_BUTTON_Y)),
              "PadY: nothing; PadY = \"next\" under [keys] would change that");
}

TEST(AShownPress, IsNamedAsItMayBeBound) {
    for (int button = 0; button < SDL_CONTROLLER_BUTTON_MAX; ++button) {
        const auto text = shown(pad(static_cast<SDL_GameControllerButton>(button)));
        kiosk::KeyMap keys;
        EXPECT_TRUE(keys.bind(text.substr(0, text.find(':')), kiosk::Action::end)) << text;
        EXPECT_EQ(keys.pad_action(static_cast<Uint8>(button)), kiosk::Action::end);
    }
}

TEST(AShownPress, OfARemoteIsNamedAsItMayBeBound) {
    kiosk::KeyMap keys;
    ASSERT_TRUE(keys.bind("KEY_INFO", kiosk::Action::pause));
    EXPECT_EQ(kiosk::text_of(352, keys), "KEY_OK: button");
    EXPECT_EQ(kiosk::text_of(358, keys), "KEY_INFO: pause");
    EXPECT_EQ(kiosk::text_of(402, keys),
              "KEY_CHANNELUP: nothing; KEY_CHANNELUP = \"next\" under [keys] would change that");
    EXPECT_EQ(kiosk::text_of(580, keys),
              "Code 580: nothing; \"Code 580\" = \"next\" under [keys] would change that");
    EXPECT_EQ(kiosk::text_of(28, keys), std::nullopt) << "SDL tells it, and its name";
}

TEST(AShownPress, IsShownOnce) {
    EXPECT_EQ(shown(key_down(SDLK_RETURN, 1)), "nothing is shown");
    EXPECT_EQ(shown(SDL_Event{}), "nothing is shown");
}

TEST(AShownPress, ThatSdlHasNoNameForIsShownAllTheSame) {
    EXPECT_EQ(shown(key_down(SDLK_UNKNOWN)), "a key that SDL has no name for, scancode 0");
}
