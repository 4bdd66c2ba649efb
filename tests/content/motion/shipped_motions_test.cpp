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

/// The lines of each move with all that belongs to it, without empty ones and comments.
std::vector<int> lines_of_moves(std::istream& text) {
    std::vector<int> moves;
    for (std::string line; std::getline(text, line);) {
        if (line == "[[moves]]") moves.push_back(0);
        const auto first = line.find_first_not_of(' ');
        if (!moves.empty() && first != std::string::npos && line[first] != '#') ++moves.back();
    }
    return moves;
}
TEST(EveryMoveThatShips, TakesAtMost15Lines) {
    for (const char* routine : {"hip-opening", "tabata", "mobility-holds"}) {
        std::ifstream text{std::string{LIMBER_ROUTINES "/"} + routine + "/routine.toml"};
        const auto moves = lines_of_moves(text);
        EXPECT_GE(moves.size(), 4U) << routine;
        EXPECT_THAT(moves, testing::Each(testing::AllOf(testing::Ge(5), testing::Le(15)))) << routine;
    }
}
TEST(TheDailyStretch, BeginsEachMoveAt70Percent) {
    const auto reading = read_routine(hip_routine(), "hip-opening/routine.toml");
    EXPECT_EQ(reading.routine.value().plans.at(1).id, "daily");
    EXPECT_DOUBLE_EQ(reading.routine->plans.at(1).ease_in, 0.7);
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
