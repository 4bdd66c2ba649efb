// The words and numbers of cards, one by one, as a viewer reads them.
#include "kiosk/words.hpp"

#include "tests/support/timelines.hpp"
#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using content::RepPart;

namespace {

/// A timeline of nothing but its totals.
content::Timeline lasting(kiosk::Ms shortest, kiosk::Ms longest) {
    content::Timeline timeline;
    timeline.shortest = shortest;
    timeline.longest = longest;
    return timeline;
}

/// What is to be done of `effort`, on these sides.
std::string dose(const content::Effort& effort, content::Sides sides) {
    content::Work work;
    work.effort = effort;
    content::Prescription how;
    how.sides = sides;
    return kiosk::dose_text(work, how);
}

/// The cues lit in a rep's out, hold, back and pause.
std::vector<int> lit(std::size_t cues) {
    return {kiosk::lit_cue(cues, RepPart::out), kiosk::lit_cue(cues, RepPart::hold),
            kiosk::lit_cue(cues, RepPart::back), kiosk::lit_cue(cues, RepPart::pause)};
}

} // namespace

TEST(LitCue, FollowsTheRepThroughHoweverManyCues) {
    EXPECT_EQ(lit(0), (std::vector{-1, -1, -1, -1}));
    EXPECT_EQ(lit(1), (std::vector{0, 0, 0, 0}));
    EXPECT_EQ(lit(2), (std::vector{0, 0, 1, 1}));
    EXPECT_EQ(lit(3), (std::vector{0, 1, 2, 2}));
    EXPECT_EQ(lit(4), (std::vector{0, 1, 2, 3}));
}

TEST(TimeLeftInWords, IsRoundedUpToWholeMinutes) {
    EXPECT_EQ(kiosk::left_text(0ms), "1 min left");
    EXPECT_EQ(kiosk::left_text(60s), "1 min left");
    EXPECT_EQ(kiosk::left_text(60s + 1ms), "2 min left");
    EXPECT_EQ(kiosk::left_text(12min), "12 min left");
}

TEST(LengthInWords, IsInSecondsUnderTwoMinutesThenInMinutes) {
    EXPECT_EQ(kiosk::length_text(lasting(119s, 119s)), "119 s");
    EXPECT_EQ(kiosk::length_text(lasting(120s, 120s)), "2 min");
    EXPECT_EQ(kiosk::length_text(lasting(10min + 29s, 10min + 29s)), "10 min");
}

TEST(LengthInWords, IsARangeWhereSetsAreOffered) {
    EXPECT_EQ(kiosk::length_text(lasting(2'066s, 2'733s)), "34–46 min");
    EXPECT_EQ(kiosk::length_text(lasting(10min, 10min + 20s)), "10 min");
}

TEST(DoseInWords, CountsRepsForEachSide) {
    EXPECT_EQ(dose(content::Reps{8}, content::Sides::each), "8 reps each side");
    EXPECT_EQ(dose(content::Reps{8}, content::Sides::alternate), "8 reps each side");
    EXPECT_EQ(dose(content::Reps{8}, content::Sides::both), "8 reps");
    EXPECT_EQ(dose(content::Reps{1}, content::Sides::left), "1 rep");
}

TEST(DoseInWords, SpeaksTimesAsPeopleDo) {
    EXPECT_EQ(dose(content::Hold{30s}, content::Sides::both), "Hold 30 s");
    EXPECT_EQ(dose(content::Hold{45s}, content::Sides::each), "Hold 45 s each side");
    EXPECT_EQ(dose(content::WorkTime{20s}, content::Sides::both), "20 s");
    EXPECT_EQ(dose(content::WorkTime{2min}, content::Sides::both), "2 min");
    EXPECT_EQ(dose(content::WorkTime{90s}, content::Sides::both), "1:30");
}

TEST(Sides, AreNamedOnlyWhereThereIsOne) {
    EXPECT_EQ(kiosk::side_word(content::Side::right), "RIGHT");
    EXPECT_EQ(kiosk::side_word(content::Side::left), "LEFT");
    EXPECT_EQ(kiosk::side_word(content::Side::both), "");
}

TEST(Facts, CountTheMovesOfThePlan) {
    const auto reading = walls::menu_of(walls::two_moves);
    EXPECT_EQ(kiosk::facts_text(reading.menu.programs.front(), reading.menu.timelines.front()),
              "5–7 min · 2 moves");
    EXPECT_EQ(kiosk::move_number(reading.menu.programs.front(), 1), "MOVE 2 OF 2");
}

TEST(TimeLeft, CountsASetOnOfferOnceItIsTaken) {
    auto reading = walls::menu_of(walls::two_moves);
    const auto& program = reading.menu.programs.front();
    const auto timeline = support::more_sets();
    const auto by_hand =
        kiosk::program_of(*program.routine, *program.plan, timeline, content::motion::Facing::mirror);
    kiosk::Session resting;
    resting.cursor = {1, 5s};
    EXPECT_EQ(kiosk::time_left(by_hand, timeline, resting), 15s + 10s + 12s);
    resting.taken = {1};
    EXPECT_EQ(kiosk::time_left(by_hand, timeline, resting), 15s + 10s + 12s + (10s + 12s + 20s));
    resting.taken = {1, 4};
    EXPECT_EQ(kiosk::time_left(by_hand, timeline, resting),
              15s + 10s + 12s + (10s + 12s + 20s) + (10s + 12s + 20s));
}
