// Time's own events, state by state: what is due, how long until then, and what ageing means.
#include "kiosk/player_time.hpp"

#include "kiosk/player_button.hpp"
#include "kiosk/session.hpp"

#include <algorithm>

namespace kiosk {

namespace {

using content::Overloaded;
using content::sooner;

std::optional<Ms> until_age(Ms age, Ms now) { return age > now ? std::optional(age - now) : std::nullopt; }

/// In a loop an open rest begins to leave by itself at this age.
Ms leaves_at(const content::Timeline& timeline, const PlayerOptions& options) {
    return std::max(timeline.auto_continue - options.get_ready, Ms{0});
}

Ms until_open_rest_changes(const Session& session, const Rules& rules) {
    if (session.leaving) return *session.leaving;
    const Ms limit =
        rules.options.loop ? leaves_at(rules.timeline(session), rules.options) : rules.options.attended_limit;
    return limit - session.cursor.into;
}

/// nullopt on Done, which lasts until somebody acts.
std::optional<Ms> until_segment_changes(const Session& session, const Rules& rules) {
    const auto& timeline = rules.timeline(session);
    if (stands_in<content::OpenRest>(session, timeline)) return until_open_rest_changes(session, rules);
    const auto& length = segment_of(session, timeline).length;
    return length ? std::optional(*length - session.cursor.into) : std::nullopt;
}

Ms pause_limit(const PlayerOptions& options) {
    return options.loop ? options.loop_pause_limit : options.attended_limit;
}

/// At closing time only a side is played to its end, and a routine that is at its end anyway.
bool ends_at_once(const State& state, const Rules& rules) {
    const Session* session = session_of(state);
    if (!rules.options.closing || session == nullptr || std::holds_alternative<Finished>(state)) return false;
    const auto& timeline = rules.timeline(*session);
    return !std::holds_alternative<Playing>(state) ||
           !(stands_in<content::Work>(*session, timeline) || stands_in<content::Done>(*session, timeline));
}

/// How long until the state changes by itself; zero or less: it is due.
std::optional<Ms> until_change(const State& state, const Rules& rules) {
    const PlayerOptions& options = rules.options;
    if (ends_at_once(state, rules)) return Ms{0};
    return std::visit(
        Overloaded{
            [&](const Idle& idle) {
                const auto dropped =
                    idle.unfinished ? std::optional(options.resume_offer - idle.since) : std::nullopt;
                return sooner(idle.starts_in, dropped);
            },
            [&](const Playing& playing) {
                const bool done = stands_in<content::Done>(playing.session, rules.timeline(playing.session));
                return done ? std::optional(Ms{0}) : until_segment_changes(playing.session, rules);
            },
            [&](const Paused& p) { return std::optional(pause_limit(options) - p.since); },
            [&](const Ready& ready) { return std::optional(options.ready - ready.since); },
            [&](const Finished& f) { return std::optional(options.done_limit - f.since); },
        },
        state);
}

State idle_over(Idle idle, const Rules& rules) {
    if (idle.starts_in && *idle.starts_in <= Ms{0}) return started(idle.program, rules);
    idle.unfinished.reset();
    return idle;
}

State open_rest_over(const Session& session, const Rules& rules) {
    if (session.leaving) return Playing{stepped_on(session, rules.timeline(session))};
    if (!rules.options.loop) return ended(Playing{session}, rules);
    Session leaving = session;
    leaving.leaving = std::max(rules.timeline(session).auto_continue - session.cursor.into, Ms{0});
    return Playing{std::move(leaving)};
}

State segment_over(const Session& session, const Rules& rules) {
    const auto& timeline = rules.timeline(session);
    if (stands_in<content::Done>(session, timeline)) return finished(session, rules);
    if (stands_in<content::OpenRest>(session, timeline)) return open_rest_over(session, rules);
    return Playing{stepped_on(session, timeline)};
}

/// What a state whose time has come turns into.
State changed(const State& state, const Rules& rules) {
    if (ends_at_once(state, rules)) return ended(state, rules);
    return std::visit(Overloaded{
                          [&](const Idle& idle) { return idle_over(idle, rules); },
                          [&](const Playing& playing) { return segment_over(playing.session, rules); },
                          [&](const Paused& p) {
                              return rules.options.loop ? gone_on(p.session, rules) : ended(State{p}, rules);
                          },
                          [&](const Ready& ready) { return State{Playing{ready.session}}; },
                          [&](const Finished& f) { return ended(State{f}, rules); },
                      },
                      state);
}

void age(State& state, Ms step) {
    std::visit(Overloaded{
                   [&](Idle& idle) {
                       idle.since += step;
                       if (idle.starts_in) *idle.starts_in -= step;
                   },
                   [&](Playing& playing) {
                       playing.session.cursor.into += step;
                       if (playing.session.leaving) *playing.session.leaving -= step;
                   },
                   [&](Paused& p) { p.since += step; },
                   [&](Ready& ready) { ready.since += step; },
                   [&](Finished& f) { f.since += step; },
               },
               state);
}

bool plays(const State& state) {
    return std::holds_alternative<Playing>(state) || std::holds_alternative<Ready>(state);
}

/// Ages by the whole of `time` or up to the next event, whichever is sooner.
/// @return what is left of `time`.
Ms elapse_to_event(Player& player, const Rules& rules, Ms time) {
    const Ms step = std::min(time, until_event(player, rules.programs).value_or(time));
    age(player.state, step);
    age(player.button, step);
    settle(player, rules);
    return time - step;
}

} // namespace

void settle(Player& player, const Rules& rules) {
    const auto due = [&] { return until_change(player.state, rules).value_or(Ms{1}) <= Ms{0}; };
    while (complete_hold(player, rules) || due()) {
        if (due()) player.state = changed(player.state, rules);
    }
    forget_old(player.button, player.options);
}

void elapse(Player& player, const Rules& rules, Ms time) {
    settle(player, rules);
    while (time > Ms{0}) time = elapse_to_event(player, rules, time);
}

void pass_gap(Player& player, const Rules& rules, Ms time) {
    forget_press(player.button);
    player.button.skip.reset();
    if (plays(player.state)) {
        // Nobody stands before a loop who would have to find back: it plays on, and no slow start stops it.
        if (!rules.options.loop) player.state = Paused{*session_of(player.state), Ms{0}};
        return;
    }
    settle(player, rules);
    while (time > Ms{0} && !plays(player.state)) time = elapse_to_event(player, rules, time);
}

std::optional<Ms> until_event(const Player& player, Programs programs) {
    if (programs.empty()) return std::nullopt;
    const Rules rules{player.options, programs};
    auto until = sooner(until_change(player.state, rules), until_button_event(player.button, player.options));
    if (const auto* paused = std::get_if<Paused>(&player.state))
        until = sooner(until, until_age(player.options.paused_card_after, paused->since));
    return until ? std::optional(std::max(*until, Ms{0})) : std::nullopt;
}

} // namespace kiosk
