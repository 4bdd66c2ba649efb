// The player's one door: hands each event to the part that knows it, and answers what a card asks beyond the
// state. Holds no rule of its own.
#include "kiosk/player.hpp"

#include "kiosk/player_button.hpp"
#include "kiosk/player_time.hpp"
#include "kiosk/session.hpp"

#include <algorithm>

namespace kiosk {

namespace {

using content::Overloaded;

/// A key's command: the button's presses before it no longer count.
void command(Player& player, State next) {
    forget_press(player.button);
    player.state = std::move(next);
}

void skip_on(Player& player, const Rules& rules) {
    const Session* session = session_of(player.state);
    if (session == nullptr || std::holds_alternative<Finished>(player.state)) return;
    const State before = player.state;
    command(player, skip_from(before, rules));
    remember_skip(player.button, before);
}

/// Pause, end and start are decisions after a skip: the next press means what the card then says.
void decide(Player& player, State next) {
    command(player, std::move(next));
    player.button.skip.reset();
}

void start(Player& player, const Rules& rules, const Start& start) {
    const std::size_t program = start.program < rules.programs.size() ? start.program : 0;
    decide(player, Playing{begin_at(rules.programs[program], program, start.at)});
}

/// An offer of less than the usual time is one that has waited for the rest of it.
void offer(Player& player, const Offer& offer) {
    auto* idle = std::get_if<Idle>(&player.state);
    if (idle == nullptr || idle->unfinished || idle->starts_in) return;
    idle->program = offer.session.program;
    idle->unfinished = offer.session;
    idle->since = std::max(player.options.resume_offer - offer.lasts, Ms{0});
}

void apply(Player& player, const Rules& rules, const Event& event) {
    std::visit(Overloaded{
                   [&](const Elapsed& e) { elapse(player, rules, e.time); },
                   [&](const Gap& gap) { pass_gap(player, rules, gap.time); },
                   [&](const PressDown&) { press_down(player, rules); },
                   [&](const PressUp&) { press_up(player); },
                   [&](const SkipOn&) { skip_on(player, rules); },
                   [&](const SkipBack&) { command(player, back_from(player.state, rules)); },
                   [&](const PauseKey&) { decide(player, pause_toggled(player.state, rules)); },
                   [&](const EndKey&) { decide(player, ended(player.state, rules)); },
                   [&](const Start& s) { start(player, rules, s); },
                   [&](const Restore& r) { decide(player, r.state); },
                   [&](const Offer& o) { offer(player, o); },
               },
               event);
}

std::optional<double> hold_ring(const Player& player) {
    const auto& press = player.button.press;
    const PlayerOptions& options = player.options;
    if (!press || !press->down || press->ago < options.hold_shown || options.hold <= options.hold_shown)
        return std::nullopt;
    const std::chrono::duration<double> shown = press->ago - options.hold_shown;
    return std::min(shown / (options.hold - options.hold_shown), 1.0);
}

} // namespace

Player update(Player player, Programs programs, const Event& event) {
    if (programs.empty()) return player; // nothing to play: the edge shows why
    const PlayerOptions options = player.options;
    const Rules rules{options, programs};
    apply(player, rules, event);
    settle(player, rules);
    return player;
}

View view_of(const Player& player) {
    const auto* paused = std::get_if<Paused>(&player.state);
    return {.hold_ring = hold_ring(player),
            .can_undo_skip = player.button.skip.has_value(),
            .show_paused = paused != nullptr && paused->since >= player.options.paused_card_after};
}

const Session* session_of(const State& state) {
    return std::visit(Overloaded{
                          [](const Idle&) -> const Session* { return nullptr; },
                          [](const Playing& playing) { return &playing.session; },
                          [](const Paused& paused) { return &paused.session; },
                          [](const Ready& ready) { return &ready.session; },
                          [](const Finished& finished) { return &finished.session; },
                      },
                      state);
}

} // namespace kiosk
