// What of an afternoon is worth keeping: records, the position, and the state each second.
#include "kiosk/logbook.hpp"

#include "tests/support/walls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

using namespace std::chrono_literals;
using kiosk::Ms;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::string text(const kiosk::SessionRecord& s) {
    const char* ending = s.ending == kiosk::Ending::done      ? "done"
                         : s.ending == kiosk::Ending::stopped ? "stopped"
                                                              : "under way";
    return fmt::format("{}{}{} played {}s, paused {}s, sides {} of {}, {}", s.looping ? "round of " : "",
                       s.goes_on ? "rest of " : "", s.plan, s.played / 1s, s.paused / 1s, s.sides_played,
                       s.sides_played + s.sides_skipped, ending);
}

/// Remembers what it was told.
class Sink final : public kiosk::StateSink {
public:
    void live(const kiosk::Saved& now) override { alive.push_back(now); }
    void position(const kiosk::Saved& now) override { places.push_back(kiosk::to_text(now)); }
    void record(int number, const kiosk::SessionRecord& session) override {
        told.push_back(fmt::format("{}: {}", number, text(session)));
    }

    std::vector<kiosk::Saved> alive;
    std::vector<std::string> places;
    std::vector<std::string> told;
};

/// A wall with somebody who writes down what happens on it.
struct WatchedShow {
    explicit WatchedShow(bool loop = false, int restores = 0)
        : show{walls::show_of(walls::two_moves, options(loop))}, logbook{sink, restores} {
        show.seen_by(logbook);
    }
    static kiosk::ShowOptions options(bool loop) {
        kiosk::ShowOptions options;
        options.player.loop = loop;
        return options;
    }
    void take(const kiosk::Event& event) { show.take(event); }
    void press() { walls::press(show); }
    /// What happened to its sessions since the last call.
    std::vector<std::string> records() { return std::exchange(sink.told, {}); }
    [[nodiscard]] std::string last_place() const { return sink.places.empty() ? "" : sink.places.back(); }

    Sink sink;
    kiosk::Show show;
    kiosk::Logbook logbook;
};

// title 5 s, preview 10 s, work 24 s, switch 5 s, work 24 s, rest 30 s, ...
constexpr Ms first_work = 15s;

} // namespace

TEST(ASession, IsRecordedAtTheEndOfEachSegment) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(4s);
    EXPECT_THAT(wall.records(), IsEmpty()) << "the title is nothing yet";
    wall.show.elapse(first_work + 24s - 4s);
    EXPECT_THAT(wall.records(), ElementsAre("1: strength played 5s, paused 0s, sides 0 of 0, under way",
                                            "1: strength played 15s, paused 0s, sides 0 of 0, under way",
                                            "1: strength played 39s, paused 0s, sides 1 of 1, under way"));
}

TEST(ASession, IsTheSameHoweverTimeIsSliced) {
    WatchedShow coarse, fine;
    for (WatchedShow* wall : {&coarse, &fine}) wall->press();
    coarse.show.elapse(90s);
    for (int i = 0; i < 9'000; ++i) fine.show.elapse(10ms);
    EXPECT_EQ(coarse.records(), fine.records());
}

TEST(APause, IsCountedApart) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(first_work + 10s);
    wall.press();
    wall.show.elapse(20s);
    wall.press();
    wall.show.elapse(5s + 18s);
    EXPECT_EQ(wall.records().back(), "1: strength played 43s, paused 20s, sides 1 of 1, under way")
        << "the rep under way was begun again: 4 s more";
}

TEST(ASkippedSide, IsNotPlayed) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(first_work + 10s);
    wall.take(kiosk::SkipOn{});
    EXPECT_EQ(wall.records().back(), "1: strength played 25s, paused 0s, sides 0 of 1, under way");
    wall.take(kiosk::SkipBack{});
    wall.show.elapse(24s);
    EXPECT_EQ(wall.records().back(), "1: strength played 49s, paused 0s, sides 1 of 1, under way")
        << "gone back, and played after all";
}

TEST(ASession, EndsDone) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(1h);
    EXPECT_EQ(wall.records().back(), "1: strength played 279s, paused 0s, sides 6 of 6, done");
}

TEST(ASessionSkippedThrough, IsDoneWithNothingPlayed) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(6s);
    for (int i = 0; i < 30; ++i) wall.take(kiosk::SkipOn{});
    EXPECT_EQ(wall.records().back(), "1: strength played 6s, paused 0s, sides 0 of 6, done");
}

TEST(ASessionEnded, IsStoppedAndGoesOnAsItself) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(first_work + 10s);
    wall.take(kiosk::EndKey{});
    EXPECT_EQ(wall.records().back(), "1: strength played 25s, paused 0s, sides 0 of 0, stopped");
    wall.press();
    wall.show.elapse(5s + 18s);
    EXPECT_EQ(wall.records().back(), "1: strength played 43s, paused 0s, sides 1 of 1, under way");
}

TEST(ASession, CountsToTheMomentTheProgramEnds) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(first_work + 10s);
    wall.records();
    wall.logbook.close(wall.show.menu());
    EXPECT_THAT(wall.records(), ElementsAre("1: strength played 25s, paused 0s, sides 0 of 0, under way"));
}

TEST(ASecondSession, HasItsOwnNumber) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(10min);
    wall.press();
    wall.show.elapse(6s);
    EXPECT_EQ(wall.records().back(), "2: strength played 5s, paused 0s, sides 0 of 0, under way");
}

TEST(AnotherPlanOnTheTitle, IsNoSessionOfItsOwn) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(3s);
    wall.press();
    wall.show.elapse(6s);
    EXPECT_THAT(wall.records(), ElementsAre("2: holds played 5s, paused 0s, sides 0 of 0, under way"));
}

TEST(ALoop, IsRecordedOnceARound) {
    WatchedShow wall(true);
    wall.show.start(0s);
    wall.show.elapse(279s);
    EXPECT_THAT(wall.records(),
                ElementsAre("1: round of strength played 279s, paused 0s, sides 6 of 6, done"));
    wall.show.elapse(60s + 278s);
    EXPECT_THAT(wall.records(), IsEmpty());
    wall.show.elapse(1s);
    EXPECT_THAT(wall.records(),
                ElementsAre("2: round of strength played 279s, paused 0s, sides 6 of 6, done"));
}

TEST(ARoundThatSomebodyJoins, IsTheirSession) {
    WatchedShow wall(true);
    wall.show.start(0s);
    wall.show.elapse(first_work + 10s);
    wall.press();
    EXPECT_THAT(wall.records(), ElementsAre("1: strength played 25s, paused 0s, sides 0 of 0, under way"));
}

TEST(ARoundThatIsEnded, IsNotDone) {
    WatchedShow wall(true);
    wall.show.start(0s);
    wall.show.elapse(first_work + 10s);
    wall.take(kiosk::EndKey{});
    EXPECT_THAT(wall.records(),
                ElementsAre("1: round of strength played 25s, paused 0s, sides 0 of 0, stopped"));
}

TEST(TheState, IsToldEachSecondWhileItPlays) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(first_work);
    wall.sink.alive.clear();
    wall.show.elapse(900ms);
    EXPECT_THAT(wall.sink.alive, IsEmpty());
    for (int i = 0; i < 100; ++i) wall.show.elapse(50ms);
    EXPECT_EQ(wall.sink.alive.size(), 5U);
    EXPECT_EQ(kiosk::session_of(wall.sink.alive.back().state)->cursor.into, 5s);
}

TEST(TheState, IsToldOnceOfAPause) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(first_work);
    wall.sink.alive.clear();
    wall.press();
    wall.show.elapse(5min);
    ASSERT_EQ(wall.sink.alive.size(), 1U);
    EXPECT_TRUE(std::holds_alternative<kiosk::Paused>(wall.sink.alive[0].state));
}

TEST(AnIdleWall, HasNothingToTell) {
    WatchedShow wall;
    wall.show.elapse(24h);
    EXPECT_THAT(wall.sink.alive, IsEmpty());
    EXPECT_THAT(wall.sink.places, IsEmpty());
}

TEST(ThePosition, IsTheBeginningOfTheSegment) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(first_work + 10s);
    EXPECT_THAT(wall.last_place(), testing::HasSubstr(R"("session":{"segment":2,"into":0,"taken":[]})"));
    const auto told = wall.sink.places.size();
    wall.show.elapse(10s);
    EXPECT_EQ(wall.sink.places.size(), told) << "only at boundaries";
}

TEST(ThePosition, IsForgottenWhenTheSessionIsDoneOrItsOfferIsOver) {
    WatchedShow wall;
    wall.press();
    wall.show.elapse(10min);
    EXPECT_THAT(wall.last_place(), testing::HasSubstr(R"("is":"idle","since":0)"));
    wall.press();
    wall.show.elapse(first_work);
    wall.take(kiosk::EndKey{});
    EXPECT_THAT(wall.last_place(), testing::HasSubstr(R"("segment":2)")) << "idle offers to go on";
    wall.show.elapse(61min);
    EXPECT_THAT(wall.last_place(), testing::Not(testing::HasSubstr("segment\":2")));
}

TEST(ThePositionOfALoop, StaysTheSameForAllItsRounds) {
    WatchedShow wall(true);
    wall.show.start(0s);
    const auto first = wall.last_place();
    EXPECT_THAT(first, testing::HasSubstr(R"("looping":true)"));
    wall.show.elapse(1h);
    EXPECT_EQ(wall.last_place(), first);
}

TEST(RestoresInARow, AreForgottenAfterAMinuteOfPlaying) {
    WatchedShow wall(false, 2);
    wall.press();
    EXPECT_EQ(wall.sink.alive.back().restores, 2);
    wall.show.elapse(59s);
    EXPECT_EQ(wall.sink.alive.back().restores, 2);
    wall.show.elapse(2s);
    EXPECT_EQ(wall.sink.alive.back().restores, 0);
}
