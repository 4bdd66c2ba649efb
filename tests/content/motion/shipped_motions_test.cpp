// The motions as parts of a routine's file: short, read with their move, mirrored for the other side.
#include "tests/content/motion/motions.hpp"

#include "content/routine_reader.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>

namespace content::motion {
namespace {

using testing::HasSubstr;

std::string hip_routine() {
    std::stringstream text;
    text << std::ifstream{LIMBER_ROUTINES "/hip-opening/routine.toml"}.rdbuf();
    return text.str();
}

RoutineReading with_move(const std::string& lines) {
    return read_routine("format = 1\ntitle = \"T\"\n[plans.p]\ntitle = \"P\"\nreps = 2\n[[moves]]\nid = "
                        "\"a\"\nname = \"A\"\n" +
                            lines,
                        "test.toml");
}

TEST(TheHipRoutine, HasAMotionForEachOfItsMoves) {
    const auto reading = read_routine(hip_routine(), "hip-opening/routine.toml");
    ASSERT_TRUE(reading.routine);
    for (const content::Move& move : reading.routine->moves) EXPECT_TRUE(move.motion) << move.id;
}

TEST(TheHipRoutine, NeedsAtMost15LinesForAMotion) {
    std::stringstream text{hip_routine()};
    int longest = 0, lines = -1;
    for (std::string line; std::getline(text, line);) {
        if (line == "[moves.motion]") lines = 0;
        if (line == "]") longest = std::max(longest, lines + 1), lines = -1;
        if (lines >= 0) ++lines;
    }
    EXPECT_LE(longest, 15);
    EXPECT_GE(longest, 4);
}

TEST(AMove, ReadsItsMotionAndIsReadWithoutOne) {
    EXPECT_TRUE(with_move("[moves.motion]\nkeys = [ { at = 0 } ]").routine.value().moves[0].motion);
    EXPECT_FALSE(with_move("").routine.value().moves[0].motion);
}

TEST(AnImpossibleMotion, MakesTheRoutineWrongAtItsLine) {
    const auto reading =
        with_move("[moves.motion]\nkeys = [ { at = 0 },\n{ at = 0.33, right_foot = { back = 0.8 } } ]");
    EXPECT_FALSE(reading.routine);
    ASSERT_FALSE(reading.problems.empty());
    EXPECT_EQ(reading.problems[0].line, 11);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("the right ankle bends up by"));
}

TEST(AMove, ShowsAMotionOrPicturesNotBoth) {
    const auto reading = with_move("pictures = [\"a.png\"]\n[moves.motion]\nkeys = [ { at = 0 } ]");
    ASSERT_EQ(reading.problems.size(), 1U);
    EXPECT_THAT(to_string(reading.problems[0]),
                HasSubstr("test.toml:9:12: error: `pictures` beside `motion`"));
}

} // namespace
} // namespace content::motion
