// What was played, summed up and printed.
#include "kiosk/history_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Ending;
using kiosk::RecordedSession;
using testing::ElementsAre;

namespace {

constexpr kiosk::Day day(int number) { return std::chrono::sys_days{std::chrono::year{2026} / 11 / number}; }

/// Played at six in the evening in Berlin.
RecordedSession played(int on, kiosk::Ms length = 30min) {
    RecordedSession one;
    one.session.routine = "hip-opening";
    one.session.plan = "strength";
    one.session.played = length;
    one.session.ending = Ending::done;
    one.started = day(on).time_since_epoch() / 1s + 17 * 3600;
    one.utc_offset = 3600;
    return one;
}

RecordedSession round() {
    auto one = played(20, 10min);
    one.session.looping = true;
    return one;
}

kiosk::History history(const std::vector<RecordedSession>& all, int today) {
    return kiosk::history_of(all, day(today));
}

} // namespace

TEST(ADay, IsTheOneOnTheCalendarWhereTheWallHangs) {
    RecordedSession late;
    late.started = day(26).time_since_epoch() / 1s - 1800; // 23:30 in Greenwich
    EXPECT_EQ(kiosk::day_of(late), day(25));
    late.utc_offset = 3600;
    EXPECT_EQ(kiosk::day_of(late), day(26));
    late.started.reset();
    EXPECT_EQ(kiosk::day_of(late), std::nullopt);
}

TEST(AHistory, SumsUpByDay) {
    const auto sum = history({played(24), played(26, 20min), played(26, 5min)}, 26);
    EXPECT_THAT(sum.days,
                ElementsAre(kiosk::DayPlayed{day(24), 1, 30min}, kiosk::DayPlayed{day(26), 2, 25min}));
    EXPECT_EQ(sum.sessions, 3);
    EXPECT_EQ(sum.played, 55min);
}

TEST(AStreak, IsDaysInARowUpToTodayOrYesterday) {
    const std::vector<RecordedSession> all{played(20), played(21), played(22), played(24), played(25)};
    EXPECT_EQ(history(all, 25).streak, 2);
    EXPECT_EQ(history(all, 26).streak, 2) << "today may still come";
    EXPECT_EQ(history(all, 27).streak, 0);
    EXPECT_EQ(history(all, 27).longest_streak, 3);
    EXPECT_EQ(kiosk::history_of(all, std::nullopt).streak, 2) << "nobody knows the day";
}

TEST(ASessionGoneOnWith, CountsOnceWithWhatWasBefore) {
    auto rest = played(26, 10min);
    rest.session.goes_on = true;
    const auto sum = history({played(26, 20min), rest}, 26);
    EXPECT_EQ(sum.sessions, 1);
    EXPECT_THAT(sum.days, ElementsAre(kiosk::DayPlayed{day(26), 1, 30min}));
}

TEST(RoundsOfALoop, AreNobodysSessions) {
    const auto sum = history({round(), round()}, 20);
    EXPECT_EQ(sum.sessions, 0);
    EXPECT_TRUE(sum.days.empty());
    EXPECT_EQ(sum.rounds, 2);
    EXPECT_EQ(sum.played_in_rounds, 20min);
}

TEST(AHistory, IsReadByAPerson) {
    auto undated = played(1, 5min);
    undated.started.reset();
    const auto sum = history({undated, played(20, 45min), played(25, 40min), played(26), round()}, 26);
    EXPECT_EQ(kiosk::history_text(sum, day(26)),
              "4 sessions on 3 days, 2 h 0 min played (1 with no date: the clock "
              "was not set)\n"
              "Streak: 2 days, longest 2\n"
              "By itself the wall played 1 round, 10 min\n"
              "\n"
              "today         1 session      30 min\n"
              "yesterday     1 session      40 min\n"
              "2026-11-20    1 session      45 min\n");
}

TEST(AnEmptyHistory, SaysSo) {
    EXPECT_EQ(kiosk::history_text(history({}, 26), day(26)), "Nothing was played yet.\n");
}

TEST(AHistory, IsReadByAProgram) {
    auto one = played(26, 90s);
    one.session.paused = 5s;
    one.session.sides_played = 3;
    one.session.sides_skipped = 1;
    const std::vector<RecordedSession> all{one};
    EXPECT_EQ(
        kiosk::history_json(history(all, 26), all),
        R"({"days":[{"day":"2026-11-26","sessions":1,"played":90}],"streak":{"days":1,"longest":1},)"
        R"("totals":{"sessions":1,"days":1,"undated":0,"played":90,"paused":5,"rounds":0,"played_in_rounds":0},)"
        R"("sessions":[{"started":"2026-11-26T18:00:00+01:00","routine":"hip-opening","plan":"strength",)"
        R"("loop":false,"goes_on":false,"played":90,"paused":5,"sides_played":3,"sides_skipped":1,)"
        R"("ending":"done"}]})"
        "\n");
}

TEST(AHistory, IsReadByASpreadsheet) {
    auto cut = played(26, 90s);
    cut.session.ending = Ending::under_way;
    cut.utc_offset = -5 * 3600 - 1800;
    auto undated = round();
    undated.started.reset();
    EXPECT_EQ(kiosk::history_csv(std::vector<RecordedSession>{cut, undated}),
              "started,routine,plan,loop,goes_on,played,paused,sides_played,sides_skipped,ending\n"
              "2026-11-26T11:30:00-05:30,hip-opening,strength,0,0,90,0,0,0,cut\n"
              ",hip-opening,strength,1,0,600,0,0,0,done\n");
}
