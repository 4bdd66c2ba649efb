// The configuration's keys and what each may be. Which file they come from is config_files.cpp's business.
#include "kiosk/config.hpp"

#include "content/plan_reader.hpp"
#include "content/toml_reader.hpp"
#include "kiosk/window_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {

namespace {

using content::TableReader;
using content::Word;
using namespace std::chrono_literals;

constexpr std::array<Word<StartMode>, 2> start_words{{{"idle", StartMode::idle}, {"loop", StartMode::loop}}};
constexpr std::array<Word<Facing>, 3> facing_words{
    {{"mirror", Facing::mirror}, {"instructor", Facing::instructor}, {"behind", Facing::behind}}};
constexpr std::array<Word<PainterChoice>, 3> painter_words{
    {{"auto", PainterChoice::automatic}, {"gpu", PainterChoice::gpu}, {"surface", PainterChoice::surface}}};
constexpr std::array<Word<ScreenOff>, 4> off_words{{{"auto", ScreenOff::automatic},
                                                    {"dpms", ScreenOff::dpms},
                                                    {"cec", ScreenOff::cec},
                                                    {"black", ScreenOff::black}}};
constexpr std::array<Word<IdleLook>, 2> idle_words{{{"card", IdleLook::card}, {"mirror", IdleLook::mirror}}};
constexpr std::array<Word<Allow>, 2> allow_words{{{"all", Allow::all}, {"start", Allow::start}}};
constexpr std::array<Word<Pull>, 3> pull_words{
    {{"up", Pull::up}, {"down", Pull::down}, {"none", Pull::none}}};
constexpr std::array<Word<Action>, 6> action_words{{{"button", Action::button},
                                                    {"next", Action::next},
                                                    {"back", Action::back},
                                                    {"pause", Action::pause},
                                                    {"end", Action::end},
                                                    {"fullscreen", Action::fullscreen}}};

constexpr std::size_t most_on_the_menu = 50;
constexpr std::size_t most_keys = 100;
constexpr std::size_t longest_key_name = 40;  ///< SDL's longest are near 20
constexpr std::size_t longest_line_name = 31; ///< the kernel's own bound

/// What is absent or wrong leaves `into` as it is.
template <class T> void replace(T& into, std::optional<T> value) {
    if (value) into = std::move(*value);
}

/// "plan" or "routine/plan".
bool is_menu_entry(std::string_view entry) {
    const std::size_t slash = entry.find('/');
    if (slash == std::string_view::npos) return content::is_id(entry);
    return content::is_id(entry.substr(0, slash)) && content::is_id(entry.substr(slash + 1));
}

void read_plan(const TableReader& root, std::string& into) {
    auto plan = root.text("plan");
    if (plan && !content::is_id(*plan)) {
        root.error("plan", content::bad_id(*plan));
        plan.reset();
    }
    replace(into, std::move(plan));
}

/// Whole or not at all: half a menu would be another one than its owner wrote.
void read_menu(const TableReader& root, std::vector<std::string>& into) {
    auto menu = root.texts("menu", most_on_the_menu);
    if (!menu) return;
    const auto bad = std::find_if_not(menu->begin(), menu->end(), is_menu_entry);
    if (bad != menu->end()) {
        const auto& entries = std::get<content::TomlArray>(root.raw("menu")->what).values;
        root.error_at(
            entries[static_cast<std::size_t>(bad - menu->begin())].place,
            fmt::format("\"{}\" in `menu` is neither \"plan\" nor \"routine/plan\"", content::shown(*bad)));
        return;
    }
    into = std::move(*menu);
}

void read_rotate(const TableReader& display, std::optional<int>& into) {
    const auto degrees = display.integer("rotate", 0, 270);
    if (!degrees) return;
    if (*degrees % 90 != 0) {
        display.error("rotate", fmt::format("`rotate` is {}; it must be 0, 90, 180 or 270", *degrees));
        return;
    }
    into = static_cast<int>(*degrees);
}

/// "0s" is never; anything under a minute would go dark before a person has read the card.
void read_off_after(const TableReader& display, Ms& into) {
    const auto time = display.duration("screen_off_after");
    if (!time) return;
    if (*time > 0ms && *time < 1min) {
        display.error("screen_off_after",
                      fmt::format("`screen_off_after` is {}; it must be 0s, which is never, or 1m to 24h",
                                  content::to_string(*time)));
        return;
    }
    into = *time;
}

void read_display(const TableReader& display, DisplaySetup& into) {
    display.allow_only(
        {"rotate", "flip", "painter", "safe_area", "off", "screen_off_after", "idle", "drift", "frames"});
    read_rotate(display, into.rotate);
    replace(into.flip, display.truth("flip"));
    replace(into.painter, display.word("painter", painter_words));
    replace(into.safe_area, display.share("safe_area", 0, 10));
    replace(into.off, display.word("off", off_words));
    read_off_after(display, into.screen_off_after);
    replace(into.idle, display.word("idle", idle_words));
    replace(into.drift, display.truth("drift"));
    replace(into.frames, display.integer("frames", 10, 60));
}

void read_button(const TableReader& button, ButtonSetup& into) {
    button.allow_only({"double", "hold", "allow"});
    replace(into.double_press, button.duration("double", 200ms, 900ms));
    replace(into.hold, button.duration("hold", 500ms, 5s));
    replace(into.allow, button.word("allow", allow_words));
}

bool is_key_name(std::string_view name) {
    const auto printable = [](unsigned char c) { return c >= ' ' && c != 0x7F; };
    return !name.empty() && name.size() <= longest_key_name &&
           std::all_of(name.begin(), name.end(), printable);
}

void read_line(const TableReader& gpio, const char* key, std::string& into) {
    auto name = gpio.text(key);
    if (name && name->size() > longest_line_name) {
        gpio.error(key,
                   fmt::format("`{}` is no name of a line, such as GPIO17: it is over {} characters long",
                               key, longest_line_name));
        name.reset();
    }
    replace(into, std::move(name));
}

void read_gpio(const TableReader& gpio, GpioSetup& into) {
    gpio.allow_only({"button", "next", "back", "led", "motion", "pull", "active_low", "debounce"});
    read_line(gpio, "button", into.button);
    read_line(gpio, "next", into.next);
    read_line(gpio, "back", into.back);
    read_line(gpio, "led", into.led);
    read_line(gpio, "motion", into.motion);
    replace(into.pull, gpio.word("pull", pull_words));
    replace(into.active_low, gpio.truth("active_low"));
    replace(into.debounce, gpio.duration("debounce", 1ms, 100ms));
}

/// The table's own keys are names of keys, which only SDL knows.
void read_keys(const TableReader& keys, std::map<std::string, Action>& into) {
    for (const content::TomlEntry& entry : keys.entries()) {
        if (!is_key_name(entry.key)) {
            keys.error_at(entry.place, fmt::format("`{}` is no name of a key, such as Space or F5",
                                                   content::shown(entry.key)));
        } else if (into.size() >= most_keys && !into.contains(entry.key)) {
            keys.error_at(entry.place, fmt::format("over {} keys; the rest is not read", most_keys));
            return;
        } else if (const auto action = keys.word(entry.key, action_words)) {
            into[entry.key] = *action;
        }
    }
}

void read_root(const TableReader& root, Config& into) {
    root.allow_only({"start", "routine", "plan", "menu", "facing", "display", "button", "gpio", "keys",
                     "quiet", "loop", "sync", "theme"});
    replace(into.start, root.word("start", start_words));
    replace(into.routine, root.text("routine"));
    read_plan(root, into.plan);
    read_menu(root, into.menu);
    replace(into.facing, root.word("facing", facing_words));
    if (const auto display = root.sub_table("display")) read_display(*display, into.display);
    if (const auto button = root.sub_table("button")) read_button(*button, into.button);
    if (const auto sync = root.sub_table("sync")) read_sync(*sync, into.sync);
    if (const auto theme = root.sub_table("theme")) read_theme(*theme, into.theme);
    if (const auto gpio = root.sub_table("gpio")) read_gpio(*gpio, into.gpio);
    if (const auto keys = root.sub_table("keys")) read_keys(*keys, into.keys);
    replace(into.hours.quiet, read_windows(root, "quiet"));
    replace(into.hours.loop, read_windows(root, "loop"));
}

} // namespace

ConfigReading read_config(std::string_view text, const std::filesystem::path& file, Config base) {
    const auto document = content::parse_toml(text, file);
    if (!document) return {std::move(base), {document.error()}};
    content::Findings findings{file};
    read_root(TableReader{*document, content::Place{}, findings}, base);
    return {std::move(base), findings.take()};
}

} // namespace kiosk
