// How one wall is set up, as its owner says in config.toml: what it plays, its screen, its button, its keys.
// Read with the routines' care; a wrong value is reported and what stood before it stays.
#pragma once

#include "content/motion/camera.hpp"
#include "content/result.hpp"
#include "kiosk/config_sync.hpp"
#include "kiosk/config_theme.hpp"
#include "kiosk/schedule.hpp"

#include <array>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

using Ms = std::chrono::milliseconds;

enum class StartMode { idle, loop };                  ///< waits for a press, or plays again and again
using content::motion::Facing;                        ///< how the figure stands to the person
enum class PainterChoice { automatic, gpu, surface }; ///< "auto": the GPU where there is one
enum class Allow { all, start };                      ///< what the button may do
enum class Pull { up, down, none };                   ///< the resistor in the chip
enum class ScreenOff { automatic, dpms, cec, black }; ///< how a screen is made dark
enum class IdleLook { card, mirror };                 ///< stays as it is, or dims to a dot
enum class Action { button, next, back, pause, end, fullscreen };

struct DisplaySetup {
    std::optional<int> rotate; ///< degrees clockwise: 0, 90, 180, 270; nullopt: as somebody answered, or 0
    bool flip = false;
    PainterChoice painter = PainterChoice::automatic;
    double safe_area = 0; ///< share of each edge kept free: 0 to 0.1; for screens that cut their edges off
    ScreenOff off = ScreenOff::automatic;
    Ms screen_off_after{0}; ///< of nobody there: 1 min to 24 h; 0: never
    IdleLook idle = IdleLook::card;
    bool drift = true; ///< still cards wander by a few pixels
    int frames = 60;   ///< of a moving figure a second, at most: 10 to 60
    friend bool operator==(const DisplaySetup&, const DisplaySetup&) = default;
};

struct ButtonSetup {
    Ms double_press{350}; ///< 200 ms to 900 ms
    Ms hold{1'000};       ///< 500 ms to 5 s
    Allow allow = Allow::all;
    friend bool operator==(const ButtonSetup&, const ButtonSetup&) = default;
};

/// Lines by the names that `gpioinfo` lists, e.g. "GPIO17"; empty: none.
struct GpioSetup {
    std::string button;
    std::string next;
    std::string back;
    std::string led;
    std::string motion; ///< a sensor's, which is high while somebody moves
    Pull pull = Pull::up;
    bool active_low = true; ///< a press connects the line to ground
    Ms debounce{8};         ///< 1 ms to 100 ms after a press; after a release two and a half times as long
    friend bool operator==(const GpioSetup&, const GpioSetup&) = default;
};

struct Config {
    StartMode start = StartMode::idle;
    std::string routine;           ///< an id or a path; empty: the first one of the library
    std::string plan;              ///< an id; empty: the routine's first
    std::vector<std::string> menu; ///< "plan" or "routine/plan", in order; empty: the routine's plans
    Facing facing = Facing::mirror;
    DisplaySetup display;
    ButtonSetup button;
    SyncSetup sync;
    ThemeSetup theme;
    GpioSetup gpio;
    Schedule hours;                     ///< [[quiet]] and [[loop]]
    std::map<std::string, Action> keys; ///< by SDL's or the kernel's name of the key, not yet checked
    friend bool operator==(const Config&, const Config&) = default;
};

struct ConfigReading {
    Config config;              ///< good throughout, whatever the problems are
    content::Problems problems; ///< sorted within each file, files in the order read
};

/// Reads one file's text over `base`: each key that is there and good replaces the one in `base`.
/// @param file  for the problems
[[nodiscard]] ConfigReading read_config(std::string_view text, const std::filesystem::path& file,
                                        Config base);

/// What becomes of a file that is not there: a chain may have gaps, `--config FILE` may not.
enum class Absence { passed_over, reported };

/// Reads `files` one after the other, each over what came before, the first over `base`.
[[nodiscard]] ConfigReading load_config(std::span<const std::filesystem::path> files, Absence absence,
                                        Config base = {});

/// The same once more, while `last_good` holds: a value that is wrong now keeps the one it had.
[[nodiscard]] ConfigReading reload_config(std::span<const std::filesystem::path> files, Absence absence,
                                          const Config& last_good);

/// The appliance's chain: config.toml in `etc`, then conf.d/*.toml beside it by name, then config.toml in
/// `boot`, the card's partition that any PC can edit. Names them whether or not they exist.
[[nodiscard]] std::vector<std::filesystem::path>
appliance_config_files(const std::filesystem::path& etc = "/etc/limber",
                       const std::filesystem::path& boot = "/boot/firmware/limber");

} // namespace kiosk
