// Words for each state.
#include "kiosk/service/status_line.hpp"

#include <fmt/format.h>

namespace kiosk {
namespace {

std::string programme(const Show& show, std::size_t program) {
    const Program& chosen = show.menu().programs[program];
    return fmt::format("{}, {}", chosen.routine->title, chosen.plan->title);
}

/// Where the session stands: the programme and the move, if there is one.
std::string place(const Show& show, const Session& session) {
    std::string text = programme(show, session.program);
    const auto& segment = show.menu().timelines[session.program].segments[session.cursor.segment];
    if (const auto next = content::next_of(segment)) {
        const auto& move = show.menu().programs[session.program].routine->moves[next->move];
        text += fmt::format(": {}, set {}", move.name, next->set);
    }
    return text;
}

} // namespace

std::string status_line(const Show& show) {
    if (show.turning().asking()) return "asks which way up its screen hangs";
    if (show.in_trouble()) return "has no routine to play";
    return std::visit(
        content::Overloaded{
            [&](const Idle& idle) {
                return (idle.starts_in ? "waits for the next round of " : "waits for a press: ") +
                       programme(show, idle.program);
            },
            [&](const Playing& playing) { return "plays " + place(show, playing.session); },
            [&](const Paused& paused) { return "paused in " + place(show, paused.session); },
            [&](const Ready& ready) { return "goes on with " + place(show, ready.session); },
            [&](const Finished& done) { return "done: " + programme(show, done.session.program); },
        },
        show.player().state);
}

StatusKey status_key(const Show& show) {
    if (show.turning().asking()) return {false, std::variant_size_v<State>, 0, 0};
    if (show.in_trouble()) return {true, 0, 0, 0};
    const State& state = show.player().state;
    const auto of_session = [&](const Session& session) {
        return StatusKey{false, state.index(), session.program, session.cursor.segment};
    };
    return std::visit(content::Overloaded{
                          [&](const Idle& idle) {
                              // The segment has no meaning here: it tells a loop's pause from a wait.
                              return StatusKey{false, state.index(), idle.program, idle.starts_in ? 1U : 0U};
                          },
                          [&](const Playing& playing) { return of_session(playing.session); },
                          [&](const Paused& paused) { return of_session(paused.session); },
                          [&](const Ready& ready) { return of_session(ready.session); },
                          [&](const Finished& done) { return of_session(done.session); },
                      },
                      state);
}

} // namespace kiosk
