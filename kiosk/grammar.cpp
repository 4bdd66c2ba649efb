// The transitions of the one-button grammar. Each answers for every kind of state, so that a new kind is a
// compile error until it is handled.
#include "kiosk/grammar.hpp"

#include "kiosk/session.hpp"

#include <algorithm>

namespace kiosk {

namespace {

using content::Overloaded;

State paused(const Session& session) { return Paused{session, Ms{0}}; }

State another_program(const Session& session, const Rules& rules) {
    return started((session.program + 1) % rules.programs.size(), rules);
}

/// A rest's press: to its last `get_ready`, and in those a pause. An offer is answered instead.
State pressed_rest(const Session& session, const content::RestFor& rest, const Rules& rules) {
    const auto& timeline = rules.timeline(session);
    if (rest.offer) return Playing{offer_toggled(session, timeline)};
    const Ms get_ready_at = *segment_of(session, timeline).length - rules.options.get_ready;
    if (session.cursor.into >= get_ready_at) return paused(session);
    Session ready = session;
    ready.cursor.into = get_ready_at;
    return Playing{std::move(ready)};
}

State pressed_open_rest(const Session& session, const Rules& rules) {
    if (session.leaving) return paused(session);
    Session leaving = session;
    leaving.leaving = rules.options.get_ready;
    return Playing{std::move(leaving)};
}

State pressed_playing(const Session& session, const Rules& rules) {
    return std::visit(Overloaded{
                          [&](const content::Title&) { return another_program(session, rules); },
                          [&](const content::Preview&) { return paused(session); },
                          [&](const content::Work&) { return paused(session); },
                          [&](const content::Switch&) { return paused(session); },
                          [&](const content::RestFor& rest) { return pressed_rest(session, rest, rules); },
                          [&](const content::OpenRest&) { return pressed_open_rest(session, rules); },
                          [&](const content::Done&) { return finished(session, rules); },
                      },
                      segment_of(session, rules.timeline(session)).what);
}

/// Always through Ready: whoever comes back to an unfinished session is not on the mat yet. An open rest
/// begins to wait anew, or the limit that ended it would end it again.
State resumed(const Session& unfinished, const Rules& rules) {
    const auto& timeline = rules.timeline(unfinished);
    Session session = rep_again(unfinished, timeline);
    if (stands_in<content::OpenRest>(session, timeline)) session.cursor.into = Ms{0};
    return Ready{std::move(session), Ms{0}};
}

} // namespace

State started(std::size_t program, const Rules& rules) {
    return Playing{begin(program < rules.programs.size() ? program : 0)};
}

State gone_on(const Session& session, const Rules& rules) {
    const auto& timeline = rules.timeline(session);
    const bool on_the_mat =
        stands_in<content::Work>(session, timeline) || stands_in<content::Switch>(session, timeline);
    if (!on_the_mat) return Playing{session};
    return Ready{rep_again(session, timeline), Ms{0}};
}

State finished(const Session& session, const Rules& rules) {
    if (!rules.options.loop) return Finished{session, Ms{0}};
    const auto& timeline = rules.timeline(session);
    // A programme without any length would be started for ever in no time at all.
    const Ms pause =
        timeline.longest > Ms{0} ? timeline.loop_pause : std::max(timeline.loop_pause, Ms{1'000});
    return Idle{.since = Ms{0}, .program = session.program, .unfinished = {}, .starts_in = pause};
}

State pressed(const State& state, const Rules& rules) {
    return std::visit(Overloaded{
                          [&](const Idle& idle) {
                              return idle.unfinished ? resumed(*idle.unfinished, rules)
                                                     : started(idle.program, rules);
                          },
                          [&](const Playing& playing) { return pressed_playing(playing.session, rules); },
                          [&](const Paused& p) { return gone_on(p.session, rules); },
                          [&](const Ready& ready) { return paused(ready.session); },
                          [&](const Finished& f) { return started(f.session.program, rules); },
                      },
                      state);
}

bool can_double(const State& found, const Rules& rules) {
    return std::visit(Overloaded{
                          [](const Idle&) { return false; },
                          [&](const Playing& playing) {
                              return !stands_in<content::Title>(playing.session,
                                                                rules.timeline(playing.session));
                          },
                          [](const Paused&) { return true; },
                          [](const Ready&) { return true; },
                          [](const Finished&) { return false; },
                      },
                      found);
}

State skip_from(const State& state, const Rules& rules) {
    const auto skip = [&](const Session& session) -> State {
        return Playing{skipped(session, rules.timeline(session))};
    };
    return std::visit(Overloaded{
                          [](const Idle& idle) { return State{idle}; },
                          [&](const Playing& playing) { return skip(playing.session); },
                          [&](const Paused& p) { return skip(p.session); },
                          [&](const Ready& ready) { return skip(ready.session); },
                          [](const Finished& f) { return State{f}; },
                      },
                      state);
}

State back_from(const State& state, const Rules& rules) {
    const auto back = [&](const Session& session) {
        return stepped_back(session, rules.timeline(session), rules.options.back_window);
    };
    return std::visit(Overloaded{
                          [](const Idle& idle) { return State{idle}; },
                          [&](const Playing& playing) { return State{Playing{back(playing.session)}}; },
                          [&](const Paused& p) {
                              return State{Paused{back(p.session), p.since}};
                          },
                          [&](const Ready& ready) { return paused(back(ready.session)); },
                          [&](const Finished& f) { return State{Playing{back(f.session)}}; },
                      },
                      state);
}

State pause_toggled(const State& state, const Rules& rules) {
    return std::visit(Overloaded{
                          [](const Idle& idle) { return State{idle}; },
                          [](const Playing& playing) { return paused(playing.session); },
                          [&](const Paused& p) { return gone_on(p.session, rules); },
                          [](const Ready& ready) { return paused(ready.session); },
                          [](const Finished& f) { return State{f}; },
                      },
                      state);
}

State ended(const State& state, const Rules& rules) {
    const Session* session = session_of(state);
    if (session == nullptr) return state;
    Idle idle{.since = Ms{0}, .program = session->program, .unfinished = {}, .starts_in = {}};
    if (rules.options.closing) return idle;
    if (rules.options.loop) {
        idle.starts_in = rules.options.loop_end;
    } else if (!std::holds_alternative<Finished>(state) &&
               !stands_in<content::Title>(*session, rules.timeline(*session))) {
        idle.unfinished = *session;
    }
    return idle;
}

} // namespace kiosk
