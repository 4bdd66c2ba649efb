// What is typed, as data; and what is answered to what makes no sense.
#include "kiosk/command_line.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

template <class CommandKind> CommandKind typed(const std::vector<std::string>& arguments) {
    const auto parsed = kiosk::parse_command_line(arguments);
    return std::get<CommandKind>(std::get<kiosk::CommandLine>(parsed).command);
}

kiosk::Answer answer_to(const std::vector<std::string>& arguments) {
    return std::get<kiosk::Answer>(kiosk::parse_command_line(arguments));
}

} // namespace

TEST(NothingTyped, IsTheKioskThatWaits) {
    const auto kiosk = typed<kiosk::PlayCommand>({});
    EXPECT_FALSE(kiosk.at_once);
    EXPECT_FALSE(kiosk.windowed.has_value());
    EXPECT_FALSE(kiosk.rotate.has_value()) << "the configuration decides";
}

TEST(Play, TakesAllItsFlags) {
    const auto play = typed<kiosk::PlayCommand>(
        {"play", "hip-opening", "--plan", "strength", "--sets", "4", "--once", "--from", "1:30.500",
         "--speed", "2.5", "--windowed", "1280x720", "--rotate", "90", "--flip", "--facing", "instructor"});
    EXPECT_TRUE(play.at_once);
    EXPECT_EQ(play.routine, "hip-opening");
    EXPECT_EQ(play.plan, "strength");
    EXPECT_EQ(play.sets, 4);
    EXPECT_TRUE(play.once);
    EXPECT_FALSE(play.loop);
    EXPECT_EQ(play.from, 90'500ms);
    EXPECT_EQ(play.speed, 2.5);
    EXPECT_EQ(play.windowed->width, 1280);
    EXPECT_EQ(play.windowed->height, 720);
    EXPECT_EQ(play.rotate, 90);
    EXPECT_EQ(play.flip, true);
    EXPECT_EQ(play.facing, "instructor");
}

TEST(Play, OffScreenHasALengthAndASize) {
    const auto play = typed<kiosk::PlayCommand>({"play", "--offscreen", "--for", "10s", "--size", "800x480"});
    EXPECT_TRUE(play.offscreen);
    EXPECT_EQ(play.length, 10s);
    EXPECT_EQ(play.size.width, 800);
}

TEST(TheConfiguration, CanBeNamedBeforeOrBehindTheCommand) {
    for (const auto& line :
         {std::vector<std::string>{"--config", "mine.toml", "list"}, {"list", "--config", "mine.toml"}}) {
        EXPECT_EQ(std::get<kiosk::CommandLine>(kiosk::parse_command_line(line)).config, "mine.toml");
    }
}

TEST(WrongUsage, IsAnsweredInOneLineAndWithStatus2) {
    const auto answer = answer_to({"play", "--rotate", "45"});
    EXPECT_EQ(answer.exit, kiosk::Exit::wrong_usage);
    EXPECT_EQ(answer.text.rfind("limber: error: ", 0), 0U);
    EXPECT_EQ(answer.text.find('\n'), answer.text.size() - 1);
}

TEST(AWrongSize, IsToldWhatASizeLooksLike) {
    EXPECT_NE(answer_to({"snapshot", "-o", "x.png", "--size", "0x0"}).text.find("no size such as 1920x1080"),
              std::string::npos);
}

TEST(Help, IsAnsweredWithStatus0) {
    const auto answer = answer_to({"play", "--help"});
    EXPECT_EQ(answer.exit, kiosk::Exit::done);
    EXPECT_NE(answer.text.find("--windowed"), std::string::npos);
}
