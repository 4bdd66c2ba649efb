// From SDL's events to what they mean: keys, mouse and touch alike.
#include "kiosk/keys.hpp"

#include <gtest/gtest.h>

namespace {

SDL_Event key(Uint32 type, SDL_Keycode code, Uint8 repeat = 0) {
    SDL_Event event{};
    event.type = type;
    event.key.keysym.sym = code;
    event.key.repeat = repeat;
    return event;
}

SDL_Event mouse(Uint32 type, Uint8 button) {
    SDL_Event event{};
    event.type = type;
    event.button.button = button;
    return event;
}

SDL_Event plain(Uint32 type) {
    SDL_Event event{};
    event.type = type;
    return event;
}

SDL_Event window(Uint8 what) {
    SDL_Event event{};
    event.type = SDL_WINDOWEVENT;
    event.window.event = what;
    return event;
}

/// What an input is, in a word.
std::string word(const kiosk::Event& event) {
    if (std::holds_alternative<kiosk::PressDown>(event)) return "down";
    if (std::holds_alternative<kiosk::PressUp>(event)) return "up";
    if (std::holds_alternative<kiosk::SkipOn>(event)) return "on";
    if (std::holds_alternative<kiosk::SkipBack>(event)) return "back";
    if (std::holds_alternative<kiosk::PauseKey>(event)) return "pause";
    return std::holds_alternative<kiosk::EndKey>(event) ? "end" : "another";
}

std::string meaning(const SDL_Event& event, const kiosk::KeyMap& keys = {}) {
    const auto input = kiosk::input_of(event, keys);
    if (!input) return "nothing";
    return std::visit(
        content::Overloaded{
            [](const kiosk::Event& e) { return word(e); },
            [](const kiosk::Quit&) { return std::string{"quit"}; },
            [](const kiosk::ToggleFullscreen&) { return std::string{"fullscreen"}; },
            [](const kiosk::Redraw&) { return std::string{"redraw"}; },
            [](const kiosk::DisplayNews&) { return std::string{"display"}; },
            [](const kiosk::NewDisplay&) { return std::string{"new display"}; },
            [](const kiosk::NewLibrary&) { return std::string{"library"}; },
            [](const kiosk::SyncNotice&) { return std::string{"notice"}; },
            [](const kiosk::StuckButton&) { return std::string{"stuck"}; },
            [](const kiosk::Found&) { return std::string{"found"}; },
            [](const kiosk::Hours&) { return std::string{"hours"}; },
            [](const kiosk::Motion& motion) { return std::string{motion.told ? "motion" : "no sensor"}; },
            [](const kiosk::Reloaded&) { return std::string{"reloaded"}; }},
        *input);
}

} // namespace

TEST(SpaceAndEnter, AreTheButton) {
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_SPACE)), "down");
    EXPECT_EQ(meaning(key(SDL_KEYUP, SDLK_SPACE)), "up");
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_RETURN)), "down");
    EXPECT_EQ(meaning(key(SDL_KEYUP, SDLK_KP_ENTER)), "up");
}

TEST(AKeyHeldDown, IsOnePress) {
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_SPACE, 1)), "nothing");
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_RIGHT, 1)), "nothing");
}

TEST(OtherKeys, ActOnceAsTheyGoDown) {
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_RIGHT)), "on");
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_LEFT)), "back");
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_p)), "pause");
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_ESCAPE)), "end");
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_f)), "fullscreen");
    EXPECT_EQ(meaning(key(SDL_KEYUP, SDLK_RIGHT)), "nothing");
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_x)), "nothing");
}

TEST(TheMouse, IsTheButtonWithItsLeftOne) {
    EXPECT_EQ(meaning(mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT)), "down");
    EXPECT_EQ(meaning(mouse(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT)), "up");
    EXPECT_EQ(meaning(mouse(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT)), "nothing");
}

TEST(ATouch, IsTheButton) {
    EXPECT_EQ(meaning(plain(SDL_FINGERDOWN)), "down");
    EXPECT_EQ(meaning(plain(SDL_FINGERUP)), "up");
    EXPECT_EQ(meaning(plain(SDL_FINGERMOTION)), "nothing");
}

TEST(TheWindow, AsksForAPictureOrCloses) {
    EXPECT_EQ(meaning(window(SDL_WINDOWEVENT_EXPOSED)), "redraw");
    EXPECT_EQ(meaning(window(SDL_WINDOWEVENT_SIZE_CHANGED)), "redraw");
    EXPECT_EQ(meaning(plain(SDL_RENDER_DEVICE_RESET)), "redraw");
    EXPECT_EQ(meaning(plain(SDL_RENDER_TARGETS_RESET)), "redraw");
    EXPECT_EQ(meaning(plain(SDL_DISPLAYEVENT)), "redraw");
    EXPECT_EQ(meaning(window(SDL_WINDOWEVENT_CLOSE)), "quit");
    EXPECT_EQ(meaning(plain(SDL_QUIT)), "quit");
}

TEST(ConfiguredKeys, StandBesideTheUsualOnes) {
    kiosk::KeyMap keys;
    ASSERT_TRUE(keys.bind("PageDown", kiosk::Action::next));
    ASSERT_TRUE(keys.bind("P", kiosk::Action::button));
    EXPECT_FALSE(keys.bind("Pedal", kiosk::Action::button));
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_PAGEDOWN), keys), "on");
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_p), keys), "down");
    EXPECT_EQ(meaning(key(SDL_KEYDOWN, SDLK_SPACE), keys), "down");
}

TEST(ConfiguredKeys, MayBeSuchAsOnlyTheKernelTells) {
    kiosk::KeyMap keys;
    ASSERT_TRUE(keys.bind("KEY_INFO", kiosk::Action::pause));
    ASSERT_TRUE(keys.bind("Code 352", kiosk::Action::end));
    EXPECT_FALSE(keys.bind("KEY_ENTER", kiosk::Action::end)) << "that is SDL's Return";
    EXPECT_EQ(keys.code_actions(),
              (std::map<int, kiosk::Action>{
                  {352, kiosk::Action::end}, {353, kiosk::Action::button}, {358, kiosk::Action::pause}}));
}
