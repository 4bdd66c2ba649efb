// What holds for every timeline, whatever the plan: checked on the shipped routines and on plans drawn at
// random from a fixed seed.
#include "content/moment.hpp"
#include "tests/content/reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace content {
namespace {

using namespace std::chrono_literals;

struct Drawn {
    Routine routine;
    Timeline timeline;
};

/// A small plan of any kind; those that may not be laid out are drawn again.
class PlanDraw {
public:
    explicit PlanDraw(unsigned seed) : random(seed) {}

    Drawn next() {
        for (;;) {
            Routine routine = draw();
            auto timeline = compile(routine, routine.plans[0]);
            if (timeline) return {std::move(routine), std::move(*timeline)};
        }
    }

private:
    int below(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }

    Ms length() { return Ms{below(3) == 0 ? 0 : below(40'000)}; }

    Rest rest() {
        if (below(5) == 0) return AsNeeded{};
        return length();
    }

    Effort effort() {
        switch (below(3)) {
        case 0: return Reps{1 + below(5)};
        case 1: return Hold{Ms{1'000 + below(30'000)}};
        default: return WorkTime{Ms{1'000 + below(30'000)}};
        }
    }

    Move one_move(int index) {
        Move move;
        move.id = std::string(1, static_cast<char>('a' + index));
        move.sides = static_cast<Sides>(below(5));
        move.first_side = below(2) == 0 ? Side::left : Side::right;
        return move;
    }

    Routine draw() {
        Routine routine;
        Plan plan;
        const int moves = 1 + below(4);
        for (int i = 0; i < moves; ++i) {
            routine.moves.push_back(one_move(i));
            plan.moves.push_back(static_cast<std::size_t>(i));
        }
        plan.order = below(2) == 0 ? Order::straight : Order::circuit;
        plan.rounds = 1 + below(3);
        plan.defaults.effort = effort();
        plan.defaults.sets.from = 1 + below(3);
        plan.defaults.sets.to = plan.defaults.sets.from + below(3);
        plan.defaults.tempo.parts = {Ms{500}, length() / 20, Ms{below(2'000)}, length() / 20};
        plan.defaults.preview = length();
        plan.defaults.switch_sides = length();
        plan.defaults.rest_between_sets = rest();
        plan.defaults.rest_between_moves = rest();
        plan.rest_between_rounds = rest();
        routine.plans.push_back(plan);
        return routine;
    }

    std::mt19937 random;
};

/// Timelines for the laws: two hundred drawn, and each plan that ships.
const std::vector<Drawn>& timelines() {
    static const std::vector<Drawn> all = [] {
        std::vector<Drawn> drawn;
        PlanDraw draw{20'240'607};
        drawn.reserve(210);
        for (int i = 0; i < 200; ++i) drawn.push_back(draw.next());
        for (const char* id : {"hip-opening", "tabata", "mobility-holds"}) {
            const Routine routine = load_routine(std::filesystem::path{LIMBER_ROUTINES} / id).routine.value();
            for (const Plan& plan : routine.plans) drawn.push_back({routine, compile(routine, plan).value()});
        }
        return drawn;
    }();
    return all;
}

TEST(EveryTimeline, StartsEachSegmentWhereTheOneBeforeEnds) {
    for (const auto& [routine, timeline] : timelines()) {
        Ms end{0};
        for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
            EXPECT_EQ(timeline.segments[i].start, end);
            EXPECT_EQ(timeline.starts[i], end.count());
            end += timeline.segments[i].length.value_or(0ms);
        }
        EXPECT_EQ(timeline.longest, end);
    }
}

TEST(EveryTimeline, AddsUpToItsShortestWithoutTheOptional) {
    for (const auto& [routine, timeline] : timelines()) {
        Ms certain{0};
        for (const Segment& segment : timeline.segments) {
            if (!segment.optional) certain += segment.length.value_or(0ms);
        }
        EXPECT_EQ(timeline.shortest, certain);
    }
}

TEST(EveryTimeline, IsEqualForEqualInput) {
    for (const Drawn& drawn : timelines()) {
        const auto& plans = drawn.routine.plans;
        EXPECT_TRUE(std::any_of(plans.begin(), plans.end(), [&](const Plan& plan) {
            return compile(drawn.routine, plan) == drawn.timeline;
        }));
    }
}

TEST(EveryTimeline, GivesABoundaryToTheSegmentThatBeginsThere) {
    for (const auto& [routine, timeline] : timelines()) {
        for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
            if (!timeline.segments[i].length)
                continue; // an open rest takes no time: what follows begins there too
            EXPECT_EQ(cursor_at(timeline, timeline.segments[i].start), (Cursor{i, 0ms}));
        }
    }
}

TEST(EveryMoment, HasIntoAndLeftOfItsSegmentsLength) {
    for (const auto& [routine, timeline] : timelines()) {
        for (Ms at{0}; at <= timeline.longest; at += 777ms) {
            const Moment moment = moment_at(timeline, at);
            const Segment& segment = timeline.segments[moment.segment];
            EXPECT_EQ(segment.start + moment.into, at);
            EXPECT_EQ(moment.left.has_value(), segment.length.has_value());
            if (moment.left) {
                EXPECT_EQ(moment.into + *moment.left, segment.length);
            }
        }
    }
}

TEST(EveryMoment, LastsUntilItsPartIsLeft) {
    for (const auto& [routine, timeline] : timelines()) {
        for (Ms at{0}; at < timeline.longest; at += 997ms) {
            const Moment now = moment_at(timeline, at);
            if (now.rep == 0 || now.part_left <= 1ms) continue;
            const Moment later = moment_at(timeline, Cursor{now.segment, now.into + now.part_left - 1ms});
            EXPECT_EQ(later.part, now.part);
            EXPECT_EQ(later.rep, now.rep);
            EXPECT_EQ(later.part_left, 1ms);
        }
    }
}

TEST(EveryTimeline, PerformsBothSidesOfEachSetEquallyOften) {
    for (const auto& [routine, timeline] : timelines()) {
        int balance = 0;
        for (const Segment& segment : timeline.segments) {
            const Work* work = std::get_if<Work>(&segment.what);
            if (!work || routine.moves[work->move].sides != Sides::each) continue;
            balance += work->side == Side::left ? 1 : -1;
        }
        EXPECT_EQ(balance, 0);
    }
}

TEST(EveryTimeline, OffersOnlyBeforeOptionalSegments) {
    for (const auto& [routine, timeline] : timelines()) {
        for (std::size_t i = 0; i + 1 < timeline.segments.size(); ++i) {
            const RestFor* rest = std::get_if<RestFor>(&timeline.segments[i].what);
            const bool begins = timeline.segments[i + 1].optional && !timeline.segments[i].optional;
            if (begins) {
                EXPECT_TRUE(rest && rest->offer);
            }
            if (rest && rest->offer) {
                EXPECT_TRUE(timeline.segments[i + 1].optional);
            }
        }
        EXPECT_FALSE(timeline.segments.back().optional);
        EXPECT_EQ(kind_of(timeline.segments.back()), "done");
    }
}

/// Walks as a player does, in steps of `step`, all offers taken, and without waiting in open rests.
std::pair<std::size_t, Ms> walked(const Timeline& timeline, Ms played, Ms step) {
    Cursor at;
    while (played > Ms{0}) {
        Ms now = std::min(step, played);
        played -= now;
        while (now > Ms{0} && kind_of(timeline.segments[at.segment]) != "done") {
            const Ms left = timeline.segments[at.segment].length.value_or(Ms{0}) - at.into;
            if (now < left) {
                at.into += now;
                break;
            }
            now -= left;
            at = {at.segment + 1, Ms{0}};
        }
    }
    while (!timeline.segments[at.segment].length && at.segment + 1 < timeline.segments.size()) ++at.segment;
    return {at.segment, at.into};
}

TEST(Time, LeadsToTheSamePlaceHoweverItIsSliced) {
    const Timeline timeline = laid_out(file_with_plan("reps = 2\nsets = [1, 2]\nrest_between_sets = \"11s\"",
                                                      move_table("a", "sides = \"each\"") + move_table("b")));
    for (const Ms played : {Ms{0}, Ms{1}, Ms{4'999}, Ms{5'000}, Ms{37'000}, Ms{80'123}, Ms{500'000}}) {
        const Cursor sought = cursor_at(timeline, played);
        EXPECT_EQ(walked(timeline, played, 1ms),
                  std::pair(sought.segment, played < timeline.longest ? sought.into : 0ms));
        EXPECT_EQ(walked(timeline, played, 1ms), walked(timeline, played, played + 1ms));
    }
}

} // namespace
} // namespace content
