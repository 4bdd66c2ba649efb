// When the card next changes by itself: the loop sleeps until then.
#include "kiosk/compose.hpp"

#include "kiosk/compose_segment.hpp"
#include "kiosk/words.hpp"

#include <algorithm>

namespace kiosk {
namespace {

/// The earliest of several moments, each of which may never come.
class Earliest {
public:
    void add(const std::optional<Ms>& time) {
        if (time && *time > Ms{0}) earliest_ = earliest_ ? std::min(*earliest_, *time) : *time;
    }
    [[nodiscard]] std::optional<Ms> value() const { return earliest_; }

private:
    std::optional<Ms> earliest_;
};

/// Until a number that counts `left` down in whole units, rounded up, shows the next one.
Ms until_step(Ms left, Ms unit) {
    const auto shown = (left.count() + unit.count() - 1) / unit.count();
    return left - Ms{std::max<std::int64_t>(0, shown - 1) * unit.count()};
}

constexpr Ms second{1'000};
constexpr Ms minute{60'000};

enum class Changes { all, without_the_figure };

void add_segment(Earliest& next, const Session& session, const Menu& menu, const PlayerOptions& options,
                 Changes what) {
    const Program& program = menu.programs[session.program];
    const auto& timeline = menu.timelines[session.program];
    const auto& segment = timeline.segments[session.cursor.segment];
    const auto moment = content::moment_at(timeline, session.cursor);
    const auto left = moment.left ? moment.left : open_rest_left(session, timeline, options);
    if (left) {
        next.add(until_step(*left, second));
        next.add(*left - options.get_ready);
        next.add(*left - last_seconds);
    }
    next.add(flash_length - session.cursor.into);
    if (const auto* work = std::get_if<content::Work>(&segment.what)) {
        next.add(moment.part_left);
        if (work->alternate) next.add(flash_length - session.cursor.into % work->tempo.total());
    }
    if (what == Changes::all)
        next.add(until_illustration(program, timeline, shown_cursor(session, timeline, options)));
    next.add(until_step(time_left(program, timeline, session), minute));
}

std::optional<Ms> until(Changes what, const Player& player, const Menu& menu) {
    Earliest next;
    next.add(until_event(player, menu.timelines));
    if (view_of(player).hold_ring) next.add(Ms{16}); // the ring fills while the button is held
    std::visit(
        content::Overloaded{
            [&](const Idle& idle) {
                if (idle.starts_in) next.add(until_step(*idle.starts_in, second));
            },
            [&](const Playing& playing) { add_segment(next, playing.session, menu, player.options, what); },
            [&](const Paused&) {},
            [&](const Ready& ready) { next.add(until_step(player.options.ready - ready.since, second)); },
            [&](const Finished&) {},
        },
        player.state);
    return next.value();
}

} // namespace

std::optional<Ms> until_change(const Player& player, const Menu& menu) {
    return until(Changes::all, player, menu);
}

std::optional<Ms> until_words_change(const Player& player, const Menu& menu) {
    return until(Changes::without_the_figure, player, menu);
}

} // namespace kiosk
