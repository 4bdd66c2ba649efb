// Names that a library may have, and each kind that it may not.
#include "content/sync/file_names.hpp"

#include <gtest/gtest.h>

namespace content::sync {
namespace {

using namespace std::string_view_literals;

} // namespace

TEST(APath, IsARoutineAndWhatLiesInIt) {
    EXPECT_EQ(bad_path("hip-opening/routine.toml"), "");
    EXPECT_EQ(bad_path("hüfte/bilder/schritt 1.png"), "");
}

TEST(APath, NeverLeavesItsFolder) {
    EXPECT_EQ(bad_path("a/../b"), "leads out of its folder (..)");
    EXPECT_EQ(bad_path("../b"), "leads out of its folder (..)");
    EXPECT_EQ(bad_path("/etc/passwd"), "is absolute");
    EXPECT_EQ(bad_path("a\\..\\b"), "has a backslash");
    EXPECT_EQ(bad_path("a/b\0c"sv), "has a control character");
}

TEST(APath, IsPlain) {
    EXPECT_EQ(bad_path(""), "is empty");
    EXPECT_EQ(bad_path("routine.toml"), "lies in no routine's folder");
    EXPECT_EQ(bad_path("a//b"), "has an empty part between slashes");
    EXPECT_EQ(bad_path("a/"), "has an empty part between slashes");
    EXPECT_EQ(bad_path("a/.hidden"), "has a part that begins with a dot");
    EXPECT_EQ(bad_path("./a"), "has a part that begins with a dot");
    EXPECT_EQ(bad_path("a/\xff"), "is not UTF-8");
    EXPECT_EQ(bad_path("a/b\nc"), "has a control character");
}

TEST(APath, HasAtMost255Bytes) {
    EXPECT_EQ(bad_path("a/" + std::string(253, 'x')), "");
    EXPECT_EQ(bad_path("a/" + std::string(254, 'x')), "is longer than 255 bytes");
}

TEST(Names, DifferByMoreThanCase) {
    FileNames names;
    EXPECT_EQ(names.add("Hip/a.png"), "");
    EXPECT_EQ(names.add("Hip/A.PNG"), "is there twice, or differs from another only in case");
    EXPECT_EQ(names.add("hip/b.png"), "lies in a folder that differs from another only in case");
    EXPECT_EQ(names.add("Hip/b.png"), "");
}

TEST(Names, AreFileOrFolder) {
    FileNames names;
    EXPECT_EQ(names.add("a/b"), "");
    EXPECT_EQ(names.add("a/B/c"), "lies in what is also a file");
    EXPECT_EQ(names.add("a/d/e"), "");
    EXPECT_EQ(names.add("a/D"), "is both a file and a folder");
}

} // namespace content::sync
