// The chain of configuration files: their order, gaps in it, and a file that is asked for by name.
#include "kiosk/config.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include <unistd.h>

namespace {

namespace fs = std::filesystem;

/// A folder of its own for one test, gone afterwards.
class ConfigFiles : public testing::Test {
protected:
    void SetUp() override {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        root =
            fs::path(testing::TempDir()) / ("limber-config-" + std::to_string(getpid()) + "-" + test->name());
        fs::remove_all(root);
        fs::create_directories(root);
    }
    void TearDown() override { fs::remove_all(root); }

    void write(const fs::path& file, std::string_view text) const {
        fs::create_directories((root / file).parent_path());
        std::ofstream(root / file) << text;
    }
    [[nodiscard]] kiosk::ConfigReading load_chain() const {
        return kiosk::load_config(kiosk::appliance_config_files(root / "etc", root / "boot"),
                                  kiosk::Absence::passed_over);
    }

    fs::path root;
};

TEST_F(ConfigFiles, ThatAreNotThereGiveTheDefaults) {
    const auto reading = load_chain();
    EXPECT_EQ(reading.config, kiosk::Config{});
    EXPECT_TRUE(reading.problems.empty());
}

TEST_F(ConfigFiles, AreReadFromTheMachineToTheCard) {
    write("etc/config.toml", "");
    for (const char* name : {"30", "10", "50", "20", "40"})
        write("etc/conf.d/" + std::string(name) + ".toml", "");
    write("etc/conf.d/10.toml.bak", "");
    const fs::path drop_ins = root / "etc/conf.d";
    EXPECT_EQ(kiosk::appliance_config_files(root / "etc", root / "boot"),
              (std::vector<fs::path>{root / "etc/config.toml", drop_ins / "10.toml", drop_ins / "20.toml",
                                     drop_ins / "30.toml", drop_ins / "40.toml", drop_ins / "50.toml",
                                     root / "boot/config.toml"}));
}

TEST_F(ConfigFiles, LaterOnesReplaceKeyByKey) {
    write("etc/config.toml", "plan = 'one'\nroutine = 'one'\nfacing = 'behind'");
    write("etc/conf.d/10.toml", "plan = 'two'\nroutine = 'two'");
    write("boot/config.toml", "plan = 'three'");
    const kiosk::Config config = load_chain().config;
    EXPECT_EQ(config.plan, "three");
    EXPECT_EQ(config.routine, "two");
    EXPECT_EQ(config.facing, kiosk::Facing::behind);
}

TEST_F(ConfigFiles, ABrokenOneIsReportedAndTheOthersCount) {
    write("etc/config.toml", "plan = 'one'");
    write("etc/conf.d/10.toml", "plan = ");
    write("boot/config.toml", "facing = 'behind'");
    const auto reading = load_chain();
    EXPECT_EQ(reading.config.plan, "one");
    EXPECT_EQ(reading.config.facing, kiosk::Facing::behind);
    ASSERT_EQ(reading.problems.size(), 1U);
    EXPECT_EQ(reading.problems[0].file, root / "etc/conf.d/10.toml");
}

TEST_F(ConfigFiles, AFolderInAFilesPlaceIsReported) {
    fs::create_directories(root / "boot/config.toml");
    const auto reading = load_chain();
    ASSERT_EQ(reading.problems.size(), 1U);
    EXPECT_EQ(reading.problems[0].what, "cannot read: it is not a file");
}

TEST_F(ConfigFiles, OneAskedForByNameMustBeThere) {
    const std::vector<fs::path> asked{root / "mine.toml"};
    const auto reading = kiosk::load_config(asked, kiosk::Absence::reported);
    ASSERT_EQ(reading.problems.size(), 1U);
    EXPECT_EQ(content::to_string(reading.problems[0]),
              (root / "mine.toml").string() + ":1:1: error: cannot read: there is no such file");
}

TEST_F(ConfigFiles, TooLongAFileIsReportedAndNotRead) {
    write("boot/config.toml", "plan = 'one'\n#" + std::string(2 << 20, 'x'));
    const auto reading = load_chain();
    EXPECT_EQ(reading.config, kiosk::Config{});
    EXPECT_EQ(reading.problems.size(), 1U);
}

} // namespace
