// One turn a change; nothing happens between.
#include "kiosk/loop.hpp"

#include <algorithm>

namespace kiosk {
namespace {

constexpr Ms longest_delay{5'000};

std::optional<Ns> sleep_length(const Show& show, const Clock& clock, const std::optional<Ms>& left) {
    std::optional<Ns> sleep;
    if (const auto change = show.until_change()) sleep = clock.until(*change);
    if (left) sleep = std::min(sleep.value_or(Ns::max()), clock.until_real(*left));
    return sleep;
}

} // namespace

void pass_time(Show& show, const Clock::Step& step, const std::optional<Ns>& slept) {
    const bool held_up = slept && step.real > std::max(*slept, Ns{0}) + longest_delay;
    if (held_up) {
        show.gap(step.time);
    } else {
        show.elapse(step.time);
    }
}

void run(Show& show, Stage& stage, Clock clock, std::optional<Ms> length) {
    stage.show(show.card());
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
        stage.show(show.card());
    }
}

} // namespace kiosk
