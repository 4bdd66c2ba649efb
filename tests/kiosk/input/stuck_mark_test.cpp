// What a wall tells of a stuck line.
#include "kiosk/input/stuck_mark.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include <sys/stat.h>

namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::string line;
    return std::getline(in, line) ? "'" + line + "'" : "nothing";
}

} // namespace

TEST(AStuckMark, NamesTheLineUntilItIsReleased) {
    const support::ScratchFolder run;
    const auto file = run.path() / "stuck";
    kiosk::StuckMark mark{file};
    EXPECT_EQ(text_of(file), "nothing");
    mark.turned("");
    EXPECT_EQ(text_of(file), "''") << "the wall looks, and none is stuck";
    mark.turned("GPIO17");
    EXPECT_EQ(text_of(file), "'GPIO17'");
    mark.turned("");
    EXPECT_EQ(text_of(file), "''");
    EXPECT_FALSE(std::filesystem::exists(run.path() / "stuck.new"));
}

TEST(AStuckMark, IsForEverybodyToRead) {
    const support::ScratchFolder run;
    const auto mask = umask(0027);
    kiosk::StuckMark mark{run.path() / "stuck"};
    mark.turned("GPIO17");
    umask(mask);
    using std::filesystem::perms;
    const auto others = std::filesystem::status(run.path() / "stuck").permissions() & perms::others_all;
    EXPECT_EQ(others, perms::others_read);
}

TEST(AStuckMark, IsWrittenOnlyWhenItIsAnother) {
    const support::ScratchFolder run;
    kiosk::StuckMark mark{run.path() / "stuck"};
    mark.turned("GPIO17");
    std::filesystem::remove(run.path() / "stuck");
    mark.turned("GPIO17");
    EXPECT_EQ(text_of(run.path() / "stuck"), "nothing");
}

TEST(AStuckMark, ThatCannotBeWrittenIsNone) {
    const support::ScratchFolder run;
    kiosk::StuckMark{run.path() / "no-such-folder/stuck"}.turned("GPIO17");
    EXPECT_TRUE(std::filesystem::is_empty(run.path()));
    run.write("stuck", "GPIO22\n");
    std::filesystem::create_directory(run.path() / "stuck.new");
    kiosk::StuckMark{run.path() / "stuck"}.turned("");
    EXPECT_EQ(text_of(run.path() / "stuck"), "nothing") << "what stood there is from before";
}
