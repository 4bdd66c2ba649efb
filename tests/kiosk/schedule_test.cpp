// The week as a clock on the wall shows it: what holds when, and when it changes.
#include "kiosk/hours_watch.hpp"
#include "kiosk/schedule.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

using namespace std::chrono_literals;
using kiosk::DayWindow;
using kiosk::Hours;
using kiosk::LocalTime;
using kiosk::Mode;
using kiosk::Schedule;

namespace {

enum Day { mon, tue, wed, thu, fri, sat, sun };

LocalTime at(Day day, std::chrono::seconds since) { return {day, since}; }

DayWindow on(std::initializer_list<Day> days, kiosk::Minutes from, kiosk::Minutes to) {
    DayWindow window{{}, from, to};
    for (const Day day : days) window.days[static_cast<std::size_t>(day)] = true;
    return window;
}

DayWindow daily(kiosk::Minutes from, kiosk::Minutes to) {
    return on({mon, tue, wed, thu, fri, sat, sun}, from, to);
}

/// Seconds since 1970 of a time in Greenwich.
std::int64_t utc(int year, int month, int day, std::chrono::seconds since) {
    const std::chrono::sys_days date{std::chrono::year{year} / month / day};
    return (date.time_since_epoch() + since) / 1s;
}

/// What the clock on a wall in Berlin shows.
LocalTime in_berlin(std::int64_t seconds) {
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1); // NOLINT(concurrency-mt-unsafe): a test has one thread
    tzset();
    return kiosk::local_time(kiosk::wall_time_at(seconds));
}

} // namespace

TEST(AWindow, BeginsWithItsFirstMinuteAndEndsBeforeItsLast) {
    const auto window = on({wed}, 7h + 30min, 21h);
    EXPECT_FALSE(holds(window, at(wed, 7h + 29min + 59s)));
    EXPECT_TRUE(holds(window, at(wed, 7h + 30min)));
    EXPECT_TRUE(holds(window, at(wed, 20h + 59min + 59s)));
    EXPECT_FALSE(holds(window, at(wed, 21h)));
    EXPECT_FALSE(holds(window, at(thu, 12h))) << "another day";
}

TEST(AWindowOverMidnight, BelongsToTheDayItBeginsOn) {
    const auto window = on({fri}, 22h, 6h);
    EXPECT_FALSE(holds(window, at(fri, 5h))) << "the night from Thursday";
    EXPECT_TRUE(holds(window, at(fri, 22h)));
    EXPECT_TRUE(holds(window, at(sat, 5h + 59min)));
    EXPECT_FALSE(holds(window, at(sat, 6h)));
    EXPECT_FALSE(holds(window, at(sat, 23h)));
}

TEST(ASundayNight, EndsOnMonday) {
    const auto window = on({sun}, 22h, 6h);
    EXPECT_TRUE(holds(window, at(mon, 1h)));
    EXPECT_FALSE(holds(window, at(sun, 1h)));
}

TEST(AWholeDay, IsFromMidnightToMidnight) {
    for (const auto to : {kiosk::Minutes{0}, kiosk::Minutes{24h}}) {
        const auto window = on({sat}, 0min, to);
        EXPECT_FALSE(holds(window, at(fri, 23h + 59min + 59s)));
        EXPECT_TRUE(holds(window, at(sat, 0s)));
        EXPECT_TRUE(holds(window, at(sat, 23h + 59min + 59s)));
        EXPECT_FALSE(holds(window, at(sun, 0s)));
    }
}

TEST(AWindowOfTwentyFourHours, GoesOnAtTheSameTimeTheNextDay) {
    const auto window = on({tue}, 9h, 9h);
    EXPECT_TRUE(holds(window, at(wed, 8h + 59min)));
    EXPECT_FALSE(holds(window, at(wed, 9h)));
}

TEST(Hours, AreWhatIsConfiguredWithoutASchedule) {
    EXPECT_EQ(kiosk::hours_at({}, Mode::loop, at(mon, 3h)), (Hours{Mode::loop, false}));
    EXPECT_EQ(kiosk::hours_at({}, Mode::idle, std::nullopt), (Hours{Mode::idle, false}))
        << "and need no clock";
}

TEST(LoopHours, PlayInsideAndWaitOutside) {
    const Schedule schedule{{}, {daily(9h, 17h)}};
    EXPECT_EQ(kiosk::hours_at(schedule, Mode::idle, at(mon, 12h)).mode, Mode::loop);
    EXPECT_EQ(kiosk::hours_at(schedule, Mode::loop, at(mon, 18h)).mode, Mode::idle)
        << "whatever `start` says";
}

TEST(QuietHours, AreStrongerThanLoopHours) {
    const Schedule schedule{{daily(16h, 8h)}, {daily(9h, 17h)}};
    EXPECT_EQ(kiosk::hours_at(schedule, Mode::idle, at(mon, 15h)).mode, Mode::loop);
    EXPECT_EQ(kiosk::hours_at(schedule, Mode::idle, at(mon, 16h)).mode, Mode::quiet);
    EXPECT_EQ(kiosk::hours_at(schedule, Mode::idle, at(mon, 8h)).mode, Mode::idle);
}

TEST(QuietHoursAlone, LeaveTheRestAsConfigured) {
    EXPECT_EQ(kiosk::hours_at({{daily(22h, 6h)}, {}}, Mode::loop, at(mon, 12h)).mode, Mode::loop);
}

TEST(WithoutAClock, TheScheduleWaits) {
    const Schedule schedule{{daily(0min, 24h)}, {daily(0min, 24h)}};
    EXPECT_EQ(kiosk::hours_at(schedule, Mode::idle, std::nullopt), (Hours{Mode::idle, true}));
    EXPECT_EQ(kiosk::hours_at(schedule, Mode::loop, std::nullopt), (Hours{Mode::loop, true}));
}

TEST(TheNextBoundary, IsTheNearestBeginningOrEnd) {
    const Schedule schedule{{on({fri}, 22h, 6h)}, {on({mon}, 9h, 17h)}};
    EXPECT_EQ(kiosk::until_boundary(schedule, at(mon, 8h)), 1h);
    EXPECT_EQ(kiosk::until_boundary(schedule, at(mon, 9h)), 8h);
    EXPECT_EQ(kiosk::until_boundary(schedule, at(mon, 17h)), 4 * 24h + 5h);
    EXPECT_EQ(kiosk::until_boundary(schedule, at(fri, 23h)), 7h);
    EXPECT_EQ(kiosk::until_boundary(schedule, at(sat, 6h)), 2 * 24h + 3h) << "over the week's end";
    EXPECT_EQ(kiosk::until_boundary({}, at(mon, 0s)), std::nullopt);
}

TEST(TheNextBoundary, IsWhereTheHoursChangeAllWeekLong) {
    const Schedule schedule{{on({mon, wed}, 21h, 7h), on({sun}, 0min, 24h)}, {daily(8h + 15min, 20h)}};
    LocalTime now = at(mon, 0s);
    int minute = 0, boundaries = 0;
    auto before = kiosk::hours_at(schedule, Mode::idle, now).mode;
    auto next = *kiosk::until_boundary(schedule, now) / 1min;
    while (++minute < 7 * 24 * 60) {
        now = {minute / (24 * 60), std::chrono::minutes{minute % (24 * 60)}};
        const auto mode = kiosk::hours_at(schedule, Mode::idle, now).mode;
        EXPECT_TRUE(mode == before || minute == next) << "it changed where none was told: " << minute;
        if (minute == next) {
            ++boundaries;
            next = minute + *kiosk::until_boundary(schedule, now) / 1min;
        }
        before = mode;
    }
    EXPECT_EQ(boundaries, 19) << "two nights, the beginning of a Sunday, seven days of playing";
}

TEST(ADayOfTheWeek, IsTheOneThere) {
    EXPECT_EQ(kiosk::local_time({utc(2026, 11, 26, 23h), 0}), at(thu, 23h));
    EXPECT_EQ(kiosk::local_time({utc(2026, 11, 26, 23h), 2 * 3600}), at(fri, 1h));
    EXPECT_EQ(kiosk::local_time({utc(2026, 11, 30, 1h), -2 * 3600}), at(sun, 23h));
}

TEST(SummerTime, LeavesOutAnHourAndWhatBeginsInIt) {
    const auto window = on({sun}, 2h + 30min, 4h); // at 2:00 it becomes 3:00
    EXPECT_FALSE(holds(window, in_berlin(utc(2026, 3, 29, 59min + 59s))));
    EXPECT_EQ(in_berlin(utc(2026, 3, 29, 1h)), at(sun, 3h));
    EXPECT_TRUE(holds(window, in_berlin(utc(2026, 3, 29, 1h)))) << "it begins with the first minute there is";
    EXPECT_FALSE(holds(window, in_berlin(utc(2026, 3, 29, 2h))));
}

TEST(SummerTime, HasAnHourTwiceInTheEnd) {
    const auto window = on({sun}, 2h, 3h);
    EXPECT_TRUE(holds(window, in_berlin(utc(2026, 10, 25, 0h)))) << "2:00 in summer";
    EXPECT_TRUE(holds(window, in_berlin(utc(2026, 10, 25, 1h + 59min)))) << "2:59 in winter";
    EXPECT_FALSE(holds(window, in_berlin(utc(2026, 10, 25, 2h))));
}

TEST(TheHours, AreLookedAtWhenAWindowBeginsAndWhereSummerTimeMay) {
    const Schedule schedule{{daily(22h + 5min, 6h)}, {}};
    const auto at_utc = [](std::chrono::seconds since) {
        return std::optional(kiosk::WallTime{utc(2026, 11, 26, since), 0});
    };
    EXPECT_EQ(kiosk::until_look(schedule, at_utc(12h + 1min)), 14min) << "a quarter of an hour";
    EXPECT_EQ(kiosk::until_look(schedule, at_utc(22h)), 5min) << "a window begins";
    EXPECT_EQ(kiosk::until_look(schedule, at_utc(12h)), 15min);
    EXPECT_EQ(kiosk::until_look(schedule, std::nullopt), 1min) << "until somebody knows the time";
}
