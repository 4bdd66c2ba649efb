// A stage around the real one that looks at the clock when a press has been shown.
#include "kiosk/input_figures.hpp"

#include "kiosk/loop.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr std::size_t presses = 10;
constexpr Ms longest{120'000};
constexpr double margin_ms = 5;

GpioSetup as_next(GpioSetup setup) {
    setup.next = std::move(setup.button);
    setup.button.clear();
    setup.back.clear();
    setup.led.clear();
    return setup;
}

class PressedScreen final : public Stage {
public:
    PressedScreen(Stage& screen, const Gpio& gpio, const Gpio::Warn& told)
        : screen_{screen}, gpio_{gpio}, told_{told} {}

    Inputs wait(std::optional<Ns> timeout) override {
        if (times.size() == presses) return {Quit{}};
        return screen_.wait(timeout);
    }

    void show(const render::Card& card) override {
        screen_.show(card);
        const auto press = gpio_.last_press();
        if (!press || press == seen_) return;
        seen_ = press;
        // The kernel stamps edges by this clock.
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        times.push_back(std::chrono::duration<double, std::milli>{now - *press}.count());
        told_(fmt::format("press {} of {}: {:.1f} ms", times.size(), presses, times.back()));
    }

    [[nodiscard]] bool draws_ahead() const override { return screen_.draws_ahead(); }
    void draw_ahead(const render::Card& card) override { screen_.draw_ahead(card); }

    void prepare(const Menu& menu, const content::Problems& left_out) override {
        screen_.prepare(menu, left_out);
    }

    std::vector<double> times;

private:
    Stage& screen_;
    const Gpio& gpio_;
    const Gpio::Warn& told_;
    std::optional<Stamp> seen_;
};

} // namespace

std::vector<Figure> measure_input(Show& show, Stage& stage, GpioLines& lines, const PressTrial& trial,
                                  Waiter& waiter, const Gpio::Warn& told) {
    const Gpio gpio{as_next(trial.line), lines, waiter, told};
    PressedScreen screen{stage, gpio, told};
    show.start(Ms{0});
    run(show, screen, Clock{}, longest);
    if (screen.times.empty()) return {};
    std::ranges::sort(screen.times);
    const auto figure = [&](const std::string& which, double value) {
        return Figure{trial.what + ", " + which,  value,          "ms",
                      trial.frame_ms + margin_ms, trial.frame_ms, "a frame"};
    };
    return {figure("median", screen.times[screen.times.size() / 2]),
            figure("the worst", screen.times.back())};
}

} // namespace kiosk
