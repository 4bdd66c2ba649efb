// A routine from its folder: the file, its pictures, and its plans in time.
#include "tests/content/reading.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <sys/stat.h>

namespace content {
namespace {

/// The problems of `path`, told from the scratch folder on.
std::vector<std::string> loading(const support::ScratchFolder& scratch, const std::filesystem::path& path) {
    std::vector<std::string> lines;
    for (Problem problem : load_routine(path).problems) {
        problem.file = problem.file.lexically_relative(scratch.path());
        lines.push_back(to_string(problem));
    }
    return lines;
}

using Lines = std::vector<std::string>;

TEST(RoutineFolder, IsReadByItselfOrByItsFile) {
    const support::ScratchFolder scratch;
    const auto file = scratch.write("hips/routine.toml", file_with_plan("reps = 1"));
    EXPECT_EQ(load_routine(file).routine->id, "hips");
    EXPECT_EQ(load_routine(file.parent_path()).routine->id, "hips");
    EXPECT_EQ(load_routine(file.parent_path()).routine->folder, file.parent_path());
}

TEST(UnreadablePath, IsOneProblemOfTheWholeFile) {
    const support::ScratchFolder scratch;
    EXPECT_EQ(loading(scratch, scratch.path() / "none.toml"),
              Lines{"none.toml:1:1: error: cannot read: there is no such file"});
    EXPECT_EQ(loading(scratch, scratch.path()),
              Lines{"routine.toml:1:1: error: cannot read: there is no such file"});
    ASSERT_EQ(mkfifo((scratch.path() / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(loading(scratch, scratch.path() / "pipe"),
              Lines{"pipe:1:1: error: cannot read: it is not a file"});
}

TEST(OverlongFile, IsNotReadToItsEnd) {
    const support::ScratchFolder scratch;
    const auto file = scratch.write("long.toml", std::string(2 * Limits::file_bytes, '#'));
    EXPECT_EQ(loading(scratch, file), Lines{"long.toml:1:1: error: the file is over 1024 KiB"});
}

TEST(Picture, ThatIsNotThereIsAWarning) {
    const support::ScratchFolder scratch;
    scratch.write("r/here.png", "");
    const auto file =
        scratch.write("r/routine.toml",
                      file_with_plan("reps = 1", move_table("a", "pictures = [\"here.png\", \"gone.png\"]")));
    EXPECT_EQ(
        loading(scratch, file),
        Lines{"r/routine.toml:8:25: warning: there is no picture \"gone.png\" in the routine's folder"});
    EXPECT_TRUE(load_routine(file).routine);
}

TEST(Picture, ThatIsALinkOutOfTheFolderIsAnError) {
    const support::ScratchFolder scratch;
    const auto outside = scratch.write("secret.png", "");
    const auto file = scratch.write("r/routine.toml",
                                    file_with_plan("reps = 1", move_table("a", "pictures = [\"link.png\"]")));
    std::filesystem::create_symlink(outside, scratch.path() / "r/link.png");
    EXPECT_EQ(loading(scratch, file),
              Lines{"r/routine.toml:8:13: error: \"link.png\" is a link that leaves the routine's folder"});
}

Lines plan_loading(std::string_view plan) {
    const support::ScratchFolder scratch;
    return loading(scratch, scratch.write("r/routine.toml", file_with_plan(plan)));
}

TEST(Promise, OfMinutesIsJudgedFromNineTenthsOfTheShortestToElevenTenthsOfTheLongest) {
    // 5 s title, 10 s preview, 585 s: ten minutes.
    const std::string ten = "hold = \"585s\"\nminutes = ";
    EXPECT_EQ(plan_loading(ten + "9"), Lines{});
    EXPECT_EQ(plan_loading(ten + "11"), Lines{});
    EXPECT_EQ(plan_loading(ten + "[5, 9]"), Lines{});
    EXPECT_EQ(plan_loading(ten + "8.9"),
              Lines{"r/routine.toml:5:11: warning: `minutes` does not fit: the plan lasts 10:00 min"});
    EXPECT_EQ(plan_loading(ten + "[11.1, 20]").size(), 1U);
}

TEST(Plan, ThatBreaksABoundIsAnErrorAtItsPlace) {
    EXPECT_EQ(plan_loading("hold = \"24h\""),
              Lines{"r/routine.toml:3:1: error: plan `p`: would last over 24h; make it shorter"});
    EXPECT_EQ(plan_loading("reps = 1\nsets = [1, 2]\nrest_between_sets = \"10s\""),
              Lines{"r/routine.toml:5:8: error: plan `p`: no time to offer one more set after `a`: "
                    "`rest_between_sets` (10s) must be longer than `preview` (10s)"});
}

TEST(WorkTime, InWhichNotOneRepFitsIsAWarning) {
    EXPECT_EQ(plan_loading("work = \"5s\""),
              Lines{"r/routine.toml:3:8: warning: not one rep of `a` fits in its `work` "
                    "time; give it a shorter `tempo`"});
}

} // namespace
} // namespace content
