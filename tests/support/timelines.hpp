// Timelines built by hand, segment by segment, for tests of whatever runs on one. Builds nothing from routine
// files: that is compile's own business and tests.
#pragma once

#include "content/timeline.hpp"

#include <vector>

namespace support {

using content::Ms;
using content::Segment;
using content::Side;
using content::Timeline;
using namespace std::chrono_literals;

inline constexpr content::Tempo six_seconds{{Ms{2000}, Ms{1000}, Ms{2000}, Ms{1000}}};

inline Segment segment(std::optional<Ms> length, content::What what) {
    return {.start = Ms{0}, .length = length, .optional = false, .round = 1, .what = std::move(what)};
}
inline Segment title(Ms length = 5s) { return segment(length, content::Title{}); }
inline Segment preview(std::size_t move, Ms length = 10s) {
    return segment(length, content::Preview{{move, Side::right, 1}});
}
/// `count` reps of 6 s.
inline Segment reps(std::size_t move, int count, Side side = Side::both, int set = 1) {
    return segment(six_seconds.total() * count, content::Work{.move = move,
                                                              .side = side,
                                                              .alternate = false,
                                                              .first_side = Side::right,
                                                              .set = set,
                                                              .sets = 1,
                                                              .effort = content::Reps{count},
                                                              .tempo = six_seconds,
                                                              .range = 1.0});
}
inline Segment with_effort(std::size_t move, Ms length, content::Effort effort) {
    Segment work = reps(move, 1);
    work.length = length;
    std::get<content::Work>(work.what).effort = effort;
    return work;
}
inline Segment hold(std::size_t move, Ms time) { return with_effort(move, time, content::Hold{time}); }
inline Segment interval(std::size_t move, Ms time) {
    return with_effort(move, time, content::WorkTime{time});
}
inline Segment switch_sides(std::size_t move, Ms length = 5s) {
    return segment(length, content::Switch{{move, Side::left, 1}});
}
inline Segment rest(Ms length, std::size_t next) {
    return segment(length, content::RestFor{{next, Side::right, 1}, false});
}
inline Segment offer(Ms length, std::size_t next) {
    return segment(length, content::RestFor{{next, Side::right, 1}, true});
}
inline Segment open_rest(std::size_t next) {
    return segment(std::nullopt, content::OpenRest{{next, Side::right, 1}});
}
inline Segment optional(Segment of) {
    of.optional = true;
    return of;
}
inline Segment in_round(int round, Segment of) {
    of.round = round;
    return of;
}

/// Joins the segments, fills in every start and the totals, and adds `done`.
inline Timeline timeline(std::vector<Segment> segments) {
    Timeline t;
    t.segments = std::move(segments);
    t.segments.push_back(segment(std::nullopt, content::Done{}));
    for (Segment& s : t.segments) {
        s.start = t.longest;
        t.starts.push_back(s.start.count());
        t.longest += s.length.value_or(0ms);
        if (!s.optional) t.shortest += s.length.value_or(0ms);
        t.rounds = std::max(t.rounds, s.round);
    }
    return t;
}

/// Two moves: two sides and two sets of the first, a hold of the second.
///   0 title 5 s, 1 preview 10 s, 2 work 48 s, 3 switch 5 s, 4 work 48 s, 5 rest 30 s, 6 work 48 s,
///   7 rest 20 s, 8 preview 10 s, 9 hold 30 s, 10 open rest, 11 preview 10 s, 12 work 48 s, 13 done
inline Timeline morning() {
    return timeline({title(), preview(0), reps(0, 8, Side::right), switch_sides(0), reps(0, 8, Side::left),
                     rest(30s, 0), reps(0, 8, Side::right, 2), rest(20s, 1), preview(1), hold(1, 30s),
                     open_rest(2), preview(2), reps(2, 8)});
}

/// One set, two more on offer, each in the rest before it.
///   0 work 12 s, 1 offer 20 s, (2 preview 10 s, 3 work 12 s, 4 offer 20 s, (5 preview 10 s, 6 work 12 s,
///   7 rest 20 s)), 8 preview 10 s, 9 work 12 s, 10 done
inline Timeline more_sets() {
    return timeline({reps(0, 2), offer(20s, 1), optional(preview(0)), optional(reps(0, 2, Side::both, 2)),
                     optional(offer(20s, 1)), optional(preview(0)), optional(reps(0, 2, Side::both, 3)),
                     optional(rest(20s, 1)), preview(1), reps(1, 2)});
}

} // namespace support
