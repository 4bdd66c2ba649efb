// The pace of a rep: how it is written, and where its parts fall.
#include "content/tempo.hpp"

#include <gtest/gtest.h>

namespace content {
namespace {

using namespace std::chrono_literals;

Tempo tempo(Ms out, Ms hold, Ms back, Ms pause) { return {{out, hold, back, pause}}; }

TEST(TempoText, IsFourPartsInSeconds) {
    EXPECT_EQ(parse_tempo("2-1-2-1"), tempo(2s, 1s, 2s, 1s));
    EXPECT_EQ(parse_tempo("2-1.5-2-0.5"), tempo(2s, 1500ms, 2s, 500ms));
    EXPECT_EQ(parse_tempo("1-0-1-0"), tempo(1s, 0s, 1s, 0s));
}

TEST(TempoText, IsOneLengthInTheProportionsOf2121) {
    EXPECT_EQ(parse_tempo("6s"), tempo(2s, 1s, 2s, 1s));
    EXPECT_EQ(parse_tempo("3s"), tempo(1s, 500ms, 1s, 500ms));
}

TEST(TempoText, AddsUpExactlyWhereTheProportionsDoNotDivide) {
    for (const char* text : {"7s", "0.5s", "1.001s", "119.999s", "1m1ms"}) {
        EXPECT_EQ(parse_tempo(text)->total(), parse_duration(text)) << text;
    }
}

TEST(TempoText, IsRefusedWhenItIsNoTempo) {
    for (const char* wrong : {"", "2", "2-1-2", "2-1-2-1-1", "2-1-2-", "-2-1-2-1", "2-1--1", "2s-1s-2s-1s",
                              "a-b-c-d", "1m-1-1-1", "2-1-2-0.0001", "2 - 1 - 2 - 1", "2–1–2–1"}) {
        EXPECT_FALSE(parse_tempo(wrong)) << wrong;
    }
}

TEST(TempoText, IsBoundedToHalfASecondAndTwoMinutes) {
    EXPECT_TRUE(parse_tempo("0.5s"));
    EXPECT_TRUE(parse_tempo("60-0-60-0"));
    EXPECT_EQ(parse_tempo("0-0-0-0").error(), "makes a rep of 0s; it must last 500ms to 2m");
    EXPECT_FALSE(parse_tempo("499ms"));
    EXPECT_FALSE(parse_tempo("60-0.001-60-0"));
}

TEST(RepUnderWay, GoesThroughItsPartsInAFixedFrame) {
    const Tempo daily = tempo(2s, 3s, 2s, 1s);
    EXPECT_EQ(rep_moment(daily, 0s).part, RepPart::out);
    EXPECT_DOUBLE_EQ(rep_moment(daily, 0s).phase, 0.0);
    EXPECT_DOUBLE_EQ(rep_moment(daily, 1s).phase, 1.0 / 6);
    EXPECT_EQ(rep_moment(daily, 2s).part, RepPart::hold);
    EXPECT_DOUBLE_EQ(rep_moment(daily, 2s).phase, 1.0 / 3);
    EXPECT_EQ(rep_moment(daily, 5s).part, RepPart::back);
    EXPECT_DOUBLE_EQ(rep_moment(daily, 5s).phase, 1.0 / 2);
    EXPECT_EQ(rep_moment(daily, 7s).part, RepPart::pause);
    EXPECT_DOUBLE_EQ(rep_moment(daily, 7s).phase, 5.0 / 6);
    EXPECT_DOUBLE_EQ(rep_moment(daily, 7500ms).phase, 11.0 / 12);
}

TEST(RepUnderWay, TellsHowLongItsPartStillLasts) {
    EXPECT_EQ(rep_moment(tempo(2s, 3s, 2s, 1s), 500ms).part_left, 1500ms);
    EXPECT_EQ(rep_moment(tempo(2s, 3s, 2s, 1s), 2s).part_left, 3s);
}

TEST(RepUnderWay, StepsOverPartsOfNoLength) {
    const Tempo brisk = tempo(1s, 0s, 1s, 0s);
    EXPECT_EQ(rep_moment(brisk, 999ms).part, RepPart::out);
    EXPECT_EQ(rep_moment(brisk, 1s).part, RepPart::back);
    EXPECT_DOUBLE_EQ(rep_moment(brisk, 1s).phase, 0.5);
    EXPECT_EQ(rep_moment(tempo(0s, 0s, 0s, 1s), 0s).part, RepPart::pause);
}

} // namespace
} // namespace content
