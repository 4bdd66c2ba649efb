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

void prepare(Show& show, Stage& stage) {
    show.complete();
    stage.prepare(show.menu(), show.problems());
}

/// Only where there is time to spare: a frame that is due already may never be shown.
void draw_ahead(Show& show, Stage& stage, const Clock& clock) {
    const auto change = stage.draws_ahead() ? show.until_change() : std::nullopt;
    if (!change || clock.until(*change) <= Ns{0}) return;
    if (const auto* card = show.pose_in(*change)) stage.draw_ahead(*card);
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

void run(Show& show, Stage& stage, Clock clock, std::optional<Ms> length, const AfterTurn& after_turn) {
    bool prepared = show.in_trouble(); // then there is nothing yet to prepare for
    int menus = show.menus();
    for (Ms ran{0};;) {
        if (const auto rotate = show.turning().rotate()) stage.turn(*rotate);
        stage.show(show.live_card());
        if (after_turn) after_turn(show);
        if (show.over() || (length && ran >= *length)) return;
        draw_ahead(show, stage, clock);
        auto sleep = sleep_length(show, clock, length ? std::optional{*length - ran} : std::nullopt);
        if (!prepared) sleep = Ns{0};
        const auto inputs = stage.wait(sleep);
        const auto step = clock.step();
        ran += step.real;
        pass_time(show, step, sleep);
        // Not before the first card is on the screen: that waits for nothing that it does not show.
        if (!prepared) prepare(show, stage);
        const bool had_trouble = show.in_trouble();
        for (const auto& input : inputs) {
            if (std::holds_alternative<ToggleFullscreen>(input)) stage.toggle_fullscreen();
            show.take(input);
        }
        prepared = (!had_trouble && show.menus() == menus) || show.in_trouble();
        menus = show.menus();
    }
}

} // namespace kiosk
