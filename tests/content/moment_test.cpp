// What holds at a position: the rep, its phase, its side, and what comes when offers are declined or taken.
#include "content/moment.hpp"
#include "tests/content/reading.hpp"

#include <gtest/gtest.h>

namespace content {
namespace {

using namespace std::chrono_literals;

Cursor in_work(const Timeline& timeline, Ms into) {
    for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
        if (kind_of(timeline.segments[i]) == "work") return {i, into};
    }
    return {};
}

/// The moment `into` the first work of a plan.
Moment working(std::string_view plan, Ms into, std::string_view sides = "both") {
    const Timeline timeline =
        laid_out(file_with_plan(plan, move_table("a", "sides = \"" + std::string{sides} + "\"")));
    return moment_at(timeline, in_work(timeline, into));
}

TEST(Position, IsClampedToTheTimeline) {
    const Timeline timeline = laid_out(file_with_plan("reps = 1"));
    EXPECT_EQ(cursor_at(timeline, -5s), (Cursor{0, 0s}));
    EXPECT_EQ(cursor_at(timeline, 24h), (Cursor{timeline.segments.size() - 1, 0s}));
}

TEST(Position, AtAnOpenRestStandsBehindItSinceItTakesNoTime) {
    const Timeline timeline = laid_out(
        file_with_plan("reps = 1\nrest_between_moves = \"as-needed\"", move_table("a") + move_table("b")));
    const Cursor behind = cursor_at(timeline, 5s + 10s + 6s);
    EXPECT_EQ(kind_of(timeline.segments[behind.segment]), "preview");
    EXPECT_EQ(kind_of(timeline.segments[behind.segment - 1]), "open_rest");
    EXPECT_EQ(moment_at(timeline, Cursor{behind.segment - 1, 3s}).left, std::nullopt);
}

TEST(Reps, AreCountedFromOneAndBeginAgainAtTheirBoundary) {
    EXPECT_EQ(working("reps = 8", 0s).rep, 1);
    EXPECT_EQ(working("reps = 8", 5'999ms).rep, 1);
    EXPECT_EQ(working("reps = 8", 6s).rep, 2);
    EXPECT_EQ(working("reps = 8", 6s).phase, 0.0);
    EXPECT_EQ(working("reps = 8", 6s).part, RepPart::out);
    EXPECT_EQ(working("reps = 8", 47'999ms).rep, 8);
    EXPECT_EQ(working("reps = 8", 0s).reps, 8);
}

TEST(Reps, HaveThePhaseOfTheirTempo) {
    const Moment moment = working("reps = 8\ntempo = \"2-3-2-1\"", 8s + 3s);
    EXPECT_EQ(moment.rep, 2);
    EXPECT_EQ(moment.part, RepPart::hold);
    EXPECT_DOUBLE_EQ(moment.phase, 1.0 / 3 + 1.0 / 18);
    EXPECT_EQ(moment.part_left, 2s);
}

TEST(Reps, AtTheVeryEndOfTheSetStandStill) {
    const Moment moment = working("reps = 8", 48s);
    EXPECT_EQ(moment.rep, 8);
    EXPECT_EQ(moment.part, RepPart::pause);
    EXPECT_EQ(moment.left, 0s);
}

TEST(AlternatingReps, AreCountedInAllAndChangeSidesRepByRep) {
    EXPECT_EQ(working("reps = 4", 0s, "alternate").reps, 8);
    EXPECT_EQ(working("reps = 4", 0s, "alternate").side, Side::right);
    EXPECT_EQ(working("reps = 4", 6s, "alternate").side, Side::left);
    EXPECT_EQ(working("reps = 4", 12s, "alternate").side, Side::right);
    EXPECT_EQ(working("reps = 4", 47s, "alternate").rep, 8);
}

TEST(HeldMove, CountsNoRepsAndStandsInItsHold) {
    const Moment moment = working("hold = \"40s\"", 15s);
    EXPECT_EQ(moment.rep, 0);
    EXPECT_EQ(moment.reps, 0);
    EXPECT_EQ(moment.phase, 0.4);
    EXPECT_EQ(moment.part, RepPart::hold);
    EXPECT_EQ(moment.part_left, 25s);
}

TEST(WorkTime, HasAsManyRepsAsFit) {
    EXPECT_EQ(working("work = \"20s\"", 0s).reps, 3);
    EXPECT_EQ(working("work = \"18s\"", 0s).reps, 3);
    EXPECT_EQ(working("work = \"17.999s\"", 0s).reps, 2);
}

TEST(WorkTime, LetsTheFigureStandAfterTheLastRepThatFits) {
    const Moment moment = working("work = \"20s\"", 18'500ms);
    EXPECT_EQ(moment.rep, 3);
    EXPECT_EQ(moment.phase, 0.0);
    EXPECT_EQ(moment.part, RepPart::pause);
    EXPECT_EQ(moment.part_left, 1'500ms);
}

TEST(WorkTime, CutsTheRepUnderWayWhenNotEvenOneFits) {
    const Moment moment = working("work = \"5s\"", 4'500ms);
    EXPECT_EQ(moment.reps, 0);
    EXPECT_EQ(moment.rep, 1);
    EXPECT_EQ(moment.part, RepPart::back);
    EXPECT_EQ(moment.part_left, 500ms);
}

TEST(Rest, HasNoRepAndNoSideOfItsOwn) {
    const Timeline timeline =
        laid_out(file_with_plan("reps = 1\nsets = 2", move_table("a", "sides = \"left\"")));
    const Moment moment = moment_at(timeline, 5s + 10s + 6s + 12s);
    EXPECT_EQ(kind_of(timeline.segments[moment.segment]), "rest");
    EXPECT_EQ(moment.rep, 0);
    EXPECT_EQ(moment.side, Side::both);
    EXPECT_EQ(moment.left, 18s);
}

/// title, preview, work, rest+offer(3), [preview, work, rest+offer(6), [preview, work, rest(9)]],
/// preview(10), work, rest+offer(12), [preview, work, rest+offer(15), [preview, work]], done(18)
const Timeline& two_offers_each() {
    static const Timeline timeline =
        laid_out(file_with_plan("reps = 1\nsets = [1, 3]", move_table("a") + move_table("b")));
    return timeline;
}

TEST(DeclinedOffer, IsSteppedOver) {
    EXPECT_EQ(following(two_offers_each(), 2, {}), 3U);
    EXPECT_EQ(following(two_offers_each(), 3, {}), 10U);
    EXPECT_EQ(following(two_offers_each(), 12, {}), 18U);
}

TEST(TakenOffer, IsPlayedUpToTheNextOffer) {
    EXPECT_EQ(following(two_offers_each(), 3, {3}), 4U);
    EXPECT_EQ(following(two_offers_each(), 5, {3}), 6U);
    EXPECT_EQ(following(two_offers_each(), 6, {3}), 10U);
    EXPECT_EQ(following(two_offers_each(), 6, {3, 6}), 7U);
    EXPECT_EQ(following(two_offers_each(), 9, {3, 6}), 10U);
    EXPECT_EQ(following(two_offers_each(), 14, {12}), 15U);
    EXPECT_EQ(following(two_offers_each(), 15, {12}), 18U);
}

TEST(TakenOffer, CountsOnlyWhenItWasReached) {
    EXPECT_EQ(following(two_offers_each(), 3, {6}), 10U);
    EXPECT_EQ(following(two_offers_each(), 3, {12}), 10U);
}

TEST(Done, IsFollowedByItself) {
    EXPECT_EQ(following(two_offers_each(), 18, {}), 18U);
    EXPECT_EQ(following(two_offers_each(), 99, {}), 18U);
}

} // namespace
} // namespace content
