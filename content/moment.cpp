// Positions and what holds there. Everything is computed from the timeline; nothing is remembered.
#include "content/moment.hpp"

#include <algorithm>

namespace content {
namespace {

constexpr double held_phase = 0.4; ///< within the hold of the fixed frame (1/3 to 1/2): the end of the move

/// The rep under way `into` a work by reps or work time, or the figure standing after the last.
void place_in_reps(Moment& moment, const Work& work, Ms left) {
    moment.reps = reps_in(work);
    const Ms length = work.tempo.total();
    // Where not even one rep fits, one is under way all the same, and is cut.
    const int last = std::max(1, moment.reps);
    const auto index = length > Ms{0} ? moment.into / length : 0;
    if (left <= Ms{0} || length <= Ms{0} || index >= last) {
        moment.rep = last;
        moment.part_left = left;
        return;
    }
    const RepMoment now = rep_moment(work.tempo, moment.into % length);
    moment.rep = static_cast<int>(index) + 1;
    moment.phase = now.phase;
    moment.part = now.part;
    moment.part_left = std::min(now.part_left, left);
}

void place_in_work(Moment& moment, const Work& work, Ms left) {
    moment.side = work.side;
    if (std::holds_alternative<Hold>(work.effort)) {
        moment.phase = held_phase;
        moment.part = RepPart::hold;
        moment.part_left = left;
        return;
    }
    place_in_reps(moment, work, left);
    if (work.alternate) moment.side = moment.rep % 2 == 1 ? work.first_side : other(work.first_side);
}

/// The offer an optional segment hangs on may be declined; walking on from the last segment that is certain
/// tells for each whether it is reached.
std::size_t last_certain(const Timeline& timeline, std::size_t segment) {
    while (segment > 0 && timeline.segments[segment].optional) --segment;
    return segment;
}

bool is_offer(const Segment& segment) {
    const RestFor* rest = std::get_if<RestFor>(&segment.what);
    return rest != nullptr && rest->offer;
}

} // namespace

Cursor cursor_at(const Timeline& timeline, Ms position) {
    const Ms inside = std::clamp(position, Ms{0}, timeline.longest);
    const auto after = std::upper_bound(timeline.starts.begin(), timeline.starts.end(), inside.count());
    const auto segment = static_cast<std::size_t>(after - timeline.starts.begin()) - 1;
    return {segment, inside - timeline.segments[segment].start};
}

Moment moment_at(const Timeline& timeline, const Cursor& cursor) {
    const Segment& segment = timeline.segments[cursor.segment];
    Moment moment;
    moment.segment = cursor.segment;
    moment.into = cursor.into;
    if (segment.length) moment.left = *segment.length - cursor.into;
    const Ms left = moment.left.value_or(Ms{0});
    if (const Work* work = std::get_if<Work>(&segment.what)) {
        place_in_work(moment, *work, left);
    } else {
        moment.part_left = left;
    }
    return moment;
}

Moment moment_at(const Timeline& timeline, Ms position) {
    return moment_at(timeline, cursor_at(timeline, position));
}

int reps_in(const Work& work) {
    return std::visit(Overloaded{
                          [&](const Reps& r) { return work.alternate ? 2 * r.count : r.count; },
                          [](const Hold&) { return 0; },
                          [&](const WorkTime& w) {
                              const Ms rep = work.tempo.total();
                              return rep > Ms{0} ? static_cast<int>(w.time / rep) : 0;
                          },
                      },
                      work.effort);
}

std::size_t following(const Timeline& timeline, std::size_t segment, const std::vector<std::size_t>& taken) {
    const std::size_t last = timeline.segments.size() - 1;
    bool offer_taken = false;
    for (std::size_t i = last_certain(timeline, std::min(segment, last)); i < last; ++i) {
        const bool reached = !timeline.segments[i].optional || offer_taken;
        if (i > segment && reached) return i;
        if (is_offer(timeline.segments[i])) {
            offer_taken = reached && std::binary_search(taken.begin(), taken.end(), i);
        }
    }
    return last;
}

} // namespace content
