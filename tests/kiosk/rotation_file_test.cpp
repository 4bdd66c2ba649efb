// What was answered, in a file.
#include "kiosk/rotation_file.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

using kiosk::read_rotation;
using kiosk::write_rotation;

namespace {

std::optional<int> rotation_in(const std::string& text) {
    const support::ScratchFolder folder;
    return read_rotation(folder.write("rotation", text));
}

/// What comes of the keeper's work, once it is done.
void finish(kiosk::Waiter& waiter) {
    kiosk::Inputs inputs;
    ASSERT_TRUE(waiter.wait(std::nullopt, inputs));
    EXPECT_TRUE(inputs.empty());
}

} // namespace

TEST(ARotationFile, KeepsWhatWasAnswered) {
    const support::ScratchFolder folder;
    const auto file = folder.path() / "rotation";
    EXPECT_EQ(read_rotation(file), std::nullopt);
    for (const int degrees : {270, 0}) {
        EXPECT_TRUE(write_rotation(file, degrees));
        EXPECT_EQ(read_rotation(file), degrees);
    }
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "rotation.new"));
}

TEST(ARotationFile, IsAsGoodAsNoneWhenThereIsNoSenseInIt) {
    EXPECT_EQ(rotation_in("180\n"), 180);
    for (const char* text : {"", "\n", "45", "-90", "360", "90 degrees", "ninety", "99999999999999999999"})
        EXPECT_EQ(rotation_in(text), std::nullopt) << text;
}

TEST(ARotationFile, ThatCannotBeWrittenIsNamed) {
    const auto written = write_rotation("/proc/no-such-folder/rotation", 90);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error(),
              "keeping how the screen hangs in /proc/no-such-folder/rotation: No such file or "
              "directory; until it can be kept it is asked at each start");
}

TEST(ARotationKeeper, WritesEachAnswerOnce) {
    const support::ScratchFolder folder;
    const auto file = folder.path() / "rotation";
    kiosk::Waiter waiter;
    kiosk::RotationKeeper keeper{waiter, file, [](const std::string& what) { FAIL() << what; }};
    keeper.turned(std::nullopt);
    keeper.turned(90);
    finish(waiter);
    EXPECT_EQ(read_rotation(file), 90);
    std::filesystem::remove(file);
    keeper.turned(90);
    kiosk::Inputs inputs;
    EXPECT_FALSE(waiter.wait(kiosk::Ns{0}, inputs));
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(ARotationKeeper, SaysWhatItCannotKeep) {
    kiosk::Waiter waiter;
    std::string said;
    kiosk::RotationKeeper keeper{waiter, "/proc/no-such-folder/rotation",
                                 [&](const std::string& what) { said = what; }};
    keeper.turned(0);
    finish(waiter);
    EXPECT_NE(said.find("it is asked at each start"), std::string::npos) << said;
}
