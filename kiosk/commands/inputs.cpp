// `limber doctor --inputs`: each press as it arrives, from the kernel, from SDL, from the GPIO lines. Needs
// no display: SDL's driver "evdev" has devices alone, as a bare screen has them.
#include "kiosk/commands/inputs.hpp"

#include "kiosk/commands/play_setup.hpp"
#include "kiosk/device_watch.hpp"
#include "kiosk/input/gpio_key.hpp"
#include "kiosk/input/kernel_keys.hpp"
#include "kiosk/input/rights.hpp"
#include "kiosk/input_text.hpp"
#include "kiosk/pads.hpp"
#include "kiosk/signals.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

double seconds_of(Stamp at) { return std::chrono::duration<double>{at}.count(); }

void print_press(Stamp at, const std::string& what) {
    fmt::print("{:>14.6f}  {}\n", seconds_of(at), what);
    std::fflush(stdout);
}

/// Behind the kernel's line.
void print_meaning(const std::string& what) {
    fmt::print("{:>14}  {}\n", "", what);
    std::fflush(stdout);
}

void tell_press(const KernelPress& press, const KeyMap& keys) {
    print_press(press.at, fmt::format("{}, code {}: {}", press.device, press.code,
                                      press.down ? "pressed" : "released"));
    const auto text = press.down ? text_of(press.code, keys) : std::nullopt;
    if (text) print_meaning(*text);
}

/// The lines of [gpio], each with what it does.
class Lines {
public:
    Lines(const GpioSetup& setup, GpioLines& lines, Waiter& waiter) {
        add(setup, setup.button, Action::button, lines, waiter);
        add(setup, setup.next, Action::next, lines, waiter);
        add(setup, setup.back, Action::back, lines, waiter);
    }
    void tell_presses() {
        for (auto& [key, seen] : keys_) {
            const auto press = key->last_press();
            if (!press || press == seen) continue;
            print_press(*press, fmt::format("{}: pressed", key->line()));
            seen = press;
        }
    }

private:
    void add(const GpioSetup& setup, const std::string& line, Action action, GpioLines& lines,
             Waiter& waiter) {
        if (line.empty()) return;
        GpioKeySetup plan{line, action, {setup.pull, setup.active_low}, {}};
        auto key = std::make_unique<GpioKey>(std::move(plan), lines, waiter, [](Inputs&) {});
        Inputs none;
        const auto held = key->look_again(none);
        if (!held)
            print_meaning(
                fmt::format("{}: {}; while the wall runs it has the line: sudo systemctl stop limber", line,
                            held.error()));
        else if (key->stuck())
            print_meaning(
                fmt::format("{} is held down: ignored until it is released; look at its wire", line));
        keys_.emplace_back(std::move(key), std::nullopt);
    }

    std::vector<std::pair<std::unique_ptr<GpioKey>, std::optional<Stamp>>> keys_;
};

/// SDL without a display, as long as it lives.
class BareSdl {
public:
    BareSdl() {
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "evdev");
        SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1"); // there is no window to have them
        open_ = SDL_InitSubSystem(SDL_INIT_VIDEO) == 0;
    }
    ~BareSdl() {
        if (open_) SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    BareSdl(const BareSdl&) = delete;
    BareSdl& operator=(const BareSdl&) = delete;
    [[nodiscard]] bool open() const { return open_; }

private:
    bool open_ = false;
};

/// On a console SDL takes the keys from the terminal, which then sees no Ctrl-C.
bool is_ctrl_c(const SDL_Event& event) {
    return event.type == SDL_KEYDOWN && event.key.keysym.sym == SDLK_c &&
           (event.key.keysym.mod & KMOD_CTRL) != 0;
}

/// @return whether to end
bool tell_events(Pads& pads, const KeyMap& keys) {
    SDL_PumpEvents();
    bool ends = false;
    for (SDL_Event event; SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0;) {
        pads.take(event);
        if (const auto text = text_of(event, keys)) print_meaning(*text);
        ends = ends || is_ctrl_c(event);
    }
    return ends;
}

} // namespace

int watch_inputs(const Desk& desk) {
    block_signals();
    Waiter waiter;
    const auto signals = Signals::watched_by(waiter);
    const BareSdl sdl;
    if (!signals || !sdl.open()) {
        print_error(signals ? fmt::format("doctor --inputs: SDL cannot read devices: {}", SDL_GetError())
                            : signals.error());
        return Exit::no_display;
    }
    const KeyMap keys = keys_of(desk.config);
    KernelKeys kernel{waiter, [&](const KernelPress& press, Inputs&) { tell_press(press, keys); }};
    fmt::print(
        "Each press until Ctrl-C, from {} devices; a wall that runs gets them, too. The kernel's time is in "
        "seconds since the start.\n",
        kernel.open());
    if (const auto refused = refused_inputs(); refused > 0)
        print_warning(fmt::format(
            "{} devices of /dev/input may not be read: run it as root: sudo limber doctor --inputs",
            refused));
    const auto chip = machine_gpio();
    Lines lines{desk.config.gpio, *chip, waiter};
    Pads pads{waiter};
    DeviceWatch devices{waiter};
    std::fflush(stdout);
    for (Inputs inputs;; inputs.clear()) {
        devices.look();
        waiter.wait(std::nullopt, inputs);
        devices.forget(); // SDL may close one now, and the kernel's view open another of the same number
        lines.tell_presses();
        const bool quits =
            std::ranges::any_of(inputs, [](const Input& i) { return std::holds_alternative<Quit>(i); });
        if (tell_events(pads, keys) || quits) return Exit::done;
        kernel.look();
    }
}

} // namespace kiosk
