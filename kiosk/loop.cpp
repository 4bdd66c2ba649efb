// One turn a change; nothing happens between.
#include "kiosk/loop.hpp"

#include <algorithm>

namespace kiosk {
namespace {

constexpr Ms longest_delay{5'000};

std::optional<Ms> sleep_length(const Show& show, const Clock& clock, const std::optional<Ms>& left) {
    auto sleep = show.until_change();
    if (sleep) sleep = clock.real(*sleep);
    if (left) sleep = std::max(Ms{0}, std::min(sleep.value_or(*left), *left));
    return sleep;
}

} // namespace

void pass_time(Show& show, const Clock::Step& step, const std::optional<Ms>& slept) {
    const bool held_up = slept && step.real > *slept + longest_delay;
    if (held_up) {
        show.gap(step.time);
    } else {
        show.elapse(step.time);
    }
}

void run(Show& show, Stage& stage, Clock clock, std::optional<Ms> length) {
    stage.show(show.live_card());
    for (Ms ran{0}; !show.over() && !(length && ran >= *length);) {
        const auto sleep = sleep_length(show, clock, length ? std::optional{*length - ran} : std::nullopt);
        const auto inputs = stage.wait(sleep);
        const auto step = clock.step();
        ran += step.real;
        pass_time(show, step, sleep);
        const bool had_trouble = show.in_trouble();
        for (const auto& input : inputs) {
            if (std::holds_alternative<ToggleFullscreen>(input)) stage.toggle_fullscreen();
            show.take(input);
        }
        if (had_trouble && !show.in_trouble()) stage.prepare(show.menu());
        stage.show(show.live_card());
    }
}

} // namespace kiosk
