// Durations as people type them, positions of the command line, and clocks as a viewer reads them.
#include "content/duration.hpp"

#include <gtest/gtest.h>

namespace content {
namespace {

using namespace std::chrono_literals;

TEST(DurationText, IsReadWithItsUnits) {
    EXPECT_EQ(parse_duration("30s"), 30s);
    EXPECT_EQ(parse_duration("1m30s"), 90s);
    EXPECT_EQ(parse_duration("90s"), 90s);
    EXPECT_EQ(parse_duration("2h"), 2h);
    EXPECT_EQ(parse_duration("350ms"), 350ms);
    EXPECT_EQ(parse_duration("1h2m3s4ms"), 1h + 2min + 3s + 4ms);
    EXPECT_EQ(parse_duration("0s"), 0s);
}

TEST(DurationText, TakesDecimalsDownToAMillisecondExactly) {
    EXPECT_EQ(parse_duration("1.5s"), 1500ms);
    EXPECT_EQ(parse_duration("0.1s"), 100ms);
    EXPECT_EQ(parse_duration("0.001s"), 1ms);
    EXPECT_EQ(parse_duration("1.50000000000000000s"), 1500ms);
    EXPECT_EQ(parse_duration("0.5m"), 30s);
    EXPECT_FALSE(parse_duration("0.0001s"));
    EXPECT_FALSE(parse_duration("1.5ms"));
}

TEST(DurationText, IsRefusedWhenItIsNoDuration) {
    for (const char* wrong :
         {"",       "30",    "s",   "-5s", "+5s",   "30 s", " 30s",      "30s ", "30S", "30sec",
          "30s30s", "30s1m", ".5s", "5.s", "1..5s", "1e3s", "as-needed", "1m30", "٣s",  "30s\n"}) {
        EXPECT_FALSE(parse_duration(wrong)) << wrong;
    }
}

TEST(DurationText, IsBoundedToADayHoweverManyDigitsItHas) {
    EXPECT_EQ(parse_duration("24h"), 24h);
    EXPECT_FALSE(parse_duration("24h1ms"));
    EXPECT_FALSE(parse_duration("9999999999999s"));
    EXPECT_FALSE(parse_duration("99999999999999999999999999999999999999h"));
}

TEST(DurationText, SaysWhatWouldBeRight) {
    EXPECT_EQ(parse_duration("30").error(),
              "has a number without a unit; write it like \"30s\", \"1m30s\" or \"1.5s\"");
    EXPECT_EQ(parse_duration("25h").error(), "is over 24 hours");
}

TEST(DurationText, IsWrittenAsItWouldBeReadBack) {
    EXPECT_EQ(to_string(90s), "1m30s");
    EXPECT_EQ(to_string(350ms), "350ms");
    EXPECT_EQ(to_string(0s), "0s");
    EXPECT_EQ(to_string(1500ms), "1.5s");
    EXPECT_EQ(to_string(24h), "24h");
    for (const Ms time : {Ms{1}, Ms{60'001}, Ms{61'050}, Ms{3'600'000}, Ms{3'661'234}, Ms{86'399'999}}) {
        EXPECT_EQ(parse_duration(to_string(time)), time);
    }
}

TEST(Position, IsAClockOrADuration) {
    EXPECT_EQ(parse_position("12:30"), 12min + 30s);
    EXPECT_EQ(parse_position("0:05"), 5s);
    EXPECT_EQ(parse_position("75:00"), 75min);
    EXPECT_EQ(parse_position("1:02:03"), 1h + 2min + 3s);
    EXPECT_EQ(parse_position("00:00.250"), 250ms);
    EXPECT_EQ(parse_position("1:02:03.5"), 1h + 2min + 3500ms);
    EXPECT_EQ(parse_position("90s"), 90s);
}

TEST(Position, IsRefusedWhenItIsNeither) {
    for (const char* wrong : {"12:60", "12:5", ":30", "1:60:00", "1:2:03", "12:30.", "12:30.1234", "-1:00",
                              "12:30s", "1:00:00:00", "25:00:00", "999999999999:00", "12"}) {
        EXPECT_FALSE(parse_position(wrong)) << wrong;
    }
}

TEST(CountdownClock, RoundsUpSoThatItNeverShowsZeroWhileItLasts) {
    EXPECT_EQ(clock_text(30s), "0:30");
    EXPECT_EQ(clock_text(29'999ms), "0:30");
    EXPECT_EQ(clock_text(29s), "0:29");
    EXPECT_EQ(clock_text(1ms), "0:01");
    EXPECT_EQ(clock_text(0ms), "0:00");
    EXPECT_EQ(clock_text(12min + 5s), "12:05");
    EXPECT_EQ(clock_text(59min + 59s + 1ms), "1:00:00");
    EXPECT_EQ(clock_text(1h + 2min + 5s), "1:02:05");
}

} // namespace
} // namespace content
