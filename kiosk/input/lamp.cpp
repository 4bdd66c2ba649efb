// One answer a state.
#include "kiosk/input/lamp.hpp"

#include "kiosk/compose_segment.hpp"

namespace kiosk {
namespace {

Lamp of_segment(const Session& session, const content::Timeline& timeline, const PlayerOptions& options) {
    const auto& segment = timeline.segments[session.cursor.segment];
    if (std::holds_alternative<content::Work>(segment.what)) return Lamp::lit;
    const auto next = content::following(timeline, session.cursor.segment, session.taken);
    if (!std::holds_alternative<content::Work>(timeline.segments[next].what)) return Lamp::lit;
    const auto left = segment.length ? std::optional{*segment.length - session.cursor.into}
                                     : open_rest_left(session, timeline, options);
    return left && *left <= last_seconds ? Lamp::blinking : Lamp::lit;
}

} // namespace

Lamp lamp_of(const Show& show) {
    if (show.in_trouble()) return Lamp::flashing;
    const Player& player = show.player();
    return std::visit(content::Overloaded{
                          [](const Idle&) { return Lamp::flashing; },
                          [&](const Playing& playing) {
                              const auto& timeline = show.menu().timelines[playing.session.program];
                              return of_segment(playing.session, timeline, player.options);
                          },
                          [](const Paused&) { return Lamp::lit; },
                          [](const Ready&) { return Lamp::lit; },
                          [](const Finished&) { return Lamp::flashing; },
                      },
                      player.state);
}

Rhythm rhythm_of(Lamp lamp) {
    using namespace std::chrono_literals;
    switch (lamp) {
    case Lamp::flashing: return {40ms, 3'960ms};
    case Lamp::lit: return {1'000ms, 0ms};
    case Lamp::blinking: return {250ms, 250ms};
    }
    return {1'000ms, 0ms};
}

} // namespace kiosk
