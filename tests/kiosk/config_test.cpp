// The configuration file: every key, every bound, and that one wrong value costs no more than itself.
#include "kiosk/config.hpp"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using kiosk::Action;
using kiosk::Config;

kiosk::ConfigReading read(std::string_view text, Config base = {}) {
    return kiosk::read_config(text, "config.toml", std::move(base));
}

Config good(std::string_view text) {
    const auto reading = read(text);
    EXPECT_EQ(reading.problems, content::Problems{});
    return reading.config;
}

/// The problems as `limber check` prints them, one a line.
std::string wrong(std::string_view text) {
    std::string lines;
    for (const auto& problem : read(text).problems)
        lines += (lines.empty() ? "" : "\n") + content::to_string(problem);
    return lines;
}

TEST(Configuration, LeftEmptyIsTheDefaults) { EXPECT_EQ(good(""), Config{}); }

TEST(OpeningHours, AreReadByDay) {
    const Config config = good(R"(
[[quiet]]
from = "22:00"
to = "06:30"
[[quiet]]
days = ["sun"]
from = "0:00"
to = "24:00"
[[loop]]
days = ["mon", "wed"]
from = "9:05"
to = "17:00"
)");
    using kiosk::DayWindow;
    EXPECT_EQ(config.hours.quiet,
              (std::vector<DayWindow>{{{true, true, true, true, true, true, true}, 22h, 6h + 30min},
                                      {{false, false, false, false, false, false, true}, 0min, 24h}}));
    EXPECT_EQ(config.hours.loop, (std::vector<DayWindow>{{{true, false, true}, 9h + 5min, 17h}}));
}

TEST(OpeningHours, ThatAreWrongLeaveThoseBefore) {
    const auto base = good("[[quiet]]\nfrom = \"22:00\"\nto = \"06:00\"");
    const auto text =
        "[[quiet]]\nfrom = \"21:00\"\nto = \"06:00\"\n[[quiet]]\nfrom = \"25:00\"\nto = \"9:00\"\n";
    const auto reading = read(text, base);
    EXPECT_EQ(reading.config, base) << "half of somebody's hours are other hours";
    EXPECT_EQ(wrong(text),
              "config.toml:5:8: error: \"25:00\" in `from` is no time of the day, such as \"07:30\"");
    EXPECT_EQ(read("quiet = []", base).config, Config{}) << "none at all can be said";
}

TEST(OpeningHours, SayWhatIsWrong) {
    EXPECT_EQ(wrong("[[loop]]\nfrom = \"9:00\"\nto = \"17:00\"\ndays = [\"mon\", \"tues\"]"),
              "config.toml:4:8: error: \"tues\" in `days` is no day: mon, tue, wed, thu, fri, sat, sun, did "
              "you mean "
              "\"tue\"?");
    EXPECT_EQ(wrong("[[loop]]\nto = \"17:00\""), "config.toml:1:1: error: `from` is missing");
    for (const char* time :
         {"9", "9:0", "900", "9:60", "24:01", ":30", "-1:00", "9:00 ", "123:00", "a:00", "9:a0"}) {
        const auto line = std::string{"[[loop]]\nfrom = \"0:00\"\nto = \""} + time + "\"";
        EXPECT_FALSE(read(line).problems.empty()) << time;
    }
    EXPECT_FALSE(read("[[loop]]\nfrom = \"24:00\"\nto = \"2:00\"").problems.empty()) << "24:00 begins no day";
    EXPECT_FALSE(read("[quiet]\nfrom = \"22:00\"\nto = \"6:00\"").problems.empty()) << "one bracket too few";
}

TEST(AScreen, GoesDarkNotBeforeAMinute) {
    EXPECT_EQ(good("[display]\nscreen_off_after = \"0s\"").display.screen_off_after, 0s);
    EXPECT_EQ(
        wrong("[display]\nscreen_off_after = \"59s\""),
        "config.toml:2:20: error: `screen_off_after` is 59s; it must be 0s, which is never, or 1m to 24h");
}

TEST(Configuration, SaysEverything) {
    const Config config = good(R"(
start = "loop"
routine = "hip-opening"
plan = "daily"
menu = ["daily", "strength", "tabata/tabata"]
facing = "instructor"
[display]
rotate = 270
flip = true
painter = "surface"
safe_area = "4.5%"
off = "cec"
screen_off_after = "10m"
idle = "mirror"
drift = false
frames = 30
[button]
double = "900ms"
hold = "5s"
allow = "start"
[gpio]
button = "GPIO17"
next = "GPIO22"
back = "GPIO27"
led = "GPIO18"
motion = "GPIO23"
pull = "down"
active_low = false
debounce = "12ms"
[keys]
F5 = "button"
"Keypad 6" = "next"
)");
    EXPECT_EQ(config.start, kiosk::StartMode::loop);
    EXPECT_EQ(config.routine, "hip-opening");
    EXPECT_EQ(config.plan, "daily");
    EXPECT_EQ(config.menu, (std::vector<std::string>{"daily", "strength", "tabata/tabata"}));
    EXPECT_EQ(config.facing, kiosk::Facing::instructor);
    EXPECT_EQ(config.display,
              (kiosk::DisplaySetup{270, true, kiosk::PainterChoice::surface, 0.045, kiosk::ScreenOff::cec,
                                   10min, kiosk::IdleLook::mirror, false, 30}));
    EXPECT_EQ(config.button, (kiosk::ButtonSetup{900ms, 5s, kiosk::Allow::start}));
    EXPECT_EQ(config.gpio, (kiosk::GpioSetup{"GPIO17", "GPIO22", "GPIO27", "GPIO18", "GPIO23",
                                             kiosk::Pull::down, false, 12ms}));
    EXPECT_EQ(config.keys,
              (std::map<std::string, Action>{{"F5", Action::button}, {"Keypad 6", Action::next}}));
}

TEST(Configuration, FromAWindowsEditorIsRead) {
    const Config config = good("\xEF\xBB\xBFplan = \"daily\"\r\n[display]\r\nrotate = 180\r\n");
    EXPECT_EQ(config.plan, "daily");
    EXPECT_EQ(config.display.rotate, 180);
}

TEST(Configuration, ReplacesKeyByKeyWhatStoodBefore) {
    Config before =
        good("plan = 'daily'\n[display]\nrotate = 90\nflip = true\n[keys]\nA = 'next'\nB = 'back'");
    const Config after = read("[display]\nrotate = 0\n[keys]\nA = 'end'", before).config;
    before.display.rotate = 0;
    before.keys["A"] = Action::end;
    EXPECT_EQ(after, before);
}

TEST(WrongValue, KeepsWhatStoodBeforeAndTheRestCounts) {
    const Config before = good("facing = 'behind'\n[button]\nhold = '2s'");
    const auto reading =
        read("facing = 'sideways'\nplan = 'daily'\n[button]\nhold = '9s'\nallow = 'start'", before);
    EXPECT_EQ(reading.problems.size(), 2U);
    EXPECT_EQ(reading.config.facing, kiosk::Facing::behind);
    EXPECT_EQ(reading.config.button.hold, 2s);
    EXPECT_EQ(reading.config.plan, "daily");
    EXPECT_EQ(reading.config.button.allow, kiosk::Allow::start);
}

TEST(WrongValue, IsNamedAtItsPlaceWithASuggestion) {
    EXPECT_EQ(
        wrong("start = 'lop'"),
        "config.toml:1:9: error: `start` = \"lop\" must be \"idle\" or \"loop\", did you mean \"loop\"?");
    EXPECT_EQ(wrong("[display]\nrotat = 90"),
              "config.toml:2:1: error: unknown key `rotat`, did you mean `rotate`?");
    EXPECT_EQ(wrong("\n[keys]\nSpace = 'nxt'"), "config.toml:3:9: error: `Space` = \"nxt\" must be "
                                                "\"button\", \"next\", \"back\", \"pause\", \"end\" or "
                                                "\"fullscreen\", did you mean \"next\"?");
}

TEST(WrongValue, OutsideItsBoundsSaysTheBounds) {
    EXPECT_EQ(wrong("button.double = '199ms'"),
              "config.toml:1:17: error: `double` is 199ms; it must be 200ms to 900ms");
    EXPECT_EQ(wrong("button.hold = '5001ms'"),
              "config.toml:1:15: error: `hold` is 5.001s; it must be 500ms to 5s");
    EXPECT_EQ(wrong("display.rotate = 45"),
              "config.toml:1:18: error: `rotate` is 45; it must be 0, 90, 180 or 270");
    EXPECT_EQ(
        wrong("display.safe_area = '11%'"),
        "config.toml:1:21: error: `safe_area` = \"11%\" is not a share in quotes, from \"0%\" to \"10%\"");
}

TEST(WrongValue, InAMenuKeepsTheWholeMenuThatStoodBefore) {
    const Config before = good("menu = ['daily']");
    const auto reading = read("menu = ['strength', 'a/b/c']", before);
    EXPECT_EQ(reading.config.menu, before.menu);
    EXPECT_EQ(content::to_string(reading.problems.at(0)),
              "config.toml:1:21: error: \"a/b/c\" in `menu` is neither \"plan\" nor \"routine/plan\"");
}

TEST(WrongValue, OfEveryKindIsReportedInOneGo) {
    EXPECT_EQ(read("start = 1\nroutine = ''\nplan = 'Daily Plan'\nmenu = 'daily'\nfacing = []\ndisplay = 3\n"
                   "button = 'x'\nkeys = 1\nsyncc = 2")
                  .problems.size(),
              9U);
}

TEST(WrongValue, InTheKeysIsNotTheNameOfAKey) {
    EXPECT_EQ(wrong("[keys]\n'' = 'next'"),
              "config.toml:2:1: error: `` is no name of a key, such as Space or F5");
    EXPECT_EQ(wrong("[keys]\n\"a\\tb\" = 'next'"),
              "config.toml:2:1: error: `a?b` is no name of a key, such as Space or F5");
}

TEST(WrongValue, OfAGpioLineIsNoName) {
    EXPECT_EQ(read("gpio.led = '" + std::string(31, 'x') + "'").problems.size(), 0U);
    EXPECT_EQ(
        wrong("gpio.led = '" + std::string(32, 'x') + "'"),
        "config.toml:1:12: error: `led` is no name of a line, such as GPIO17: it is over 31 characters long");
    EXPECT_EQ(wrong("gpio.debounce = '101ms'"),
              "config.toml:1:17: error: `debounce` is 101ms; it must be 1ms to 100ms");
}

TEST(ATheme, IsTwoColours) {
    const auto theme = good("theme.right = '#FFd23f'\ntheme.left = '#7fdbff'").theme;
    EXPECT_EQ(theme.right, (render::Colour{0xFF, 0xD2, 0x3F}));
    EXPECT_EQ(theme.left, (render::Colour{0x7F, 0xDB, 0xFF}));
}

TEST(WrongValue, OfAColourKeepsTheOneThatStoodBefore) {
    EXPECT_EQ(wrong("theme.right = 'amber'\ntheme.left = '#80808'"),
              "config.toml:1:15: error: `right` is \"amber\"; a colour is written \"#rrggbb\", such as "
              "\"#ffb02e\"\n"
              "config.toml:2:14: error: `left` is \"#80808\"; a colour is written \"#rrggbb\", such as "
              "\"#ffb02e\"");
    EXPECT_EQ(
        wrong("theme.right = '#ff0000'"),
        "config.toml:1:15: error: `right` is too dark for a mirror: 5.3:1 on black, and 9:1 is the least");
    EXPECT_EQ(read("theme.right = '#ff0000'\ntheme.left = '#7fdbff'").config.theme.right,
              render::amber.plain);
}

TEST(WrongValue, OfASideThatLooksLikeTheOtherKeepsBoth) {
    const auto reading = read("theme.right = '#7fdbff'");
    EXPECT_EQ(content::to_string(reading.problems.at(0)),
              "config.toml:1:15: error: `right` and `left` are too alike to be told apart from four metres");
    EXPECT_EQ(reading.config.theme, kiosk::ThemeSetup{});
}

TEST(KeyTable, IsBounded) {
    std::string text = "[keys]\n";
    for (int i = 0; i < 150; ++i) text += "K" + std::to_string(i) + " = 'next'\n";
    const auto reading = read(text);
    EXPECT_EQ(reading.config.keys.size(), 100U);
    ASSERT_EQ(reading.problems.size(), 1U);
    EXPECT_EQ(reading.problems[0].line, 102);
    EXPECT_EQ(read("[keys]\nK7 = 'back'", reading.config).config.keys.at("K7"), Action::back)
        << "full, but a key that is in it may still change";
}

TEST(BrokenFile, ChangesNothing) {
    const Config before = good("plan = 'daily'");
    const auto reading = read("plan = 'strength'\nfacing = ", before);
    EXPECT_EQ(reading.config, before);
    EXPECT_EQ(reading.problems.size(), 1U);
}

} // namespace
